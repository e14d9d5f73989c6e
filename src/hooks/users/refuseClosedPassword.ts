import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { isPasswordClosed, PASSWORD_CLOSED, PASSWORD_CLOSED_CODE } from '@/services/users/oidc/passwordDoor'
import { ownerOfReset } from '@/services/users/ownerOfReset'

/**
 * Where the office logs in by its provider alone, before an account or a password is looked at: the same answer for all. Who
 * is logged in is still asked for the present password.
 * @throws RuleError forbidden
 */
export const refuseClosedPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!('data' in args) || req.context.onlyAsksPassword === true) return args
  const { email, token } = (args.data ?? {}) as { email?: unknown; token?: unknown }
  if (operation === 'login' && isPasswordClosed(email)) throw closed()
  if (operation !== 'resetPassword' || !isPasswordClosed(undefined)) return args
  const owner = typeof token === 'string' ? await ownerOfReset(token, { req }) : undefined
  if (isPasswordClosed(owner?.email)) throw closed()
  return args
}

const closed = () => new RuleError('forbidden', PASSWORD_CLOSED_CODE, PASSWORD_CLOSED)
