import { createLocalReq, type Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { isPasswordClosed } from './oidc/passwordDoor'

/** Minutes after which nobody waits for the mail any more: every worker was away. */
const STALE = 60

/** How often it is tried, and the minutes after which it is tried again: meanwhile the others have their turn. */
const TRIES = 5
const AGAIN = 1

type Asked = { email: string; isOver: boolean }

/**
 * Gives one address that was noted (askForPassword) to Payload, which makes the token and asks for its mail where there is
 * such an account. It goes off the list in the transaction that writes token and mail: none is lost and none sent twice.
 * @returns whether there was one
 */
export async function answerForgotten({ payload }: { payload: Payload }): Promise<boolean> {
  const { rows } = await poolOf(payload).query<Asked>(sql`
    update password_requests set tries = tries + 1, tried_at = now() where email in (
      select email from password_requests
       where tried_at is null or tried_at < now() - ${AGAIN} * interval '1 minute'
       order by asked_at limit 1 for update skip locked)
    returning email, tries > ${TRIES} or asked_at < now() - ${STALE} * interval '1 minute' as "isOver"`)
  const [asked] = rows
  if (!asked) return false
  if (asked.isOver) payload.logger.warn({ event: 'password.mail_given_up' })
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (transaction) => {
    const { email, isOver } = asked
    const { rowCount } = await transaction.query(sql`delete from password_requests where email = ${email}`)
    if (rowCount === 0 || isOver || isPasswordClosed(email)) return
    await payload.forgotPassword({ collection: 'users', data: { email }, req })
  })
  return true
}
