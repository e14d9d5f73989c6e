import sql from 'sql-template-tag'
import { inTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { recordAudit } from '../audit/recordAudit'
import { takeOff } from './watchSession'

/**
 * Ends a login: one's own, or, for an administrator, anybody's. Whose else it is nobody learns by asking.
 * @throws RuleError notFound
 */
export async function endOneSession(
  { sid }: { sid: string },
  { req }: { req: PersonRequest },
): Promise<void> {
  await inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query<{ id: number; name: string }>(sql`
      select u.id, u.name from users_sessions s join users u on u.id = s._parent_id
       where s.id = ${sid} and (u.id = ${req.user.id} or ${req.user.role === 'admin'})`)
    const owner = rows[0]
    const isOurs = owner !== undefined && (await takeOff(transaction, sid))
    if (!isOurs) throw new RuleError('notFound', 'no-session', '这次登录已经结束了，请刷新页面。')
    const detail = { why: 'person', of: owner.name }
    await recordAudit({ event: 'session-ended', collection: 'users', document: owner.id, detail }, { req })
  })
}
