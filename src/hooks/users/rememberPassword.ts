import type { CollectionAfterChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { digestOfNew, ownerByAddress } from '@/services/users/newPasswords'
import { notePassword } from '@/services/users/passwordHistory'

/** Each password that an account gets is remembered as a digest: for the last few, and for its age. */
export const rememberPassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  const digest = digestOfNew(req, operation === 'create' ? ownerByAddress(doc.email) : doc.id)
  if (digest !== undefined) await notePassword(await currentTransaction(req), { user: doc.id, digest })
  return doc
}
