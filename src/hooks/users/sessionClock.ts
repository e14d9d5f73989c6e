import { jwtVerify } from 'jose'
import { createLocalReq, extractJWT, type AuthStrategy } from 'payload'
import { poolOf } from '@/db/poolOf'
import { UNTOUCHED_HEADER } from '@/domain/session'
import { recordApart } from '@/services/audit/recordAudit'
import { watchSession } from '@/services/users/watchSession'

/**
 * Knows nobody itself: it looks at the session before Payload's own strategy does, at every door alike, and takes it away
 * where its time is up.
 */
export const sessionClock: AuthStrategy = {
  name: 'session-clock',
  authenticate: async ({ headers, payload }) => {
    const sid = await sidOf(extractJWT({ headers, payload }), payload.secret)
    if (sid === undefined) return { user: null }
    const isTouched = headers.get(UNTOUCHED_HEADER) === null
    const watched = await watchSession(poolOf(payload), { sid, isTouched })
    if (watched.state === 'idle' || watched.state === 'over') {
      const { user, state } = watched
      const req = await createLocalReq({ req: { headers } }, payload)
      const detail = { why: state }
      await recordApart(
        { event: 'session-ended', actor: user, collection: 'users', document: user.id, detail },
        { req },
      )
    }
    return { user: null }
  },
}

/** Of a token that was signed here and has not run out; any other knows nobody and costs no question. */
async function sidOf(token: string | null, secret: string): Promise<string | undefined> {
  if (!token) return undefined
  return jwtVerify(token, new TextEncoder().encode(secret)).then(
    ({ payload: { sid } }) => (typeof sid === 'string' ? sid : undefined),
    () => undefined,
  )
}
