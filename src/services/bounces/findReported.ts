import type { Db } from '@/db/db'
import type { BounceReport } from '@/mail/bounces/readReport'
import { isSigned, type Verp } from '@/mail/bounces/verp'
import { areRecipients, lockReported, type BouncedRow } from '@/mail/ledger/bounce'

export type Reported = {
  /** The row it is about; undefined when it names none, or more than one. */
  row: BouncedRow | undefined
  /** Whether it came to, or names, the envelope sender of that very row. */
  isSigned: boolean
  /** Whether it has to do with this office's mail at all, even when no row can be told. */
  isOurs: boolean
}

/**
 * Which row a report is about. Its envelope sender and the Message-ID that it shows must agree where both are there:
 * after a restore, numbers stand for other mails than before.
 * @param domain right-hand side of this office's Message-IDs: what was sent after a backup is ours, and in no ledger
 */
export async function findReported(
  { kind, claims, returnedId, messageIds, addresses }: BounceReport,
  { transaction, verp, domain }: { transaction: Db; verp: Verp | undefined; domain: string | undefined },
): Promise<Reported> {
  const named = returnedId === '' ? messageIds : [returnedId, ...messageIds]
  const rows = await lockReported(transaction, { ids: claims.map(({ id }) => id), messageIds: named })
  const signed = rows.find((row) => verp && claims.some((claim) => isSigned(row, claim, verp)))
  const byId = rowByMessageId(rows, { returnedId, messageIds })
  const isOurs =
    rows.length > 0 ||
    claims.length > 0 ||
    (domain !== undefined && named.some((id) => isFormOf(id, domain))) ||
    // Whom a message names that is no report says nothing: a digest of spam names whoever writes to the office.
    (kind !== 'unclear' && addresses.length > 0 && (await areRecipients(transaction, addresses)))
  if (claims.length === 0) return { row: byId, isSigned: false, isOurs }
  const agree =
    signed && (returnedId === '' || returnedId === signed.messageId) && (!byId || byId.id === signed.id)
  return { row: agree ? signed : undefined, isSigned: agree === true, isOurs }
}

/** The mail whose header came back; else the only one of ours that is named. */
function rowByMessageId(
  rows: readonly BouncedRow[],
  { returnedId, messageIds }: Pick<BounceReport, 'returnedId' | 'messageIds'>,
): BouncedRow | undefined {
  if (returnedId !== '') return rows.find(({ messageId }) => messageId === returnedId)
  const named = rows.filter(({ messageId }) => messageIds.includes(messageId))
  return named.length === 1 ? named[0] : undefined
}

/** Message-IDs are drawn by randomUUID(). */
function isFormOf(id: string, domain: string): boolean {
  return /^<[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@/.test(id) && id.endsWith(`@${domain}>`)
}
