import { createHash } from 'node:crypto'
import { jwtVerify, type JWTPayload } from 'jose'
import { env } from '../env/readEnv'
import { sessionCookie } from '../env/sessionCookie'

export type Cookies = { get: (name: string) => { value: string } | undefined }

/**
 * What a request's session says of itself, where this office signed it and it has not run out; undefined without one. It
 * may have been ended since: the page asks Payload itself. tests/int/trust/panelBodies.test.ts fails when Payload signs
 * otherwise.
 */
export async function signedClaims(cookies: Cookies): Promise<JWTPayload | undefined> {
  return claimsOf(cookies.get(sessionCookie())?.value)
}

/** Whether a request to the API carries such a session, in its cookie or its header. */
export async function carriesSession(headers: Headers): Promise<boolean> {
  const [, inHeader] = /^(?:JWT|Bearer) (\S+)$/.exec(headers.get('authorization') ?? '') ?? []
  const start = `${sessionCookie()}=`
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const inCookie = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
  const claims = await Promise.all([inHeader, inCookie].map(claimsOf))
  return claims.some((each) => each !== undefined)
}

async function claimsOf(token: string | undefined): Promise<JWTPayload | undefined> {
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
