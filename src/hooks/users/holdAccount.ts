import sql from 'sql-template-tag'
import type { CollectionBeforeOperationHook } from 'payload'
import { currentTransaction } from '@/db/transaction'

/**
 * Payload reads the account next and writes all of it back. A password that is changed while a session is refreshed would be
 * lost; and an administrator who closes an account would be refused as stale (refuseStale) as long as its owner changes it
 * over and over. Both hold the row first. How long a session may last in all is looked at with every request
 * (services/users/watchSession).
 *
 * `no key`: a plain `for update` waits for every transaction that names the account, such as its owner's long import.
 */
export const holdAccount: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = operation === 'refresh' ? req.user?.id : closedBy(req.user, operation, args)
  if (id === undefined) return args
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select 1 from users where id = ${id} for no key update`)
  return args
}

type Given = Parameters<CollectionBeforeOperationHook>[0]

function closedBy(user: Given['req']['user'], operation: Given['operation'], args: Given['args']) {
  if (operation !== 'update' || user?.role !== 'admin' || !('id' in args) || !('data' in args))
    return undefined
  const { active } = (args.data ?? {}) as { active?: unknown }
  return active === false ? args.id : undefined
}
