import sql, { raw, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { inEach, type LedgerName, RESTS } from './tables'

/** What a person paused is not stuck; what waits for its PDF may be. */
const IS_MEANT_TO_LEAVE: Record<LedgerName, Sql> = {
  deliveries: sql`exists (select from publications p where p.id = d.publication_id and p.mail_paused_at is null)`,
  notices: sql`true`,
  messages: sql`true`,
}

/** `forMs`: how long it has been due, by the database's clock; below zero when it is not yet. */
type Due = { at: Date; forMs: number }

/** When the mail of either ledger that waits longest was due; null when none waits, or is only told to rest. */
export async function oldestDue(db: Db): Promise<Due | null> {
  const dues = await inEach(async (ledger) => {
    const { rows } = await db.query<Due | { at: null; forMs: null }>(sql`select min(d.next_attempt_at) as at,
         (extract(epoch from clock_timestamp() - min(d.next_attempt_at)) * 1000)::float8 as "forMs" from ${raw(ledger)} d
       where d.status = 'pending' and ${IS_MEANT_TO_LEAVE[ledger]} and not ${RESTS}`)
    return rows[0]
  })
  const [oldest] = dues
    .flatMap((due) => (due && due.at !== null ? [due] : []))
    .sort((one, other) => other.forMs - one.forMs)
  return oldest ?? null
}
