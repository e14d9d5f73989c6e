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
  const { rows } = await db.query<{ id: number }>(
    `update deliveries d set status = $3, attempts = 0, first_attempt_at = null, next_attempt_at = now(), reason = null, note = null,
       lease_token = null, lease_until = null, updated_at = now()
     where id = any ($1) and status = any ($2) and not ${SUPERSEDED} returning id`,
    [ids, [...from], to],
  )
  return rows.map(({ id }) => id)
}

/**
 * Takes `bounced` and `uncertain` rows for received, because a person asked the recipient.
 * @returns ids of the rows
 */
export async function confirmReceived(db: Db, ids: readonly number[]): Promise<number[]> {
  const { from, to } = DELIVERY_TRANSITIONS.confirm
  const { rows } = await db.query<{ id: number }>(
    `update deliveries set status = $3, sent_at = coalesce(sent_at, now()), lease_token = null, lease_until = null, updated_at = now()
     where id = any ($1) and status = any ($2) returning id`,
    [ids, [...from], to],
  )
  return rows.map(({ id }) => id)
}
