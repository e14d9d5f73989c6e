import type { CollectionBeforeChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { endAllSessions } from '@/services/users/keepSessions'

/** A disabled account is out at once, not when its token runs out. */
export const endSessions: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (data.active !== false) return data
  if (originalDoc) await endAllSessions(await currentTransaction(req), originalDoc.id)
  return { ...data, sessions: [] }
}
