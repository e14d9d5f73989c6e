import type { CollectionBeforeLoginHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { markOld } from '@/services/users/passwordHistory'

/** After the password was right, before the token is made: whether it has become too old. */
export const lookAtAge: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  if (req.context.onlyAsksPassword === true || req.context.resetsPassword === true) return user
  if (!(await markOld(await currentTransaction(req), user.id))) return user
  return { ...user, mustChangePassword: true }
}
