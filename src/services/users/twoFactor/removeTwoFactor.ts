import sql from 'sql-template-tag'
import { inTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { recordAudit } from '@/services/audit/recordAudit'
import { notifyChange } from '@/services/notices/notifyChange'
import { isOwnPassword } from '../isOwnPassword'
import { holdBackWhereDue } from './markTwoFactorDue'
import { requireCode } from './requireCode'
import { hasTwoFactor } from './takeCode'

/**
 * Takes the second step off an account: an administrator another's, whose telephone is lost; a person the own, with the
 * password and a code. Where the office asks for it, the account is held back until it has another.
 * @throws RuleError forbidden, notFound, invalid for a code that is missing or wrong
 */
export async function removeTwoFactor(
  { user, presentPassword, code }: { user: number; presentPassword: string; code: string },
  { req }: { req: PersonRequest },
): Promise<void> {
  const isOwn = user === req.user.id
  if (!isOwn && req.user.role !== 'admin') throw new RuleError('forbidden', 'not-admin', NOT_ADMIN)
  const given = { email: req.user.email, password: presentPassword, code }
  if (isOwn && !(await isOwnPassword(given, { req })))
    throw new RuleError('forbidden', 'wrong-present-password', '密码不对，没有取消。请重新填写。')
  await inTransaction(req, async (transaction) => {
    if (isOwn && (await hasTwoFactor(transaction, user)))
      await requireCode(code, { user: req.user, wrong: 'invalid' }, { req })
    const { rows } = await transaction.query<{ name: string; email: string }>(sql`
      with gone as (delete from two_factors where user_id = ${user} and secret is not null returning user_id)
      select name, email from users where id in (select user_id from gone)`)
    const owner = rows[0]
    if (!owner) throw new RuleError('notFound', 'no-two-factor', '这个账号没有两步验证，请刷新页面。')
    await transaction.query(sql`delete from recovery_codes where user_id = ${user}`)
    await holdBackWhereDue(transaction, { id: user, email: owner.email })
    await recordAudit({ event: 'two-factor-removed', collection: 'users', document: user }, { req })
    const by = isOwn ? undefined : req.user.name
    const change = { user: { id: user, ...owner }, by, other: '两步验证（已取消）' }
    await notifyChange(change, { req, transaction })
  })
}

const NOT_ADMIN = '别人的两步验证只有系统管理员可以取消。'
