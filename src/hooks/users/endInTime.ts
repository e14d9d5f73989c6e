import sql from 'sql-template-tag'
import type { CollectionBeforeOperationHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { SESSION_HOURS } from '@/domain/session'
import { sidOf } from '@/services/users/sidOf'

/** A session is prolonged only as far as it may last in all, however busy the person is. @throws RuleError unauthenticated */
export const endInTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const sid = sidOf(req.user) ?? ''
  const transaction = await currentTransaction(req)
  // Payload reads the account next and writes all of it back: a password that is changed at this moment would be lost.
  await transaction.query(sql`select 1 from users where id = ${req.user.id} for update`)
  const { rowCount } = await transaction.query(sql`
    select 1 from users_sessions where id = ${sid} and created_at > now() - interval '1 hour' * (
      select coalesce(max(session_hours), ${SESSION_HOURS.inAll}) - ${SESSION_HOURS.token} from settings)`)
  if (rowCount === 1) return args
  throw new RuleError('unauthenticated', 'session-over', '这次登录的时间已到，请重新登录。')
}
