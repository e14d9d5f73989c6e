import sql from 'sql-template-tag'
import { pause } from '@/mail/deliver/pause'
import type { Pool } from '@/db/poolOf'

const EVERY_MS = 10_000
/** A worker that has not signed for so long is taken for dead: four signatures missed. */
export const SILENT_MS = 45_000

/** Signs the worker's row now and every ten seconds until `signal` ends; `/api/health` reads the newest signature. */
export async function signOfLife({
  pool,
  id,
  signal,
}: {
  pool: Pool
  id: string
  signal: AbortSignal
}): Promise<void> {
  while (!signal.aborted) {
    // A database that is away for a moment is no reason to die: everything else here waits for it too.
    await sign(pool, id).catch(() => undefined)
    await pause(EVERY_MS, signal)
  }
  await pool.query(sql`delete from worker_signs where id = ${id}`).catch(() => undefined)
}

async function sign(pool: Pool, id: string): Promise<void> {
  await pool.query(
    sql`insert into worker_signs (id, started_at, seen_at) values (${id}, now(), now())
     on conflict (id) do update set seen_at = now()`,
  )
  await pool.query(sql`delete from worker_signs where seen_at < now() - interval '1 day'`)
}
