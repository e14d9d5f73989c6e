import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'
import type { User } from '@/payload-types'
import { limitLogin, loginSucceeded } from '@/services/users/limitLogin'

/** Stops an address that failed too often before the password is even looked at. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  await limitLogin(req)
  return args
}

export const countLogin: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await loginSucceeded(req)
  return user
}
