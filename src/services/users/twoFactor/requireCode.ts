import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { CODE_MISSING, CODE_WRONG, readCode } from '@/domain/twoFactor'
import { recordAudit } from '@/services/audit/recordAudit'
import { loginFailed, loginNotFailed } from '../limitLogin'
import { takeCode } from './takeCode'

/**
 * Uses up a code of an account that has a second step, in the request's transaction, after the password was right. A wrong
 * one counts as a wrong password does.
 * @param wrong What a wrong one is: who is logged in is known all the same.
 * @throws RuleError invalid without a code, `wrong` for a wrong one
 */
export async function requireCode(
  typed: unknown,
  {
    user,
    wrong,
  }: { user: { id: number; name: string; email: string }; wrong: 'unauthenticated' | 'invalid' },
  { req }: { req: PayloadRequest },
): Promise<void> {
  if (typeof typed !== 'string' || typed.trim() === '') {
    await loginNotFailed(req)
    throw new RuleError('invalid', CODE_MISSING, MISSING)
  }
  const given = readCode(typed)
  const transaction = await currentTransaction(req)
  const isRight =
    given !== undefined && (await takeCode(transaction, { user: user.id, given, now: Date.now() }))
  if (!isRight) {
    // Counted here, for every door; by the session's transaction nothing would stay.
    await loginFailed(req, user.email)
    throw new RuleError(wrong, CODE_WRONG, WRONG)
  }
  // Where the password is only asked for, nothing stays used, and the log says nothing of it either.
  if (given.kind === 'app' || req.context.onlyAsksPassword === true) return
  const actor = { id: user.id, name: user.name }
  await recordAudit({ event: 'recovery-code-used', actor, collection: 'users', document: user.id }, { req })
}

const MISSING = '这个账号启用了两步验证，请再填写手机验证器上的六位验证码，或一个备用码。'
const WRONG =
  '验证码不对，或已经用过。请等验证器显示下一个六位数字再填；手机不在身边可填一个备用码，备用码也没有请联系系统管理员。'
