import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { createHash } from 'node:crypto'
import type { BounceKind, BounceStatus } from '@/domain/bounce'
import { noteOf, reasonOfReply } from '@/domain/delivery/reasonOf'
import { messageOf } from '@/domain/messageOf'
import { readReport, type BounceReport } from '@/mail/bounces/readReport'
import { verpClaims, type Verp } from '@/mail/bounces/verp'
import type { Why } from '@/mail/ledger/claim'
import { markBounced, markNoticeBounced } from '@/mail/ledger/bounce'
import { findReported, type Reported } from './findReported'

/** `later`: the row is being sent at this moment; the report makes sense when its outcome is written. */
export type TakenBounce =
  | { outcome: 'later' | 'foreign' | 'known' }
  | { outcome: 'taken'; status: BounceStatus; kind: BounceKind; delivery: number | null }

/**
 * Takes in one message of the bounce mailbox, in the caller's transaction. Each is taken once, however often it is
 * found: its bytes are its name. Whatever is about our mail and cannot be read is kept for a person.
 */
export async function takeBounce(
  { raw, receivedAt }: { raw: Buffer; receivedAt: Date },
  { transaction, verp, domain }: { transaction: Db; verp: Verp | undefined; domain?: string },
): Promise<TakenBounce> {
  const fingerprint = createHash('sha256').update(raw).digest('hex')
  const { rowCount } = await transaction.query(sql`select 1 from bounces where fingerprint = ${fingerprint}`)
  if (rowCount) return { outcome: 'known' }
  const report = await readReport(raw, verp).catch((error: unknown) => unreadable(error, { raw, verp }))
  if (report.kind === 'foreign') return { outcome: 'foreign' }
  const reported = await findReported(report, { transaction, verp, domain })
  const { row } = reported
  if (row?.status === 'sending' && report.kind === 'failed') return { outcome: 'later' }
  const status = await apply(report, reported, transaction)
  if (!status) return { outcome: 'foreign' }
  await transaction.query(
    sql`insert into bounces (status, kind, delivery_id, recipient, reason, received_at, sender, subject, excerpt, fingerprint)
     values (${status}, ${report.kind}, ${row?.id ?? null}, ${storable(row?.email ?? report.recipient)}, ${storable(report.reason)}, ${receivedAt}, ${storable(report.sender)}, ${storable(report.subject)}, ${storable(report.excerpt)}, ${fingerprint})`,
  )
  return { outcome: 'taken', status, kind: report.kind, delivery: row?.id ?? null }
}

/** What the report changes, and what is left to a person; undefined when it is about no mail of this office. */
async function apply(
  { kind, reason, recipient, messageIds, returnedId, hasCode, addresses }: BounceReport,
  { row, isSigned, isOurs }: Reported,
  transaction: Db,
): Promise<BounceStatus | undefined> {
  if (kind === 'reply') return row ? 'noted' : undefined
  // Free text is believed with two witnesses: a mail server wrote it, and it shows a code or names the recipient.
  const isWitnessed = hasCode || isSigned || (row !== undefined && addresses.includes(row.email))
  if (!row) {
    const why = kind === 'failed' && isWitnessed ? whyOf(reason) : undefined
    const named = returnedId === '' ? messageIds : [returnedId]
    if (await markNoticeBounced(transaction, { messageIds: named, why }))
      return kind === 'unclear' ? 'open' : 'noted'
    if (!isOurs) return undefined
    return kind === 'failed' || kind === 'unclear' ? 'open' : 'noted'
  }
  if (kind === 'unclear') return 'open'
  if (kind !== 'failed') return 'noted'
  if (!isWitnessed) return 'open'
  const isForwarded = recipient.includes('@') && recipient.toLowerCase() !== row.email
  const why = whyOf(reason, isForwarded ? ` (${recipient})` : '')
  return (await markBounced(transaction, { id: row.id, why })) ? 'assigned' : 'noted'
}

function whyOf(words: string, where = ''): Why {
  return { reason: reasonOfReply(words), note: noteOf(`${words}${where}`) }
}

/** How far a message is looked into that no parser takes. */
const UNREADABLE = 32 * 1024

function unreadable(error: unknown, { raw, verp }: { raw: Buffer; verp: Verp | undefined }): BounceReport {
  const text = raw.subarray(0, UNREADABLE).toString('latin1')
  return {
    kind: 'unclear',
    hasCode: false,
    claims: verp ? verpClaims(text, verp) : [],
    returnedId: '',
    messageIds: (text.match(/<[^\s<>@]{1,200}@[^\s<>@]{1,200}>/g) ?? []).slice(0, 50),
    addresses: [],
    recipient: '',
    reason: messageOf(error),
    sender: '',
    subject: '',
    excerpt: text.slice(0, 2_000),
  }
}

/** PostgreSQL takes no NUL, and a list shows no control characters. */
function storable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
}
