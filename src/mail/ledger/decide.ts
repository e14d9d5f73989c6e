import sql from 'sql-template-tag'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import { SUPERSEDED } from './tables'
import type { Db } from '@/db/db'

/**
 * Takes `bounced`, `failed` and `uncertain` rows up again, because a person said so. Attempts begin anew; Message-ID, address and
 * bytes stay. Rows in another state, and those of a revision that was corrected since, are left alone.
 * @returns ids of the rows that will be sent again
 */
export async function resend(db: Db, ids: readonly number[]): Promise<number[]> {
  const { from, to } = DELIVERY_TRANSITIONS.resend
  const { rows } = await db.query<{
    id: number
  }>(sql`update deliveries d set status = ${to}, attempts = 0, first_attempt_at = null, next_attempt_at = now(), reason = null, note = null,
       lease_token = null, lease_until = null, updated_at = now()
     where id = any (${ids}) and status = any (${[...from]}) and not ${SUPERSEDED} returning id`)
  return rows.map(({ id }) => id)
}

/**
 * Takes `bounced` and `uncertain` rows for received, because a person asked the recipient.
 * @returns ids of the rows
 */
export async function confirmReceived(db: Db, ids: readonly number[]): Promise<number[]> {
  const { from, to } = DELIVERY_TRANSITIONS.confirm
  const { rows } = await db.query<{
    id: number
  }>(sql`update deliveries set status = ${to}, sent_at = coalesce(sent_at, now()), lease_token = null, lease_until = null, updated_at = now()
     where id = any (${ids}) and status = any (${[...from]}) returning id`)
  return rows.map(({ id }) => id)
}
