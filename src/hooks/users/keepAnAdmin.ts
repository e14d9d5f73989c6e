import type { CollectionBeforeChangeHook } from 'payload'
import type { User } from '@/payload-types'
import { requireOtherAdmin } from '@/services/users/requireOtherAdmin'

/** The last administrator cannot give the role up or be disabled: nobody could ever give it back. */
export const keepAnAdmin: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (originalDoc?.role !== 'admin') return data
  const staysAdmin = (data.role ?? 'admin') === 'admin' && data.active !== false
  if (!staysAdmin) await requireOtherAdmin(originalDoc.id, { req })
  return data
}
