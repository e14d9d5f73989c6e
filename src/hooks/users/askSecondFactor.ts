import type {
  CollectionAfterLoginHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { decodeJwt } from 'jose'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { requireCode } from '@/services/users/twoFactor/requireCode'
import { hasTwoFactor } from '@/services/users/twoFactor/takeCode'
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
  const { loginCode, onlyAsksPassword } = req.context
  const isOnlyAsked = onlyAsksPassword === true
  if (isOnlyAsked && loginCode === undefined) return user
  const transaction = await currentTransaction(req)
  if (!isReset(req) && (await hasTwoFactor(transaction, user.id)))
    await requireCode(loginCode, { user, wrong: isOnlyAsked ? 'invalid' : 'unauthenticated' }, { req })
  if (isOnlyAsked) return user
  const mustSetTwoFactor = await markTwoFactorDue(transaction, user.id)
  return { ...user, mustSetTwoFactor }
}

/** The mail alone lets nobody in who has a second step: the session that Payload opens with the new password ends at once. */
export const endResetSession: CollectionAfterLoginHook<User> = async ({ req, token, user }) => {
  if (!isReset(req)) return user
  const transaction = await currentTransaction(req)
  const { sid } = decodeJwt(token)
  if (typeof sid === 'string' && (await hasTwoFactor(transaction, user.id))) await takeOff(transaction, sid)
  return user
}
