import sql, { join, raw } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import { SECRET_NOTICES } from '@/domain/notice'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { readsDesk } from '@/domain/workflow/standing'
import { recordApart } from '../audit/recordAudit'
import type { Download } from '../files/download'
import { findReadable } from '../findReadable'
import { writePersonalSheets } from './writePersonalSheets'

// A person's own file of twenty years has fewer.
const MOST = 20_000
const TYPES = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * All that is held of one person, as JSON or for Excel: the account, its sessions, what was mailed to it, what it did by the records, what
 * it wrote, and how many rows of which table name it besides. For the person and for administrators; on record. No password
 * and no way to a new one; to an administrator who does not read the desk (三员分立) nothing of what is written there.
 * @throws RuleError forbidden | notFound
 */
export async function personalData(
  { id, now, format }: { id: number; now: Date; format: 'json' | 'xlsx' },
  { req }: { req: PersonRequest },
): Promise<Download> {
  if (req.user.id !== id && req.user.role !== 'admin')
    throw new RuleError('forbidden', 'own-data-only', '只能导出自己的个人信息；别人的由系统管理员导出。')
  const account = await findReadable('users', id, { req })
  if (!account) throw new RuleError('notFound', 'not-found', '没有这个账号，请回到列表刷新后再试。')
  const db = poolOf(req.payload)
  // Of its sessions those that are logged say more, and none by which one could go in.
  const shown = { ...account, sessions: undefined }
  const readsTexts = req.user.id === id || readsDesk(req.user)
  const content = {
    exportedAt: now.toISOString(),
    account: shown,
    ...(await listsOf(db, { id, email: account.email, readsTexts })),
    namedIn: await namedIn(db, id),
  }
  await recordApart(
    { event: 'person-downloaded', collection: 'users', document: id, detail: { format } },
    { req },
  )
  const bytes =
    format === 'json' ? Buffer.from(JSON.stringify(content, null, 2)) : await writePersonalSheets(content)
  return { bytes, name: `${account.name}的个人信息（${dayInShanghai(now)}）.${format}`, type: TYPES[format] }
}

type Whose = { id: number; email: string; readsTexts: boolean }

async function listsOf(db: Db, { id, email, readsTexts }: Whose) {
  const list = async (statement: ReturnType<typeof sql>) =>
    (await db.query<Record<string, unknown>>(sql`${statement} limit ${MOST}`)).rows
  return {
    sessions: await list(sql`select created_at, last_seen_at, expires_at, ended_at, address, agent
      from session_log where user_id = ${id} order by created_at desc`),
    notices: await list(sql`select created_at, kind, email, name, status, sent_at,
        case when ${readsTexts} then subject end as subject,
        case when ${readsTexts} and kind <> all (${SECRET_NOTICES}::enum_notices_kind[]) then text end as text
      from notices where user_id = ${id} or email = ${email} order by id desc`),
    messages: await list(sql`select created_at, messenger, kind, address, status, sent_at,
        case when ${readsTexts} then subject end as subject
      from messages where user_id = ${id} order by id desc`),
    mails: await list(sql`select created_at, issue_id, revision, email, name, status, sent_at
      from deliveries where email = ${email} order by id desc`),
    // From where others acted is theirs.
    record: await list(sql`select id, at, event, actor, actor_name, collection, document, outcome, detail,
        case when actor = ${id} then address end as address
      from audit where actor = ${id} or (collection = 'users' and document = ${String(id)}) or actor_name = ${email}
      order by id desc`),
    steps: await list(sql`select at, collection, document, action, "from", "to", comment
      from transitions where by_id = ${id} and ${readsTexts} order by id desc`),
    articles: await list(sql`select id, title, status, created_at, first_submitted_at
      from articles where created_by_id = ${id} and (${readsTexts} or status = 'published') order by id desc`),
  }
}

/** Every table that names an account, by its foreign keys: a table that is added tomorrow is among them. */
async function namedIn(db: Db, id: number): Promise<{ table: string; column: string; rows: number }[]> {
  const { rows: keys } = await db.query<{ table: string; column: string }>(sql`
    select conrelid::regclass::text as "table", quote_ident(attname) as "column"
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'users'::regclass order by 1, 2`)
  const counts = keys.map(
    ({ table, column }) =>
      sql`select ${table} as "table", ${column} as "column", count(*)::int as rows from ${raw(table)} where ${raw(column)} = ${id}`,
  )
  const { rows: found } = await db.query<{ table: string; column: string; rows: number }>(
    join(counts, ' union all '),
  )
  return found.filter(({ rows }) => rows > 0)
}
