import type { FieldHook } from 'payload'
import type { User } from '@/payload-types'
import { readSeparation } from '@/services/users/readSeparation'

/**
 * Read with the account, so that access rules need not ask: Payload loads the account for every request, and a change
 * of the setting holds from the next one.
 */
export const sayDutiesSeparated: FieldHook<User> = async ({ data, req }) =>
  data?.role === 'admin' ? await readSeparation(req) : undefined
