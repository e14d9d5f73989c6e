import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { insertNotices } from '@/mail/ledger/insertNotices'

let facts = 0

/** Notices to these addresses, one each, written straight into the ledger. */
export async function insertedNotices(db: Db, emails: readonly string[]): Promise<void> {
  facts += 1
  const { rows } = await db.query<{ id: number }>(
    sql`insert into users (name, email, role) values ('某人', ${`person${facts}@jianbao.test`}, 'reviewer') returning id`,
  )
  await insertNotices(db, {
    notices: emails.map((email) => ({
      key: `fact ${facts}:${email}`,
      kind: 'digest',
      user: rows[0]?.id ?? 0,
      email,
      name: '某人',
      subject: '待审稿件',
      text: '请登录后审核。',
      html: '<p>请登录后审核。</p>',
    })),
    letterhead: { from: { name: '编辑部', address: 'brief@jianbao.test' }, replyTo: 'editor@jianbao.test' },
    domain: 'jianbao.test',
  })
}
