import sql, { raw, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { NoticeKind } from '@/domain/notice'

export type Addressee = { id: number; email: string; name: string }

/** Accounts that may log in and did not switch this kind off; an account older than the switch has it on. */
function isWilling(kind: NoticeKind): Sql {
  return sql`coalesce(u.active, true) and u.${raw(`notices_${kind}`)} is distinct from false`
}

/**
 * Who is told about an article: the account that submitted it last; where that one is gone or belongs to another
 * company now, the one that wrote it; else every author of the company it is credited to. Whoever is meant and does
 * not want to know is not replaced by a colleague.
 */
export async function authorsOf(
  db: Db,
  {
    kind,
    article,
    company,
    by,
  }: { kind: NoticeKind; article: number; company: number; by: number | undefined },
): Promise<Addressee[]> {
  const { rows } = await db.query<Addressee>(
    sql`with nearness as (
       select u.*, case
         when u.id = (select t.by_id from transitions t where t.article_id = ${article} and t.action = 'submit'
                       order by t.at desc, t.id desc limit 1) then 1
         when u.id = (select a.created_by_id from articles a where a.id = ${article}) then 2
         else 3 end as far
       from users u where u.role = 'author' and u.company_id = ${company} and coalesce(u.active, true)
     )
     select u.id, u.email, u.name from nearness u
      where u.far = (select min(far) from nearness) and ${isWilling(kind)} and u.id is distinct from ${by ?? null} order by u.id`,
  )
  return rows
}

/** Every author of these companies. */
export async function authorsOfCompanies(
  db: Db,
  { kind, companies }: { kind: NoticeKind; companies: readonly number[] },
): Promise<(Addressee & { company: number })[]> {
  const { rows } = await db.query<Addressee & { company: number }>(
    sql`select u.id, u.email, u.name, u.company_id as company from users u
      where u.role = 'author' and u.company_id = any (${companies}) and ${isWilling(kind)} order by u.id`,
  )
  return rows
}

/** The office's people; of them, when `only` is given, that one and the administrators who have to do with content. */
export async function officePeople(
  db: Db,
  { kind, only }: { kind: NoticeKind; only?: number | null },
): Promise<Addressee[]> {
  const { rows } = await db.query<Addressee>(
    sql`select u.id, u.email, u.name from users u
      where ${isWilling(kind)} and ((u.role = 'admin' and not exists (select from settings where separate_duties)) or (u.role = 'reviewer' and (${only === undefined} or u.id = ${only ?? null}))) order by u.id`,
  )
  return rows
}

/** These accounts, as far as they may still log in, whatever they switched off. */
export async function accountsOf(db: Db, ids: readonly number[]): Promise<Addressee[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<Addressee>(
    sql`select id, email, name from users where id = any (${ids}::int[]) and coalesce(active, true) order by id`,
  )
  return rows
}
