import type { CollectionBeforeChangeHook } from 'payload'
import sql from 'sql-template-tag'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/**
 * Payload writes back the whole account as it read it, its password too: of two changes at the same moment the later would
 * undo the earlier. The row is held from here on, and a change of what is not there any more is refused.
 */
export const refuseStale: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  if (!originalDoc) return data
  const transaction = await currentTransaction(req)
  const { rows } = await transaction.query<{ at: Date | null }>(
    sql`select updated_at as at from users where id = ${originalDoc.id} for no key update`,
  )
  const read = originalDoc.updatedAt ? Date.parse(originalDoc.updatedAt) : undefined
  if (rows[0]?.at?.getTime() === read) return data
  throw new RuleError('conflict', 'account-changed', '这个账号刚刚被更改，请刷新后再改一次。')
}
