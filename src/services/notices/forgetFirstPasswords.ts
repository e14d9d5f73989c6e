import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { poolOf } from '@/db/poolOf'

const FORGOTTEN = '初始密码已随邮件寄出，系统不再保存。'

/**
 * Takes the first password out of a mail that was handed over, or never will be: a notice is not sent twice, so nothing
 * needs the words any more, and neither a backup nor a reader of the table finds them.
 * @returns false: what it did needs no second look at once
 */
export async function forgetFirstPasswords({ payload }: { payload: Payload }): Promise<boolean> {
  await poolOf(payload).query(
    sql`update notices set text = ${FORGOTTEN}, html = ${FORGOTTEN}
        where kind = 'account' and status not in ('pending', 'sending') and text <> ${FORGOTTEN}`,
  )
  return false
}
