import type { CollectionBeforeChangeHook } from 'payload'
import sql from 'sql-template-tag'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { endAllSessions } from '@/services/users/keepSessions'
import { sidOf } from '@/services/users/sidOf'
import { hasNewPassword } from '@/services/users/newPasswords'

/**
 * A disabled account is out at once, not when its token runs out. A new password ends every session but the one it was set
 * in; Payload takes them off its list, and no login at this moment may put them back.
 *
 * The list of a disabled account is emptied here: a write without a list is a plain `update`, one with it holds the row's
 * key, too, and would wait for whatever its owner has under way.
 */
export const endSessions: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (!originalDoc) return data
  const isDisabled = data.active === false
  if (!isDisabled && !hasNewPassword(req, originalDoc.id)) return data
  const transaction = await currentTransaction(req)
  const isOwn = req.user?.id === originalDoc.id && !isDisabled
  const except = isOwn ? sidOf(req.user) : undefined
  await endAllSessions(transaction, { user: originalDoc.id, except })
  if (!isDisabled) return data
  await transaction.query(sql`delete from users_sessions where _parent_id = ${originalDoc.id}`)
  const { sessions: _, ...others } = data
  return others
}
