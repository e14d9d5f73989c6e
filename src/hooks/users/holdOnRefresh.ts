import sql from 'sql-template-tag'
import type { CollectionBeforeOperationHook } from 'payload'
import { currentTransaction } from '@/db/transaction'

/**
 * Payload reads the account next and writes all of it back: a password that is changed at this moment would be lost. How
 * long a session may last in all is looked at with every request (services/users/watchSession).
 */
export const holdOnRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select 1 from users where id = ${req.user.id} for update`)
  return args
}
