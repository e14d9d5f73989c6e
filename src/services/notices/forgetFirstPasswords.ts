import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { poolOf } from '@/db/poolOf'

const FORGOTTEN = '密码或设置密码的链接已随邮件寄出，系统不再保存。'

/**
 * Takes first passwords and links to set one out of mails that were handed over, or never will be: a notice is not sent twice, so nothing
 * needs the words any more, and neither a backup nor a reader of the table finds them.
 * @returns false: what it did needs no second look at once
 */
export async function forgetFirstPasswords({ payload }: { payload: Payload }): Promise<boolean> {
  await poolOf(payload).query(
    sql`update notices set text = ${FORGOTTEN}, html = ${FORGOTTEN}
        where kind in ('account', 'password') and status not in ('pending', 'sending') and text <> ${FORGOTTEN}`,
  )
  return false
}
