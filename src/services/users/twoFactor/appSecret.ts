import { generateSecret, generateURI, verify } from 'otplib'
import { derivedKey, open, seal } from './secretBox'

/** Seconds by which the clocks of telephone and server may differ: a code before and one after (RFC 6238, 5.2). */
const TOLERANCE = 30

export type AppSecret = {
  /** For an app that scans nothing: base32. */
  key: string
  /** `otpauth://totp/…`, what the square says. */
  uri: string
}

export function newAppSecret(email: string): AppSecret {
  const key = generateSecret()
  return { key, uri: generateURI({ issuer: '工作简报', label: email, secret: key }) }
}

/**
 * The time step of which this is the code, where it is one after the last that was used; undefined for any other.
 * @param now Milliseconds since 1970.
 */
export async function stepOf(
  code: string,
  { key, after, now }: { key: string; after: number; now: number },
): Promise<number | undefined> {
  const result = await verify({
    secret: key,
    token: code,
    epoch: Math.floor(now / 1000),
    epochTolerance: TOLERANCE,
    afterTimeStep: after,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}

export const sealKey = (key: string, user: number): string =>
  seal(key, { key: derivedKey('two-factor'), owner: String(user) })

export const openKey = (sealed: string, user: number): string | undefined =>
  open(sealed, { key: derivedKey('two-factor'), owner: String(user) })
