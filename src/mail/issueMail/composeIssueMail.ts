import MailComposer from 'nodemailer/lib/mail-composer'
import type { IssueView } from '@/domain/brief/issueView'
import { htmlPart } from './htmlPart'
import { summarize, type MailMark } from './summary'
import { textPart } from './textPart'
import type { Letterhead } from '../letterhead'
import { addressee, singleLine } from '../mailHeader'
import { domainOf } from '../parseMailbox'

export type IssueMailInput = {
  view: IssueView
  letterhead: Letterhead
  /** Date of every copy, first or resent. */
  publishedAt: Date
  pdf: Buffer
  /** Left out, a revision with a correction is marked as one. */
  mark?: MailMark
}

/** One copy's own part. */
export type MailCopy = { email: string; name: string; messageId: string }

/**
 * The mail of one publication: the body is made once and shared, a copy differs in `To` and `Message-ID` only.
 * The same input gives the same bytes, for ever: nothing here reads a clock or draws a number.
 */
export type IssueMail = {
  subject: string
  /** Envelope sender. */
  from: string
  /** The whole message in two pieces: this copy's header, the shared body. */
  chunks: (copy: MailCopy) => Buffer[]
}

/** The parts are base64, whose alphabet has no `_`: a line of theirs is never the boundary. */
const BOUNDARY = 'jianbao'

/** @throws Error when a name or the subject would carry a control character into a header */
export async function composeIssueMail({
  view,
  letterhead,
  publishedAt,
  pdf,
  mark,
}: IssueMailInput): Promise<IssueMail> {
  const summary = summarize({ view, letterhead, mark })
  const { subject, fileName, replyTo } = summary
  const { from } = letterhead

  const compose = (copy: MailCopy, parts: { text: string; html: string; pdf: Buffer }) =>
    new MailComposer({
      baseBoundary: BOUNDARY,
      textEncoding: 'base64',
      encoding: 'base64',
      newline: '\r\n',
      disableFileAccess: true,
      disableUrlAccess: true,
      from: addressee({ name: from.name, address: from.address }),
      to: addressee({ name: copy.name, address: copy.email }),
      replyTo: addressee({ name: from.name, address: replyTo }),
      subject: singleLine(subject),
      messageId: singleLine(copy.messageId),
      date: publishedAt,
      headers: {
        'List-ID': `<jianbao.${domainOf(from.address)}>`,
        // RFC 3834: holiday notices and other robots do not answer.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'Content-Language': 'zh-CN',
      },
      text: parts.text,
      html: parts.html,
      attachments: [{ filename: fileName, content: parts.pdf, contentType: 'application/pdf' }],
    }).compile()

  const header = (copy: MailCopy) =>
    Buffer.from(`${compose(copy, { text: '-', html: '-', pdf: Buffer.from('-') }).buildHeaders()}\r\n\r\n`)
  const whole = await compose(SAMPLE, { text: textPart(summary), html: htmlPart(summary), pdf }).build()
  const body = whole.subarray(header(SAMPLE).length)
  return { subject, from: from.address, chunks: (copy) => [header(copy), body] }
}

const SAMPLE: MailCopy = { email: 'sample@jianbao.test', name: '', messageId: '<sample@jianbao.test>' }
