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

/**
 * The envelope sender of one row (variable envelope return path): whatever comes back to it is about that row, without
 * looking into the message. The checksum keeps others from sending reports about rows they were not sent. Hexadecimal
 * throughout: servers on the way may change the case of letters.
 */
export function verpAddress(id: number, { address, secret }: Verp): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${id}-${checksum(id, secret)}${address.slice(at)}`
}

/** The rows whose envelope sender stands somewhere in `text`; forged ones are passed over. */
export function verpIds(text: string, { address, secret }: Verp): number[] {
  const at = address.lastIndexOf('@')
  const pattern = new RegExp(
    `${escaped(address.slice(0, at))}\\+(\\d{1,10})-([0-9a-f]{${CHECK_CHARACTERS}})${escaped(address.slice(at))}`,
    'gi',
  )
  const ids = [...text.matchAll(pattern)].flatMap(([, id = '', check = '']) =>
    isEqual(check.toLowerCase(), checksum(Number(id), secret)) ? [Number(id)] : [],
  )
  return [...new Set(ids)]
}

function checksum(id: number, secret: string): string {
  // The purpose is part of what is signed: the same secret signs other things elsewhere.
  return createHmac('sha256', secret).update(`jianbao bounce ${id}`).digest('hex').slice(0, CHECK_CHARACTERS)
}

function isEqual(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
