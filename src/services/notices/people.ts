import type { NoticeKind } from '@/domain/notice'
import type { Db } from '@/mail/ledger'

export type Told = { id: number; email: string; name: string }

/** Accounts that may log in and did not switch this kind off; an account older than the switch has it on. */
function isWilling(kind: NoticeKind): string {
  return `coalesce(u.active, true) and u.notices_${kind} is distinct from false`
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
): Promise<Told[]> {
  const { rows } = await db.query<Told>(
    `with nearness as (
       select u.*, case
         when u.id = (select t.by_id from transitions t where t.article_id = $1 and t.action = 'submit'
                       order by t.at desc, t.id desc limit 1) then 1
         when u.id = (select a.created_by_id from articles a where a.id = $1) then 2
         else 3 end as far
       from users u where u.role = 'author' and u.company_id = $2 and coalesce(u.active, true)
     )
     select u.id, u.email, u.name from nearness u
      where u.far = (select min(far) from nearness) and ${isWilling(kind)} and u.id is distinct from $3 order by u.id`,
    [article, company, by ?? null],
  )
  return rows
}

/** Every author of these companies. */
export async function authorsOfCompanies(
  db: Db,
  { kind, companies }: { kind: NoticeKind; companies: readonly number[] },
): Promise<(Told & { company: number })[]> {
  const { rows } = await db.query<Told & { company: number }>(
    `select u.id, u.email, u.name, u.company_id as company from users u
      where u.role = 'author' and u.company_id = any ($1) and ${isWilling(kind)} order by u.id`,
    [companies],
  )
  return rows
}

/** The office's people; of them, when `only` is given, that one and the administrators. */
export async function officePeople(
  db: Db,
  { kind, only }: { kind: NoticeKind; only?: number | null },
): Promise<Told[]> {
  const { rows } = await db.query<Told>(
    `select u.id, u.email, u.name from users u
      where ${isWilling(kind)} and (u.role = 'admin' or (u.role = 'reviewer' and ($1 or u.id = $2))) order by u.id`,
    [only === undefined, only ?? null],
  )
  return rows
}
