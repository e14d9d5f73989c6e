import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { isPasswordClosed } from './oidc/passwordDoor'

/** Minutes after which nobody waits for the mail any more: every worker was away. */
const STALE = 60

/**
 * Gives one address that was noted (askForPassword) to Payload, which makes the token and asks for its mail where there is
 * such an account. It is taken off first: what fails is asked for again by whoever waits, and stands in nobody's way.
 * @returns whether there was one
 */
export async function answerForgotten({ payload }: { payload: Payload }): Promise<boolean> {
  const { rows } = await poolOf(payload).query<{ email: string; stale: boolean }>(sql`
    delete from password_requests where email in (
      select email from password_requests order by asked_at limit 1 for update skip locked)
    returning email, asked_at < now() - ${STALE} * interval '1 minute' as stale`)
  const [asked] = rows
  if (!asked) return false
  if (!asked.stale && !isPasswordClosed(asked.email))
    await payload.forgotPassword({ collection: 'users', data: { email: asked.email } })
  return true
}
