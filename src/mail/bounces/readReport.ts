import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { BounceKind } from '@/domain/bounce'
import { parseDeliveryStatus, type RecipientStatus } from './deliveryStatus'
import { looksLikeBounce, looksLikeReply, reasonIn, saysDelayed } from './freeText'
import { verpIds, type Verp } from './verp'

/** A message of the bounce mailbox, as far as it could be understood. Nothing here is trusted but `deliveryIds`. */
export type BounceReport = {
  kind: BounceKind
  /** Rows whose envelope sender it names, checked. The message's own addressee comes first. */
  deliveryIds: number[]
  /** Message-IDs of mails it may speak of. */
  messageIds: string[]
  recipient: string
  /** The other server's words. */
  reason: string
  sender: string
  subject: string
  /** The beginning of what it says, for a person. */
  excerpt: string
}

const EXCERPT = 4_000
const MOST_IDS = 50

/** `verp`: how this office's envelope senders are made; undefined where it uses none. Rejects for no message at all. */
export async function readReport(raw: Uint8Array, verp: Verp | undefined): Promise<BounceReport> {
  const email = await PostalMime.parse(raw)
  const header = (name: string) =>
    email.headers.flatMap(({ key, value }) => (key === name ? [value] : [])).join('\n')
  const sender = email.from?.address ?? ''
  const subject = email.subject ?? ''
  const text = email.text ?? htmlText(email.html ?? '')
  const returned = email.attachments.filter(isReturned).map(headOf).join('\n')
  const envelope = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].map(header).join('\n')
  const said = [header('in-reply-to'), header('references'), returned, text].join('\n')
  const recipients = email.attachments.filter(isStatus).flatMap((part) => parseDeliveryStatus(textOf(part)))
  const [worst] = recipients.toSorted((a, b) => gravity(b) - gravity(a))

  const deliveryIds = verp ? [...new Set([...verpIds(envelope, verp), ...verpIds(said, verp)])] : []
  const kind = worst
    ? kindOf(worst)
    : freeKind({
        sender,
        subject,
        text,
        autoSubmitted: header('auto-submitted'),
        isOurs: deliveryIds.length > 0,
      })
  return {
    kind,
    deliveryIds: deliveryIds.slice(0, MOST_IDS),
    messageIds: [...new Set(said.match(/<[^\s<>@]+@[^\s<>@]+>/g) ?? [])].slice(0, MOST_IDS),
    recipient: worst?.recipient ?? '',
    reason: worst ? reasonOf(worst) : reasonIn(text),
    sender,
    subject,
    excerpt: text.trim().slice(0, EXCERPT),
  }
}

const KIND_OF_ACTION: Readonly<Record<string, BounceKind>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'passed',
  relayed: 'passed',
  expanded: 'passed',
}
const KIND_OF_CLASS: Readonly<Record<string, BounceKind>> = { 5: 'failed', 4: 'delayed', 2: 'passed' }

function kindOf({ action, status }: RecipientStatus): BounceKind {
  return KIND_OF_ACTION[action] ?? KIND_OF_CLASS[status.slice(0, 1)] ?? 'unclear'
}

const GRAVITY: readonly BounceKind[] = ['passed', 'unclear', 'delayed', 'failed']
const gravity = (status: RecipientStatus) => GRAVITY.indexOf(kindOf(status))

function reasonOf({ status, diagnostic }: RecipientStatus): string {
  return diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim()
}

function freeKind(message: {
  sender: string
  subject: string
  text: string
  autoSubmitted: string
  isOurs: boolean
}): BounceKind {
  if (looksLikeBounce(message)) return saysDelayed(message.text) ? 'delayed' : 'failed'
  if (looksLikeReply(message)) return 'reply'
  return message.isOurs ? 'unclear' : 'foreign'
}

function isStatus({ mimeType }: Email['attachments'][number]): boolean {
  return mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status'
}

/** The mail that came back, whole or its header alone. */
function isReturned({ mimeType }: Attachment): boolean {
  return (
    mimeType === 'message/rfc822' ||
    mimeType.startsWith('text/rfc822-headers') ||
    mimeType === 'message/global'
  )
}

function headOf(part: Attachment): string {
  // The body of our own mail names other Message-IDs or none; only its header tells which mail it is.
  return textOf(part).split(/\r?\n\r?\n/)[0] ?? ''
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
}

function htmlText(html: string): string {
  return html
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
