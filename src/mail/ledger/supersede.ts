import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import { SUPERSEDED } from './tables'

/**
 * Ends what revisions that were corrected since still had to send: nobody gets the error after its correction. A row
 * whose bytes flow at this moment is left to its worker; when it comes back to be tried again, it is ended too.
 * @param of one row, one issue, or all of them
 * @returns how many rows
 */
export async function supersede(db: Db, of: { row?: number; issue?: number } = {}): Promise<number> {
  const { from, to } = DELIVERY_TRANSITIONS.supersede
  const { rowCount } =
    await db.query(sql`update deliveries d set status = ${to}, reason = 'superseded', note = null, next_attempt_at = null,
       lease_token = null, lease_until = null, updated_at = now()
     where d.status = any (${[...from]}) and (${of.row ?? null}::int is null or d.id = ${of.row ?? null}) and (${of.issue ?? null}::int is null or d.issue_id = ${of.issue ?? null})
       and ${SUPERSEDED}`)
  return rowCount ?? 0
}

/** Whether a correction took the row's place. */
export async function isSuperseded(db: Db, id: number): Promise<boolean> {
  const { rowCount } = await db.query(sql`select from deliveries d where d.id = ${id} and ${SUPERSEDED}`)
  return rowCount === 1
}
