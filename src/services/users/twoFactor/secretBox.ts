import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/env/readEnv'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Keys of their own for each use, from the one secret of the office (RFC 5869). */
export function derivedKey(
  use: 'two-factor' | 'recovery-codes' | 'oidc',
  secret = env().PAYLOAD_SECRET,
): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `jianbao ${use}`, 32))
}

/** Encrypted and bound to its owner: `nonce tag text` in base64url. Put into another's row it opens nothing. */
export function seal(text: string, { key, owner }: { key: Buffer; owner: string }): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; undefined when it was sealed with another key or for another owner, or is damaged. */
export function open(sealed: string, { key, owner }: { key: Buffer; owner: string }): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const text = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]
    return Buffer.concat(text).toString('utf8')
  } catch {
    return undefined
  }
}
