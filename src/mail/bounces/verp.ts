import { createHmac, timingSafeEqual } from 'node:crypto'

/** `bounce+` + ten digits + `-` + 16 hex must fit into the 64 octets of a local part (RFC 5321 4.5.3.1.1). */
export const VERP_LOCAL_MAX = 32

const CHECK_CHARACTERS = 16

/** What is needed to make and to know the envelope senders of this office. */
export type Verp = {
  /** `bounce@host`: the mailbox that gets `bounce+…@host` too. */
  address: string
  secret: string
}

/** One mail of the ledger. After a restore the number may stand for another one; the Message-ID never does. */
export type SignedRow = { id: number; messageId: string }

/** What an envelope sender says of itself; isSigned() tells whether it is true. */
export type VerpClaim = { id: number; check: string }

/**
 * The envelope sender of one row (variable envelope return path): whatever comes back to it is about that row, without
 * looking into the message. The checksum is over the row and its Message-ID: nobody else can report about it, and a
 * report from before a restore is not about the row that has its number now. Hexadecimal throughout: servers on the way
 * may change the case of letters.
 */
export function verpAddress(row: SignedRow, { address, secret }: Verp): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${row.id}-${checksum(row, secret)}${address.slice(at)}`
}

/** The envelope senders that stand somewhere in `text`, each once. */
export function verpClaims(text: string, { address }: Verp): VerpClaim[] {
  const at = address.lastIndexOf('@')
  const pattern = new RegExp(
    `${escaped(address.slice(0, at))}\\+(\\d{1,10})-([0-9a-f]{${CHECK_CHARACTERS}})${escaped(address.slice(at))}`,
    'gi',
  )
  const claims = new Map<string, VerpClaim>()
  for (const [, id = '', check = ''] of text.matchAll(pattern))
    claims.set(`${id}-${check}`.toLowerCase(), { id: Number(id), check: check.toLowerCase() })
  return [...claims.values()]
}

export function isSigned(row: SignedRow, { id, check }: VerpClaim, { secret }: Verp): boolean {
  const right = checksum(row, secret)
  return (
    id === row.id && check.length === right.length && timingSafeEqual(Buffer.from(check), Buffer.from(right))
  )
}

function checksum({ id, messageId }: SignedRow, secret: string): string {
  // The purpose is part of what is signed: the same secret signs other things elsewhere.
  const signed = `jianbao bounce ${id} ${messageId}`
  return createHmac('sha256', secret).update(signed).digest('hex').slice(0, CHECK_CHARACTERS)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
