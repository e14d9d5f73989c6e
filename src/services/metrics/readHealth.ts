import sql from 'sql-template-tag'
import { oldestDue } from '@/mail/ledger/oldestDue'
import type { Pool } from '@/db/poolOf'
import { SILENT_MS } from '../worker/signOfLife'

const QUEUE_OLD_MS = 15 * 60_000

export type Health = {
  status: 'ok' | 'down'
  database: { status: 'ok' | 'down' }
  worker: { status: 'ok' | 'down'; lastSeenAt: string | null }
  queue: { status: 'ok' | 'down'; rendering: number; pending: number; oldestDueAt: string | null }
}

type Row = { seen_at: Date | null; rendering: number; pending: number; oldest_due: Date | null }

/** The state of what a publication depends on. Never throws: a database that does not answer is a state too. */
export async function readHealth({ pool, now }: { pool: Pick<Pool, 'query'>; now: Date }): Promise<Health> {
  const row = await readRow(pool)
  const isWorkerAlive = isRecent(row?.seen_at, now, SILENT_MS)
  const isQueueMoving = row !== undefined && (!row.oldest_due || isRecent(row.oldest_due, now, QUEUE_OLD_MS))
  const isWell = row !== undefined && isWorkerAlive && isQueueMoving
  return {
    status: isWell ? 'ok' : 'down',
    database: { status: row ? 'ok' : 'down' },
    worker: { status: isWorkerAlive ? 'ok' : 'down', lastSeenAt: row?.seen_at?.toISOString() ?? null },
    queue: {
      status: isQueueMoving ? 'ok' : 'down',
      rendering: row?.rendering ?? 0,
      pending: row?.pending ?? 0,
      oldestDueAt: row?.oldest_due?.toISOString() ?? null,
    },
  }
}

async function readRow(pool: Pick<Pool, 'query'>): Promise<Row | undefined> {
  try {
    const { rows } = await pool.query<Omit<Row, 'oldest_due'>>(sql`
      select (select max(seen_at) from worker_signs) as seen_at,
             (select count(*)::int from publications where pdf_id is null) as rendering,
             (select count(*)::int from deliveries where status = 'pending') as pending`)
    const [row] = rows
    return row && { ...row, oldest_due: await oldestDue(pool) }
  } catch {
    return undefined
  }
}

function isRecent(at: Date | null | undefined, now: Date, withinMs: number): boolean {
  return at !== null && at !== undefined && now.getTime() - at.getTime() < withinMs
}
