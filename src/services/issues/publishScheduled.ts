import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { requirePerson } from '@/access/personRequest'
import { inTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { lateness } from '@/domain/schedule'
import { spokenMinute } from '@/domain/shanghaiDate'
import { maySign } from '@/domain/workflow/standing'
import type { User } from '@/payload-types'
import { notifyLate } from '../notices/notifySchedule'
import { transitionIssue } from './transitionIssue'

/** An issue and the time that is set for it. */
export type Due = { id: number; at: Date }

type Locked = { by: number | null; now: Date }

/**
 * Publishes an issue whose minute has come, by the door every publication goes through, in the name of whoever scheduled
 * it. The row is locked and looked at in the transaction that publishes: of several workers one does it, and one that
 * dies leaves it to the next. The time is the database's, which all share.
 * @returns whether it was published now; false: somebody has it, or that time is not set any more
 * @throws RuleError why it may not go out
 */
export async function publishScheduled({ id, at }: Due, { payload }: { payload: Payload }): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query<Locked>(
      sql`select scheduled_by_id as by, now() from issues
           where id = ${id} and status = 'review' and publish_at = ${at} and publish_at <= now() for update skip locked`,
    )
    const [locked] = rows
    if (!locked) return false
    const { by, now } = locked
    // Signed long ago; whether a password is due by now is a matter of the next login.
    const signer = { ...(await ableSigner(by, { req })), mustChangePassword: false, mustSetTwoFactor: false }
    req.user = { ...signer, collection: 'users' }
    const late = lateness(at, now)
    const comment = `定时发布，原定${spokenMinute(at, now)}。${late ? `到时系统没有运行，晚了 ${late}。` : ''}`
    const person = requirePerson(req)
    // Read before it is published: afterwards nothing says any more who had sent it.
    if (late) await notifyLate({ id, at, now, late }, { req, transaction })
    await transitionIssue({ id, action: 'publish', comment, now, isScheduled: true }, { req: person })
    return true
  })
}

/** Whoever scheduled, if they could still sign. @throws RuleError forbidden */
async function ableSigner(id: number | null, { req }: { req: PayloadRequest }): Promise<User> {
  const user =
    id === null
      ? null
      : await req.payload.findByID({
          collection: 'users',
          id,
          depth: 0,
          req,
          overrideAccess: true, // the system looks whether the person still may
          disableErrors: true,
        })
  if (!user || user.active === false) {
    const who = user ? `设定人“${user.name}”的账号已停用` : '设定人的账号已不在'
    throw new RuleError('forbidden', 'scheduler-left', `${who}，不能再以其名义发布。请由其他签发人签发。`)
  }
  if (!maySign(user)) {
    const message = `设定人“${user.name}”现在没有签发权限，不能再以其名义发布。请由其他签发人签发。`
    throw new RuleError('forbidden', 'scheduler-demoted', message)
  }
  return user
}
