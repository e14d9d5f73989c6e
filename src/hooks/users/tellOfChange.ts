import type { CollectionAfterChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { notifyChange } from '@/services/notices/notifyChange'
import { hasNewPassword } from '@/services/users/newPasswords'

/** A person hears of a new password, address or mark of the office's provider where they were reached before. */
export const tellOfChange: CollectionAfterChangeHook<User> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  // Whoever may not read the mark cannot have changed it either.
  const isMarked = doc.oidcSubject !== undefined && doc.oidcSubject !== (previousDoc.oidcSubject ?? null)
  const changes = {
    password: hasNewPassword(req, doc.id),
    address: previousDoc.email === doc.email ? undefined : doc.email,
    ...(isMarked && { other: '统一身份认证的标识' }),
  }
  if (!changes.password && changes.address === undefined && !isMarked) return doc
  const user = { id: doc.id, name: doc.name, email: previousDoc.email }
  const by = req.user?.id === doc.id ? undefined : (req.user?.name ?? '系统')
  await notifyChange({ user, by, ...changes }, { req, transaction: await currentTransaction(req) })
  return doc
}
