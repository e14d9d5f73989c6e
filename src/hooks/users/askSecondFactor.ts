import type {
  CollectionAfterLoginHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { decodeJwt } from 'jose'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { CODE_MISSING, CODE_WRONG, readCode } from '@/domain/twoFactor'
import type { User } from '@/payload-types'
import { recordAudit } from '@/services/audit/recordAudit'
import { loginFailed, loginNotFailed } from '@/services/users/limitLogin'
import { hasTwoFactor, takeCode } from '@/services/users/twoFactor/takeCode'
import { markTwoFactorDue } from '@/services/users/twoFactor/markTwoFactorDue'
import { takeOff } from '@/services/users/watchSession'

const isReset = ({ context }: PayloadRequest) => context.resetsPassword === true

/** The code stands beside address and password: in the body at REST, of which Payload takes those two, else in `data`. */
export const noteCode: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const given: Record<string, unknown> = { ...req.data, ...('data' in args ? { ...args.data } : {}) }
  req.context = { ...req.context, loginCode: given.code }
  return args
}

/**
 * After the password was right, so that nothing is told before: a code where the account has a second step, and whether it
 * is to set one up. A password out of a mail is no login there (endResetSession).
 * @throws RuleError invalid without a code, unauthenticated for a wrong one
 */
export const askSecondFactor: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  if (req.context.onlyAsksPassword === true) return user
  const transaction = await currentTransaction(req)
  if (!isReset(req) && (await hasTwoFactor(transaction, user.id))) await requireCode(user, req)
  const mustSetTwoFactor = await markTwoFactorDue(transaction, user.id)
  return { ...user, mustSetTwoFactor }
}

async function requireCode(user: User, req: PayloadRequest): Promise<void> {
  const typed = req.context.loginCode
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
    throw new RuleError('unauthenticated', CODE_WRONG, WRONG)
  }
  if (given.kind === 'app') return
  const actor = { id: user.id, name: user.name }
  await recordAudit({ event: 'recovery-code-used', actor, collection: 'users', document: user.id }, { req })
}

/** The mail alone lets nobody in who has a second step: the session that Payload opens with the new password ends at once. */
export const endResetSession: CollectionAfterLoginHook<User> = async ({ req, token, user }) => {
  if (!isReset(req)) return user
  const transaction = await currentTransaction(req)
  const { sid } = decodeJwt(token)
  if (typeof sid === 'string' && (await hasTwoFactor(transaction, user.id))) await takeOff(transaction, sid)
  return user
}

const MISSING = '这个账号启用了两步验证，请再填写手机验证器上的六位验证码，或一个备用码。'
const WRONG =
  '验证码不对，或已经用过。请等验证器显示下一个六位数字再填；手机不在身边可填一个备用码，备用码也没有请联系系统管理员。'
