import sql, { raw } from 'sql-template-tag'
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
  const { rows } =
    await transaction.query<BouncedRow>(sql`select id, email, status, message_id as "messageId" from deliveries
     where id = any (${[...ids]}) or message_id = any (${[...messageIds]}::text[]) order by id for update`)
  return rows
}

/** Whether the office ever mailed a brief to one of these. */
export async function areRecipients(db: Db, emails: readonly string[]): Promise<boolean> {
  const { rowCount } = await db.query(sql`select from deliveries where email = any (${[...emails]}) limit 1`)
  return rowCount === 1
}

/** The notice that a report is about, by its Message-ID; it is nobody's brief that came back. */
export async function markNoticeBounced(
  transaction: Db,
  { messageIds, why }: { messageIds: readonly string[]; why: Why | undefined },
): Promise<boolean> {
  const { rows } = await transaction.query<{ id: number }>(
    sql`select id from notices where message_id = any (${[...messageIds]}::text[]) order by id limit 1 for update`,
  )
  const [notice] = rows
  if (notice && why) await markBounced(transaction, { id: notice.id, why }, 'notices')
  return notice !== undefined
}

/** The newest mail to a mailbox that a report could be about, locked until the transaction ends. */
export async function lockNewestSent(transaction: Db, email: string): Promise<BouncedRow | undefined> {
  const { rows } = await transaction.query<BouncedRow>(
    sql`select id, email, status, message_id as "messageId" from deliveries where email = ${email} and status = any (${[...DELIVERY_TRANSITIONS.bounce.from]}) order by id desc limit 1 for update`,
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
  const { rowCount } =
    await transaction.query(sql`update ${raw(ledger)} set status = ${to}, reason = ${why.reason}, note = ${why.note}, lease_token = null, lease_until = null, updated_at = now()
     where id = ${id} and status = any (${[...from]})`)
  return rowCount === 1
}
