import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { DeliveryStatus } from '@/domain/delivery/statuses'
import type { Reason } from '@/domain/delivery/reasons'
import type { AcceptedMail } from './acceptedMail'

export type AccountedRow = {
  email: string
  status: DeliveryStatus
  attempts: number
  reason: Reason | null
  /** Copies the server took responsibility for. */
  copies: number
}

/** Every mailbox of an issue, with what the ledger says of it and what the server really has. */
export async function account(
  db: Db,
  { issueId, accepted }: { issueId: number; accepted: AcceptedMail },
): Promise<AccountedRow[]> {
  const { rows } = await db.query<Omit<AccountedRow, 'copies'> & { messageId: string }>(
    sql`select email, status, attempts::int as attempts, reason, message_id as "messageId"
     from deliveries where issue_id = ${issueId} order by id`,
  )
  const counts = accepted.counts()
  return rows.map(({ messageId, ...row }) => ({ ...row, copies: counts.get(messageId) ?? 0 }))
}

/** Rows for which ledger and server disagree: the faults this engine must never have. */
export function wrongRows(rows: readonly AccountedRow[]): AccountedRow[] {
  const allowed: Record<DeliveryStatus, readonly number[]> = {
    sent: [1],
    bounced: [1],
    failed: [0],
    uncertain: [0, 1],
    pending: [0],
    sending: [0, 1],
  }
  return rows.filter(({ status, copies }) => !allowed[status].includes(copies))
}
