import { createHash } from 'node:crypto'

/** Before what is kept of a token: a token itself has 40 hexadecimal figures. */
const MARK = 'sha256:'

/**
 * What is kept of a token that a mail brings: whoever reads the table, a backup or a replica sets no password with it. One
 * pass is enough, the token is 160 random bits.
 */
export function resetTokenDigest(token: string): string {
  return `${MARK}${createHash('sha256').update(token).digest('hex')}`
}

export function isResetTokenDigest(kept: string): boolean {
  return kept.startsWith(MARK)
}
