import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'
import type { User } from '@/payload-types'
import { limitLogin, loginSucceeded } from '@/services/users/limitLogin'

/** Stops who failed too often before the password is even looked at. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const email = typeof data === 'object' && data !== null && 'email' in data ? data.email : undefined
  await limitLogin(req, email)
  return args
}

export const countLogin: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await loginSucceeded(req, user.email)
  return user
}
