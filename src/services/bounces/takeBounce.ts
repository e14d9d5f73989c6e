import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { createHash } from 'node:crypto'
import type { BounceKind, BounceStatus } from '@/domain/bounce'
import { noteOf, reasonOfReply } from '@/domain/delivery/reasonOf'
import { messageOf } from '@/domain/messageOf'
import { readReport, type BounceReport } from '@/mail/bounces/readReport'
import type { Verp } from '@/mail/bounces/verp'
import type { Why } from '@/mail/ledger/claim'
import { lockReported, markBounced, markNoticeBounced, type BouncedRow } from '@/mail/ledger/bounce'

/** `later`: the row is being sent at this moment; the report makes sense when its outcome is written. */
export type TakenBounce =
  | { outcome: 'later' | 'foreign' | 'known' }
  | { outcome: 'taken'; status: BounceStatus; kind: BounceKind; delivery: number | null }

/**
 * Takes in one message of the bounce mailbox, in the caller's transaction. Each is taken once, however often it is
 * found: its bytes are its name. Whatever cannot be read is kept for a person.
 */
export async function takeBounce(
  { raw, receivedAt }: { raw: Buffer; receivedAt: Date },
  { transaction, verp }: { transaction: Db; verp: Verp | undefined },
): Promise<TakenBounce> {
  const fingerprint = createHash('sha256').update(raw).digest('hex')
  const { rowCount } = await transaction.query(sql`select 1 from bounces where fingerprint = ${fingerprint}`)
  if (rowCount) return { outcome: 'known' }
  const report = await readReport(raw, verp).catch((error: unknown) => unreadable(error, raw))
  if (report.kind === 'foreign') return { outcome: 'foreign' }
  const row = await lockReported(transaction, report)
  if (row?.status === 'sending' && report.kind === 'failed') return { outcome: 'later' }
  const status = await apply(report, row, transaction)
  if (!status) return { outcome: 'foreign' }
  await transaction.query(
    sql`insert into bounces (status, kind, delivery_id, recipient, reason, received_at, sender, subject, excerpt, fingerprint)
     values (${status}, ${report.kind}, ${row?.id ?? null}, ${storable(row?.email ?? report.recipient)}, ${storable(report.reason)}, ${receivedAt}, ${storable(report.sender)}, ${storable(report.subject)}, ${storable(report.excerpt)}, ${fingerprint})`,
  )
  return { outcome: 'taken', status, kind: report.kind, delivery: row?.id ?? null }
}

/** What the report changes, and what is left to a person; undefined when it is about no mail of this office. */
async function apply(
  { kind, reason, recipient, messageIds }: BounceReport,
  row: BouncedRow | undefined,
  transaction: Db,
): Promise<BounceStatus | undefined> {
  if (!row) {
    const why = kind === 'failed' ? whyOf(reason) : undefined
    if (await markNoticeBounced(transaction, { messageIds, why })) return 'noted'
    return kind === 'failed' || kind === 'unclear' ? 'open' : undefined
  }
  if (kind === 'unclear') return 'open'
  if (kind !== 'failed') return 'noted'
  const isForwarded = recipient.includes('@') && recipient.toLowerCase() !== row.email
  const why = whyOf(reason, isForwarded ? ` (${recipient})` : '')
  return (await markBounced(transaction, { id: row.id, why })) ? 'assigned' : 'noted'
}

function whyOf(words: string, where = ''): Why {
  return { reason: reasonOfReply(words), note: noteOf(`${words}${where}`) }
}

function unreadable(error: unknown, raw: Buffer): BounceReport {
  return {
    kind: 'unclear',
    deliveryIds: [],
    messageIds: [],
    recipient: '',
    reason: messageOf(error),
    sender: '',
    subject: '',
    excerpt: raw.toString('latin1').slice(0, 2_000),
  }
}

/** PostgreSQL takes no NUL, and a list shows no control characters. */
function storable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
}
