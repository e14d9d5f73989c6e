import PostalMime, { type Attachment } from 'postal-mime'
import type { BounceKind } from '@/domain/bounce'
import { aboveQuotation } from './aboveQuotation'
import { parseDeliveryStatus, type RecipientStatus } from './deliveryStatus'
import { addressesIn, codesIn, reasonIn, sayingOf } from './freeText'
import { htmlText } from './htmlText'
import { verpClaims, type Verp, type VerpClaim } from './verp'
import { writerOf } from './writer'

/** A message of the bounce mailbox, as far as it could be understood. Nothing here is trusted. */
export type BounceReport = {
  kind: BounceKind
  /** Whether the message itself has a code of a server to show for what it says; else it must name a recipient of ours. */
  hasCode: boolean
  /** Envelope senders of ours that it was sent to or names, unchecked. The message's own addressee comes first. */
  claims: VerpClaim[]
  /** Message-ID of the mail that came back, from its header; '' where it is not shown. */
  returnedId: string
  /** Other Message-IDs of mails it may speak of, likeliest first. */
  messageIds: string[]
  /** Mailboxes that it names, in lower case. */
  addresses: string[]
  recipient: string
  /** The other server's words. */
  reason: string
  sender: string
  subject: string
  /** The beginning of what it says, for a person. */
  excerpt: string
}

const EXCERPT = 4_000
const MOST_TEXT = 64 * 1024
const MOST_PARTS = 200
const MOST_IDS = 50
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 128 * 1024, forceRfc822Attachments: true }

/**
 * `verp`: how this office's envelope senders are made; undefined where it uses none. Rejects for no message at all, and
 * for one of more parts than a report has: the time it takes is bounded by its size.
 */
export async function readReport(raw: Uint8Array, verp: Verp | undefined): Promise<BounceReport> {
  requireFewParts(raw)
  const email = await PostalMime.parse(raw, LIMITS)
  const header = (name: string) =>
    email.headers.flatMap(({ key, value }) => (key === name ? [value] : [])).join('\n')
  const sender = email.from?.address ?? ''
  const subject = email.subject ?? ''
  const text = (email.text || htmlText((email.html ?? '').slice(0, MOST_TEXT))).slice(0, MOST_TEXT)
  const own = aboveQuotation(text)
  const returned = email.attachments.filter(isReturned).map(headOf).join('\n')
  const envelope = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].map(header).join('\n')
  const likeliest = [header('in-reply-to'), text, returned, header('references')].join('\n')
  const recipients = email.attachments.filter(isStatus).flatMap((part) => parseDeliveryStatus(textOf(part)))
  const [worst] = recipients.toSorted((a, b) => gravity(b) - gravity(a))
  const claims = verp ? verpClaims(`${envelope}\n${likeliest}`, verp) : []
  const writer = writerOf({ address: sender, name: email.from?.name ?? '', subject, header })
  const isReceipt = email.attachments.some(({ mimeType }) => mimeType === 'message/disposition-notification')
  return {
    kind: worst
      ? kindOf(worst)
      : freeKind({ writer: isReceipt ? 'automatic' : writer, subject, text: own, isToUs: claims.length > 0 }),
    hasCode: worst !== undefined || codesIn(own).permanent,
    claims: claims.slice(0, MOST_IDS),
    returnedId: /^message-id:\s{0,20}(<[^\s<>]{1,250}>)/im.exec(returned)?.[1] ?? '',
    messageIds: [...new Set(likeliest.match(/<[^\s<>@]{1,200}@[^\s<>@]{1,200}>/g) ?? [])].slice(0, MOST_IDS),
    addresses: worst ? [worst.recipient.toLowerCase()] : addressesIn(own),
    recipient: worst?.recipient ?? addressesIn(own)[0] ?? '',
    reason: worst ? reasonOf(worst) : reasonIn(own),
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
  // A code that says never outdoes a word that says later.
  if (action === 'delayed' && status.startsWith('5')) return 'failed'
  return KIND_OF_ACTION[action] ?? KIND_OF_CLASS[status.slice(0, 1)] ?? 'unclear'
}

const GRAVITY: readonly BounceKind[] = ['passed', 'unclear', 'delayed', 'failed']
const gravity = (status: RecipientStatus) => GRAVITY.indexOf(kindOf(status))

function reasonOf({ status, diagnostic }: RecipientStatus): string {
  return diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim()
}

/** What a message in no standard form is. What only looks like a report is for a person to read, if it is about us. */
function freeKind({
  writer,
  subject,
  text,
  isToUs,
}: {
  writer: ReturnType<typeof writerOf>
  subject: string
  text: string
  isToUs: boolean
}): BounceKind {
  const saying = sayingOf({ subject, text })
  switch (writer) {
    case 'automatic':
      return 'reply'
    case 'person':
      return isToUs ? 'unclear' : 'foreign'
    case 'daemon':
    case 'machine':
      return saying === 'failed' || saying === 'delayed' ? saying : 'unclear'
    case 'unknown':
      return saying !== undefined || isToUs ? 'unclear' : 'foreign'
  }
}

/** Each part begins with a line of two hyphens; a multipart of a hundred thousand empty parts is no report. */
function requireFewParts(raw: Uint8Array): void {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  let parts = 0
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) {
    parts += 1
    if (parts > MOST_PARTS) throw new Error('more parts than a report has')
  }
}

function isStatus({ mimeType }: Attachment): boolean {
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
  const text = textOf(part)
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  return text.slice(0, end)
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
}
