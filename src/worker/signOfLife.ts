import sql from 'sql-template-tag'
import { pause } from '@/mail/deliver/pause'
import type { Pool } from '@/db/poolOf'
import type { WorkerFindings } from './workerFindings'

const EVERY_MS = 10_000

/** Signs the worker's row now and every ten seconds until `signal` ends; `/api/health` reads the newest signature. */
export async function signOfLife({
  pool,
  id,
  findings,
  signal,
}: {
  pool: Pool
  id: string
  findings: WorkerFindings
  signal: AbortSignal
}): Promise<void> {
  while (!signal.aborted) {
    // A database that is away for a moment is no reason to die: everything else here waits for it too.
    await sign({ pool, id, findings }).catch(() => undefined)
    await pause(EVERY_MS, signal)
  }
  await pool.query(sql`delete from worker_signs where id = ${id}`).catch(() => undefined)
}

export async function sign({
  pool,
  id,
  findings: { claimedAt, serverSaid, serverFault, mailboxFault },
}: {
  pool: Pick<Pool, 'query'>
  id: string
  findings: WorkerFindings
}): Promise<void> {
  const sinceClaimMs = claimedAt === undefined ? null : performance.now() - claimedAt
  await pool.query(
    // The last claim outlives its worker, and of several the latest counts; a clock set back leaves none in the future.
    sql`with claimed as (
          insert into last_claim (at)
          select now() - ${sinceClaimMs}::float8 * interval '1 millisecond' where ${sinceClaimMs}::float8 is not null
              on conflict (is_only) do update set at = least(greatest(last_claim.at, excluded.at), now())
        )
        insert into worker_signs (id, started_at, seen_at, server_said, server_fault, mailbox_fault)
        values (${id}, now(), now(), ${serverSaid}, ${serverFault}, ${mailboxFault})
        on conflict (id) do update set seen_at = excluded.seen_at, server_said = excluded.server_said,
          server_fault = excluded.server_fault, mailbox_fault = excluded.mailbox_fault`,
  )
  await pool.query(sql`delete from worker_signs where seen_at < now() - interval '1 day'`)
}
