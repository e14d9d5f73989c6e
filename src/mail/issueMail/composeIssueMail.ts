import MailComposer from 'nodemailer/lib/mail-composer'
import type { IssueView } from '@/domain/brief/issueView'
import { ofdFileName } from '@/domain/brief/briefFileName'
import { htmlPart } from './htmlPart'
import type { MailMark } from './marks'
import { summarize } from './summary'
import { textPart } from './textPart'
import type { Letterhead } from '../letterhead'
import { addressee, mailDate, singleLine } from '../mailHeader'
import { listId } from './listId'

export type IssueMailInput = {
  view: IssueView
  letterhead: Letterhead
  /** Date of every copy, first or resent. */
  publishedAt: Date
  pdf: Buffer
  /** Pages of the PDF, where they were counted. */
  pages?: number
  /** Attached after the PDF, where the mail carries one. */
  ofd?: Buffer
  /** Left out, a revision with a correction is marked as one. */
  mark?: MailMark
}

/** One copy's own part. */
export type MailCopy = {
  email: string
  name: string
  messageId: string
  /** Message-ID of the copy that this one corrects, for the same mailbox. */
  inReplyTo?: string
}

/**
 * The mail of one publication: the body is made once and shared, a copy differs in `To`, `Message-ID` and what it answers only.
 * The same input gives the same bytes, for ever: nothing here reads a clock or draws a number.
 */
export type IssueMail = {
  subject: string
  /** Envelope sender. */
  from: string
  /** Whether its copies answer those of an earlier revision. */
  isCorrection: boolean
  /** The whole message in two pieces: this copy's header, the shared body. */
  chunks: (copy: MailCopy) => Buffer[]
}

const UNSUBSCRIBE = encodeURIComponent('退订')

/** The parts are base64, whose alphabet has no `_`: a line of theirs is never the boundary. */
const BOUNDARY = 'jianbao'

/** @throws Error when a name or the subject would carry a control character into a header */
export async function composeIssueMail({
  view,
  letterhead,
  publishedAt,
  pdf,
  pages,
  ofd,
  mark,
}: IssueMailInput): Promise<IssueMail> {
  const summary = summarize({ view, letterhead, mark, file: { bytes: pdf.length, pages } })
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
      // A correction stands under the mail it corrects, where the reader looks for it.
      ...(copy.inReplyTo && {
        inReplyTo: singleLine(copy.inReplyTo),
        references: singleLine(copy.inReplyTo),
      }),
      date: mailDate(publishedAt),
      headers: {
        'List-ID': listId(from.address),
        // RFC 2369: a person of the office answers it, so it is a mail and no address of the web.
        'List-Unsubscribe': `<mailto:${singleLine(replyTo)}?subject=${UNSUBSCRIBE}>`,
        // RFC 3834: holiday notices and other robots do not answer.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'Content-Language': 'zh-CN',
      },
      text: parts.text,
      html: parts.html,
      attachments: [
        { filename: fileName, content: parts.pdf, contentType: 'application/pdf' },
        ...(ofd ? [{ filename: ofdFileName(fileName), content: ofd, contentType: 'application/ofd' }] : []),
      ],
    }).compile()

  const header = (copy: MailCopy) =>
    Buffer.from(`${compose(copy, { text: '-', html: '-', pdf: Buffer.from('-') }).buildHeaders()}\r\n\r\n`)
  const whole = await compose(SAMPLE, { text: textPart(summary), html: htmlPart(summary), pdf }).build()
  const body = whole.subarray(header(SAMPLE).length)
  return {
    subject,
    from: from.address,
    isCorrection: view.revision > 1,
    chunks: (copy) => [header(copy), body],
  }
}

const SAMPLE: MailCopy = { email: 'sample@jianbao.test', name: '', messageId: '<sample@jianbao.test>' }
