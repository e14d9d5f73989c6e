import type { CollectionAfterChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { notifyChange } from '@/services/notices/notifyChange'
import { hasNewPassword } from '@/services/users/newPasswords'

/** A person hears of a new password or address of the account where they were reached before. */
export const tellOfChange: CollectionAfterChangeHook<User> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const changes = {
    password: hasNewPassword(req, doc.id),
    address: previousDoc.email === doc.email ? undefined : doc.email,
  }
  if (!changes.password && changes.address === undefined) return doc
  const user = { id: doc.id, name: doc.name, email: previousDoc.email }
  const by = req.user?.id === doc.id ? undefined : (req.user?.name ?? '系统')
  await notifyChange({ user, by, ...changes }, { req, transaction: await currentTransaction(req) })
  return doc
}
