import { createHash } from 'node:crypto'

export type Digests = { sha256: string; sm3: string }

/** SHA-256 and the Chinese standard's SM3 (GB/T 32905), both as Node's own OpenSSL computes them, in hexadecimal digits. */
export function digestsOf(bytes: Uint8Array): Digests {
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex')
  return { sha256: digest('sha256'), sm3: digest('sm3') }
}
