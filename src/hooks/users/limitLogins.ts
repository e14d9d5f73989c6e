import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'
import type { User } from '@/payload-types'
import { RuleError } from '@/domain/ruleError'
import { ruleErrorToAPIError } from '@/services/http/ruleErrorToAPIError'
import { limitLogin, loginSucceeded } from '@/services/users/limitLogin'

/** Stops an address that failed too often before the password is even looked at. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  await limitLogin(req).catch((error: unknown) => {
    throw error instanceof RuleError ? ruleErrorToAPIError(error) : error
  })
  return args
}

export const countLogin: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await loginSucceeded(req)
  return user
}
