import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'

/**
 * Takes `bounced`, `failed` and `uncertain` rows up again, because a person said so. Attempts begin anew; Message-ID, address and
 * bytes stay. Rows in another state are left alone.
 * @returns ids of the rows that will be sent again
 */
export async function resend(db: Db, ids: readonly number[]): Promise<number[]> {
  const { from, to } = DELIVERY_TRANSITIONS.resend
  const { rows } = await db.query<{ id: number }>(
    `update deliveries set status = $3, attempts = 0, first_attempt_at = null, next_attempt_at = now(), reason = null, note = null,
       lease_token = null, lease_until = null, updated_at = now()
     where id = any ($1) and status = any ($2) returning id`,
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

/**
 * Ends what earlier revisions of an issue still had to send: nobody gets the error after its correction. A message
 * that some worker is handing over at this moment is left to it.
 */
export async function supersede(
  db: Db,
  { issueId, before }: { issueId: number; before: number },
): Promise<void> {
  const { from, to } = DELIVERY_TRANSITIONS.supersede
  await db.query(
    `update deliveries set status = $3, reason = 'superseded', note = null, updated_at = now()
     where issue_id = $1 and revision < $2 and status = any ($4) and (lease_until is null or lease_until <= now())`,
    [issueId, before, to, [...from]],
  )
}
