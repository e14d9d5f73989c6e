import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { CODE_MISSING, CODE_WRONG } from '@/domain/twoFactor'
import { storable } from '@/domain/text/storable'
import type { User } from '@/payload-types'
import { recordApart, recordAudit } from '@/services/audit/recordAudit'
import { notifyChange } from '@/services/notices/notifyChange'
import { isFirstRefusal, loginFailed, loginNotFailed, TOO_MANY } from '@/services/users/limitLogin'
import { endAllSessions, endSession, keepSessions } from '@/services/users/keepSessions'
import { isChangedMeanwhile } from '@/services/users/isChangedMeanwhile'
import { PASSWORD_CLOSED_CODE } from '@/services/users/oidc/passwordDoor'
import { digestOfNew } from '@/services/users/newPasswords'
import { isReplaced, notePassword } from '@/services/users/passwordHistory'
import { sidOf } from '@/services/users/sidOf'

const isReset = ({ context }: { context: Record<string, unknown> }) => context.resetsPassword === true

/** A reset ends in a login of its own; the hooks behind it can tell by this. */
export const noteReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context = { ...req.context, resetsPassword: true }
  return args
}

export const recordLogin: CollectionAfterLoginHook<User> = async ({ req, token, user }) => {
  if (req.context.onlyAsksPassword === true) return user
  await keepSessions({ user: user.id, token, isOnly: isReset(req) }, { req })
  const transaction = await currentTransaction(req)
  const digest = digestOfNew(req, user.id)
  if (digest !== undefined) await notePassword(transaction, { user: user.id, digest })
  // The row is held since keepSessions; with this login the password it was changed to meanwhile would be lost.
  if (await isReplaced(transaction, user.id)) throw new RuleError('conflict', 'password-replaced', REPLACED)
  if (await isChangedMeanwhile(user.id, { req })) throw new RuleError('conflict', 'account-changed', CHANGED)
  const event = isReset(req) ? 'password-reset' : 'login'
  const actor = { id: user.id, name: user.name }
  await recordAudit({ event, actor, collection: 'users', document: user.id }, { req })
  if (isReset(req)) await tellOfReset(user, req)
  return user
}

const REPLACED = '密码刚刚被更改，请用新密码登录。'
const CHANGED = '这个账号刚刚被更改，请重新登录。'

async function tellOfReset({ id, name, email }: User, req: PayloadRequest): Promise<void> {
  const change = { user: { id, name, email }, by: undefined, password: true, address: undefined }
  await notifyChange(change, { req, transaction: await currentTransaction(req) })
}

/** Runs before Payload takes the session out of the list, in the same transaction. */
export const recordLogout: CollectionAfterLogoutHook<User> = async ({ req }) => {
  if (!req.user) return
  await endSession({ user: req.user.id, sid: sidOf(req.user) }, { req })
  if (req.searchParams.get('allSessions') === 'true')
    await endAllSessions(await currentTransaction(req), { user: req.user.id })
  await recordAudit({ event: 'logout', collection: 'users', document: req.user.id }, { req })
}

/** A login that failed, and with which account: the transaction is gone by now. */
export const recordFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  if (!req.pathname?.endsWith('/users/login')) return
  const { email } = (req.data ?? {}) as { email?: unknown }
  const account = typeof email === 'string' ? storable(email, 254) : ''
  const code = 'code' in error ? error.code : undefined
  const isRule = error.name === 'RuleError'
  if (!isRule) await loginFailed(req, email)
  if (code === PASSWORD_CLOSED_CODE) await loginNotFailed(req)
  const isFree = code === TOO_MANY || code === PASSWORD_CLOSED_CODE
  if (isFree && !(await isFirstRefusal(code, { req }))) return
  // Whoever comes that far knows the password.
  const detail = code === CODE_MISSING || code === CODE_WRONG ? { why: code } : undefined
  const outcome = isRule && code !== CODE_WRONG ? 'refused' : 'failed'
  await recordApart(
    { event: 'login', outcome, actor: { name: account || '未填账号' }, collection: 'users', detail },
    { req },
  )
}
