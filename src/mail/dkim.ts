import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import type { Env } from '@/env/readEnv'
import { domainOf } from './parseMailbox'

/** By whom mail is signed: the name under which the domain publishes the key, and the key (PEM). */
export type DkimKey = { domainName: string; keySelector: string; privateKey: string }

/**
 * The message with a DKIM signature before it (RFC 6376, rsa-sha256, relaxed/relaxed); as it is without a key. The same
 * bytes give the same signature.
 */
export async function signed(
  chunks: readonly Buffer[],
  key: DkimKey | undefined,
): Promise<readonly Buffer[]> {
  if (!key) return chunks
  return [await buffer(new DKIM({ ...key, cacheDir: false }).sign(Buffer.concat(chunks)))]
}

/** The key that the variables name; undefined where somebody else signs, or nobody. */
export function dkimKeyOf(
  env: Pick<Env, 'DKIM_KEY_FILE' | 'DKIM_SELECTOR' | 'MAIL_FROM'>,
): DkimKey | undefined {
  const { DKIM_KEY_FILE: privateKey, DKIM_SELECTOR: keySelector, MAIL_FROM } = env
  if (privateKey === undefined || keySelector === undefined) return undefined
  return { privateKey, keySelector, domainName: domainOf(MAIL_FROM.address) }
}
