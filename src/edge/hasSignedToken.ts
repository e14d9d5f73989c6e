import { createHash } from 'node:crypto'
import { jwtVerify } from 'jose'
import { env } from '../env/readEnv'
import { sessionCookie } from '../env/sessionCookie'

/**
 * Whether a request carries a session that this office signed and that has not run out. It may have been ended since: the
 * page asks Payload itself. tests/int/trust/panelBodies.test.ts fails when Payload signs otherwise.
 */
export async function hasSignedToken(cookies: {
  get: (name: string) => { value: string } | undefined
}): Promise<boolean> {
  const token = cookies.get(sessionCookie())?.value
  if (!token) return false
  return jwtVerify(token, signingKey()).then(
    () => true,
    () => false,
  )
}

/** As Payload makes it of the secret. */
function signingKey(): Uint8Array {
  const digest = createHash('sha256').update(env().PAYLOAD_SECRET).digest('hex')
  return new TextEncoder().encode(digest.slice(0, 32))
}
