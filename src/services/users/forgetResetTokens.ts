import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'

/** Takes off the accounts what is kept of tokens that nobody used in their hour. @returns false: that was all */
export async function forgetResetTokens({ payload }: { payload: Payload }): Promise<boolean> {
  await poolOf(payload).query(sql`
    update users set reset_password_token = null, reset_password_expiration = null
     where reset_password_expiration < now()`)
  return false
}
