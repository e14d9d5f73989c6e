import sql from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import type { FrozenRecipient } from './claim'
import { oneLine } from '../mailHeader'
import { parseMailbox } from '../parseMailbox'

/** One entry of the 报 or 送 list with the mailboxes behind it, as they are at publishing. */
export type RecipientEntry = FrozenRecipient & {
  mailboxes: readonly { name?: string | null; email: string }[]
  /** Whether its mails carry the OFD beside the PDF. */
  withOfd?: boolean
}

/** `withOfd` where it is wanted only: what was signed before there was such a thing stays what was signed. */
export type PlannedRow = { email: string; name: string; recipients: FrozenRecipient[]; withOfd?: true }

export type DeliveryPlan = {
  /** One for each mailbox, in the order of the lists; the same mailbox behind two entries is one row naming both. */
  rows: PlannedRow[]
  /** Addresses no mail can go to, with the reason in Chinese. */
  refused: { email: string; recipient: FrozenRecipient; message: string }[]
  /** Entries without any usable mailbox: printed, not mailed. */
  unreachable: FrozenRecipient[]
}

/** Who gets one mail each. Pure: publishing inserts the plan's rows, the preflight reports the rest. */
export function planDeliveries(entries: readonly RecipientEntry[]): DeliveryPlan {
  const rows = new Map<string, PlannedRow>()
  const refused: DeliveryPlan['refused'] = []
  const unreachable: FrozenRecipient[] = []
  for (const { id, name, mailboxes, withOfd } of entries) {
    const recipient = { id, name }
    let isReached = false
    for (const mailbox of mailboxes) {
      const parsed = parseMailbox(mailbox.email)
      if (!parsed.ok) {
        refused.push({ email: mailbox.email, recipient, message: parsed.message })
        continue
      }
      isReached = true
      const row = rows.get(parsed.email) ?? {
        email: parsed.email,
        name: oneLine(mailbox.name),
        recipients: [],
      }
      rows.set(parsed.email, row)
      if (!row.recipients.some((other) => other.id === id)) row.recipients.push(recipient)
      if (withOfd) row.withOfd = true
    }
    if (!isReached) unreachable.push(recipient)
  }
  return { rows: [...rows.values()], refused, unreachable }
}

/**
 * Inserts the rows of one publication, in the transaction that publishes. The Message-ID is drawn here once and never
 * changes: a resent copy can be told for one by every mail program.
 * @param domain right-hand side of the Message-IDs, the sender's domain
 * @param isHeld they may have had it before a restore: a person decides of each, none is sent by itself
 * @returns how many rows
 */
export async function insertRows(
  transaction: Db,
  {
    publicationId,
    issueId,
    revision,
    domain,
    rows,
    isHeld = false,
  }: {
    publicationId: number
    issueId: number
    revision: number
    domain: string
    rows: readonly PlannedRow[]
    isHeld?: boolean
  },
): Promise<number> {
  const planned = rows.map((row) => ({ ...row, messageId: `<${randomUUID()}@${domain}>` }))
  const { rowCount } =
    await transaction.query(sql`insert into deliveries (publication_id, issue_id, revision, email, name, recipients, with_ofd, message_id, status, reason, attempts, next_attempt_at)
     select ${publicationId}, ${issueId}, ${revision}, r.email, r.name, r.recipients, coalesce(r."withOfd", false), r."messageId", ${isHeld ? DELIVERY_TRANSITIONS.restore.to : 'pending'}, ${isHeld ? 'restored' : null}, 0, case when not ${isHeld} then now() end
     from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) r (email text, name text, recipients jsonb, "withOfd" boolean, "messageId" text)`)
  return rowCount ?? 0
}
