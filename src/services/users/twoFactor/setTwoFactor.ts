import sql from 'sql-template-tag'
import { renderSVG } from 'uqr'
import { inTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { isStaff, readCode } from '@/domain/twoFactor'
import { type PersonRequest, requireReady } from '@/access/personRequest'
import { recordAudit } from '@/services/audit/recordAudit'
import { notifyChange } from '@/services/notices/notifyChange'
import { isOwnPassword } from '../isOwnPassword'
import { endAllSessions } from '../keepSessions'
import { sidOf } from '../sidOf'
import { newAppSecret, openKey, sealKey, stepOf } from './appSecret'
import { renewRecoveryCodes } from './recoveryCodes'
import { requireCode } from './requireCode'
import { hasTwoFactor } from './takeCode'

/**
 * Makes a secret for the person's app; nothing is asked for at logins before a code of it came back (confirmTwoFactor). Who
 * has a second step gives a code of it, too: the password alone replaces none.
 * @throws RuleError forbidden for another password, invalid for a code that is missing or wrong, tooMany
 */
export async function beginTwoFactor(
  { presentPassword, code }: { presentPassword: string; code: string },
  { req }: { req: PersonRequest },
): Promise<{ key: string; uri: string; svg: string }> {
  const { id, name, email, mustChangePassword } = req.user
  requireReady({ mustChangePassword })
  if (!isStaff(req.user)) throw new RuleError('forbidden', 'not-staff', NOT_STAFF)
  if (!(await isOwnPassword({ email, password: presentPassword, code }, { req })))
    throw new RuleError('forbidden', 'wrong-present-password', '密码不对，请重新填写。')
  const { key, uri } = newAppSecret(email)
  await inTransaction(req, async (transaction) => {
    const user = { id, name, email }
    if (await hasTwoFactor(transaction, id)) await requireCode(code, { user, wrong: 'invalid' }, { req })
    await transaction.query(sql`
      insert into two_factors (user_id, pending, pending_at) values (${id}, ${sealKey(key, id)}, now())
      on conflict (user_id) do update set pending = excluded.pending, pending_at = excluded.pending_at`)
  })
  return { key, uri, svg: renderSVG(uri, { border: 4 }) }
}

/**
 * From here on the account's logins ask for a code. The other sessions end, and a mail says so.
 * @returns the recovery codes, which nobody sees again
 * @throws RuleError invalid for a wrong code, conflict when nothing was begun within the hour
 */
export async function confirmTwoFactor(
  { code, now }: { code: string; now: number },
  { req }: { req: PersonRequest },
): Promise<{ recoveryCodes: string[] }> {
  const { id, name, email } = req.user
  return inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query<{ pending: string }>(sql`
      select pending from two_factors
       where user_id = ${id} and pending_at > now() - interval '1 hour' for update`)
    const key = rows[0] && openKey(rows[0].pending, id)
    if (key === undefined) throw new RuleError('conflict', 'not-begun', NOT_BEGUN)
    const given = readCode(code)
    const step = given?.kind === 'app' ? await stepOf(given.code, { key, after: 0, now }) : undefined
    if (step === undefined) throw new RuleError('invalid', 'wrong-code', WRONG)
    await transaction.query(sql`
      update two_factors set secret = pending, pending = null, pending_at = null, last_step = ${step},
        confirmed_at = now() where user_id = ${id}`)
    await transaction.query(sql`update users set must_set_two_factor = false where id = ${id}`)
    await endAllSessions(transaction, { user: id, except: sidOf(req.user) })
    await recordAudit({ event: 'two-factor-set', collection: 'users', document: id }, { req })
    const change = { user: { id, name, email }, by: undefined, other: '两步验证' }
    await notifyChange(change, { req, transaction })
    return { recoveryCodes: await renewRecoveryCodes(transaction, id) }
  })
}

const NOT_STAFF = '两步验证只用于审核、签发人、系统管理员和审计员的账号。'
const NOT_BEGUN = '二维码已过期，请重新开始设置。'
const WRONG = '验证码不对。请看验证器里“工作简报”现在显示的六位数字；手机的时间要自动校准。'
