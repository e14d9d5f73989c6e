import type { CollectionBeforeOperationHook } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { storable } from '@/domain/text/storable'
import { spendPasswordCost } from '@/services/users/passwordCost'

/**
 * Payload refuses an address without an account at once, and looks at a password for a fifth of a second where there is one:
 * whoever has a clock could tell them apart. What is left is one write of a row.
 */
export const spendForUnknown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' || !('data' in args)) return args
  const { email, password } = (args.data ?? {}) as { email?: unknown; password?: unknown }
  if (typeof email !== 'string' || typeof password !== 'string' || password.trim() === '') return args
  const address = storable(email.toLowerCase().trim(), 254)
  const { rowCount } = await poolOf(req.payload).query(
    sql`select 1 from users where email = ${address} and hash is not null and salt is not null`,
  )
  if (rowCount === 0) await spendPasswordCost(password.slice(0, 128))
  return args
}
