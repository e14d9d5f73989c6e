import { DELIVERY_TRANSITIONS, type DeliveryStatus } from '@/domain/delivery'
import type { Db } from '../ledger'

export type BouncedRow = { id: number; email: string; status: DeliveryStatus }

/**
 * The row that a report is about, locked until the transaction ends: by the envelope sender it went out with, else by its
 * Message-ID.
 */
export async function lockReported(
  transaction: Db,
  { deliveryIds, messageIds }: { deliveryIds: readonly number[]; messageIds: readonly string[] },
): Promise<BouncedRow | undefined> {
  const { rows } = await transaction.query<BouncedRow>(
    `select id, email, status from deliveries where id = any ($1) or message_id = any ($2)
     order by array_position($1, id) nulls last, array_position($2::text[], message_id::text), id limit 1 for update`,
    [[...deliveryIds], [...messageIds]],
  )
  return rows[0]
}

/** The newest mail to a mailbox that a report could be about, locked until the transaction ends. */
export async function lockNewestSent(transaction: Db, email: string): Promise<BouncedRow | undefined> {
  const { rows } = await transaction.query<BouncedRow>(
    `select id, email, status from deliveries where email = $1 and status = any ($2) order by id desc limit 1 for update`,
    [email, [...DELIVERY_TRANSITIONS.bounce.from]],
  )
  return rows[0]
}

/** The mail came back. Answers false, and changes nothing, when the row is in a state that no report can end. */
export async function markBounced(
  transaction: Db,
  { id, note }: { id: number; note: string },
): Promise<boolean> {
  const { from, to } = DELIVERY_TRANSITIONS.bounce
  const { rowCount } = await transaction.query(
    `update deliveries set status = $3, last_error = $2, lease_token = null, lease_until = null, updated_at = now()
     where id = $1 and status = any ($4)`,
    [id, note, to, [...from]],
  )
  return rowCount === 1
}
