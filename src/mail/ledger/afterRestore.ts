import sql, { raw } from 'sql-template-tag'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import { ALL_LEDGERS, inEach } from './tables'

/**
 * In ledgers that came out of a backup, nobody knows what became of the rows that were under way when it was taken:
 * whatever happened to them since is not in them. They become `uncertain`, so that none is sent without a person.
 * @returns how many rows
 */
export async function holdUnsettled(db: Db): Promise<number> {
  const { from, to } = DELIVERY_TRANSITIONS.restore
  const held = await inEach(
    (ledger) =>
      db.query(sql`update ${raw(ledger)} set status = ${to}, reason = 'restored', note = null, next_attempt_at = null, lease_token = null, lease_until = null
       where status = any (${[...from]})`),
    ALL_LEDGERS,
  )
  return held.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
}
