import sql from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import type { NoticeKind } from '@/domain/notice'
import type { Db } from '@/db/db'
import type { Letterhead } from '../letterhead'
import { oneLine } from '../mailHeader'
import { parseMailbox } from '../parseMailbox'

/** One person told one fact, in the words it will be told in. */
export type PlannedNotice = {
  /** The fact and the person; a second row with the same key is not written. */
  key: string
  kind: NoticeKind
  user: number
  email: string
  name: string
  subject: string
  text: string
  html: string
}

/**
 * Inserts notices in the transaction of what they tell. Whom no mail can reach gets none: an account's address was
 * checked when it was made, and a fault in it must not undo the step.
 * @param domain right-hand side of the Message-IDs, the sender's domain
 * @returns how many rows were new
 */
export async function insertNotices(
  transaction: Db,
  {
    notices,
    letterhead,
    domain,
  }: { notices: readonly PlannedNotice[]; letterhead: Letterhead; domain: string },
): Promise<number> {
  const planned = notices.flatMap((notice) => {
    const mailbox = parseMailbox(notice.email)
    if (!mailbox.ok) return []
    const { name, subject } = notice
    const inHeaders = { email: mailbox.email, name: oneLine(name), subject: oneLine(subject) }
    return [{ ...notice, ...inHeaders, messageId: `<${randomUUID()}@${domain}>` }]
  })
  if (planned.length === 0) return 0
  const { rowCount } =
    await transaction.query(sql`insert into notices (key, kind, user_id, email, name, subject, text, html, message_id, mail, status, attempts, next_attempt_at)
     select n.key, n.kind::enum_notices_kind, n."user", n.email, n.name, n.subject, n.text, n.html, n."messageId", ${JSON.stringify(letterhead)}, 'pending', 0, now()
     from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) n (key text, kind text, "user" int, email text, name text, subject text, text text,
       html text, "messageId" text)
     on conflict (key) do nothing`)
  return rowCount ?? 0
}
