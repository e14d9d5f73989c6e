import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'

/**
 * Notes that somebody asked for a new password. Nothing is looked up, so that the answer comes in the same time whether the
 * address has an account, and whatever becomes of the mail. Asked for again before anybody looked, it is one.
 */
export async function askForPassword(email: string, { payload }: { payload: Payload }): Promise<void> {
  await poolOf(payload).query(
    sql`insert into password_requests (email) values (${email.toLowerCase().trim()}) on conflict (email) do nothing`,
  )
}
