import sql from 'sql-template-tag'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Db } from '@/db/db'
import type { ClaimedDelivery } from './ledger/claim'
import { letterheadSchema } from './letterhead'
import { addressee, mailDate, singleLine } from './mailHeader'
import type { SmtpMessage } from './transport/smtpSlot'

type NoticeRow = { subject: string; text: string; html: string; mail: unknown; created_at: Date }

/** What the engine sends for a notice: the words frozen in its row, the same bytes for every attempt. */
export async function loadNotice(
  { contentId, email, name, messageId }: ClaimedDelivery,
  { db }: { db: Db },
): Promise<Omit<SmtpMessage, 'onData'>> {
  const { rows } = await db.query<NoticeRow>(
    sql`select subject, text, html, mail, created_at from notices where id = ${contentId}`,
  )
  const [row] = rows
  if (!row) throw new Error(`no notice ${contentId}`)
  const { from, replyTo } = letterheadSchema.parse(row.mail)
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
    subject: singleLine(row.subject),
    messageId: singleLine(messageId),
    date: mailDate(row.created_at),
    headers: {
      // RFC 3834: holiday notices and other robots do not answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': 'zh-CN',
    },
    text: row.text,
    html: row.html,
  })
  return { envelope: { from: from.address, to: email }, chunks: [await message.compile().build()] }
}
