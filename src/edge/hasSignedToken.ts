import { createHash } from 'node:crypto'
import { jwtVerify, type JWTPayload } from 'jose'
import { env } from '../env/readEnv'
import { sessionCookie } from '../env/sessionCookie'

type Cookies = { get: (name: string) => { value: string } | undefined }

/**
 * What a request's session says of itself, where this office signed it and it has not run out; undefined without one. It
 * may have been ended since: the page asks Payload itself. tests/int/trust/panelBodies.test.ts fails when Payload signs
 * otherwise.
 */
export async function signedClaims(cookies: Cookies): Promise<JWTPayload | undefined> {
  const token = cookies.get(sessionCookie())?.value
  if (!token) return undefined
  return jwtVerify(token, signingKey()).then(
    ({ payload }) => payload,
    () => undefined,
  )
}

/** Whether a request carries such a session. */
export async function hasSignedToken(cookies: Cookies): Promise<boolean> {
  return (await signedClaims(cookies)) !== undefined
}

/** As Payload makes it of the secret. */
function signingKey(): Uint8Array {
  const digest = createHash('sha256').update(env().PAYLOAD_SECRET).digest('hex')
  return new TextEncoder().encode(digest.slice(0, 32))
}
