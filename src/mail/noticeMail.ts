import sql from 'sql-template-tag'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Db } from '@/db/db'
import type { ClaimedDelivery } from './ledger/claim'
import { letterheadSchema, type Letterhead } from './letterhead'
import { addressee, mailDate, singleLine } from './mailHeader'
import type { NoticeParts } from './notices/noticeParts'
import type { SmtpMessage } from './transport/smtpSlot'

type NoticeContent = NoticeParts & { letterhead: Letterhead; at: Date }
type NoticeRow = { subject: string; text: string; html: string; mail: unknown; created_at: Date }

/** What the engine sends for a notice: the words frozen in its row, the same bytes for every attempt. */
export async function loadNotice(
  { contentId, ...copy }: ClaimedDelivery,
  { db }: { db: Db },
): Promise<Omit<SmtpMessage, 'onData'>> {
  const { rows } = await db.query<NoticeRow>(
    sql`select subject, text, html, mail, created_at from notices where id = ${contentId}`,
  )
  const [row] = rows
  if (!row) throw new Error(`no notice ${contentId}`)
  const letterhead = letterheadSchema.parse(row.mail)
  return {
    envelope: { from: letterhead.from.address, to: copy.email },
    chunks: [await noticeBytes({ ...row, at: row.created_at, letterhead }, copy)],
  }
}

/** A notice as it goes over the line. @throws Error when a header would carry a control character */
export function noticeBytes(
  { subject, text, html, letterhead: { from, replyTo }, at }: NoticeContent,
  { email, name, messageId }: Pick<ClaimedDelivery, 'email' | 'name' | 'messageId'>,
): Promise<Buffer> {
  const message = new MailComposer({
    baseBoundary: 'jianbao-notice',
    textEncoding: 'base64',
    encoding: 'base64',
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    from: addressee(from),
    to: addressee({ name, address: email }),
    replyTo: addressee({ name: from.name, address: replyTo ?? from.address }),
    subject: singleLine(subject),
    messageId: singleLine(messageId),
    date: mailDate(at),
    headers: {
      // RFC 3834: holiday notices and other robots do not answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': 'zh-CN',
    },
    text,
    html,
  })
  return message.compile().build()
}
