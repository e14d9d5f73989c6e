import type { CollectionBeforeChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { endAllSessions } from '@/services/users/keepSessions'
import { sidOf } from '@/services/users/sidOf'
import { hasNewPassword } from '@/services/users/newPasswords'

/**
 * A disabled account is out at once, not when its token runs out. A new password ends every session but the one it was set
 * in; Payload takes them off its list, and no login at this moment may put them back.
 */
export const endSessions: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (!originalDoc) return data
  const isDisabled = data.active === false
  if (!isDisabled && !hasNewPassword(req, originalDoc.id)) return data
  const isOwn = req.user?.id === originalDoc.id && !isDisabled
  const except = isOwn ? sidOf(req.user) : undefined
  await endAllSessions(await currentTransaction(req), { user: originalDoc.id, except })
  return isDisabled ? { ...data, sessions: [] } : data
}
