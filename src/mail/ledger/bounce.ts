import { DELIVERY_TRANSITIONS, type DeliveryStatus } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import type { Why } from './claim'
import type { LedgerName } from './tables'

export type BouncedRow = { id: number; email: string; status: DeliveryStatus; messageId: string }

/** The rows that a report may be about, by number or Message-ID, locked until the transaction ends. */
export async function lockReported(
  transaction: Db,
  { ids, messageIds }: { ids: readonly number[]; messageIds: readonly string[] },
): Promise<BouncedRow[]> {
  const { rows } = await transaction.query<BouncedRow>(
    `select id, email, status, message_id as "messageId" from deliveries
     where id = any ($1) or message_id = any ($2::text[]) order by id for update`,
    [[...ids], [...messageIds]],
  )
  return rows
}

/** Whether the office ever mailed a brief to one of these. */
export async function areRecipients(db: Db, emails: readonly string[]): Promise<boolean> {
  const { rowCount } = await db.query('select from deliveries where email = any ($1) limit 1', [[...emails]])
  return rowCount === 1
}

/** The notice that a report is about, by its Message-ID; it is nobody's brief that came back. */
export async function markNoticeBounced(
  transaction: Db,
  { messageIds, why }: { messageIds: readonly string[]; why: Why | undefined },
): Promise<boolean> {
  const { rows } = await transaction.query<{ id: number }>(
    'select id from notices where message_id = any ($1::text[]) order by id limit 1 for update',
    [[...messageIds]],
  )
  const [notice] = rows
  if (notice && why) await markBounced(transaction, { id: notice.id, why }, 'notices')
  return notice !== undefined
}

/** The newest mail to a mailbox that a report could be about, locked until the transaction ends. */
export async function lockNewestSent(transaction: Db, email: string): Promise<BouncedRow | undefined> {
  const { rows } = await transaction.query<BouncedRow>(
    `select id, email, status, message_id as "messageId" from deliveries where email = $1 and status = any ($2) order by id desc limit 1 for update`,
    [email, [...DELIVERY_TRANSITIONS.bounce.from]],
  )
  return rows[0]
}

/** The mail came back. Answers false, and changes nothing, when the row is in a state that no report can end. */
export async function markBounced(
  transaction: Db,
  { id, why }: { id: number; why: Why },
  ledger: LedgerName = 'deliveries',
): Promise<boolean> {
  const { from, to } = DELIVERY_TRANSITIONS.bounce
  const { rowCount } = await transaction.query(
    `update ${ledger} set status = $3, reason = $2, note = $5, lease_token = null, lease_until = null, updated_at = now()
     where id = $1 and status = any ($4)`,
    [id, why.reason, to, [...from], why.note],
  )
  return rowCount === 1
}
