import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** `broken`: the id of the first row that is not as it was written, and what is wrong with it. */
export type Verdict = { rows: number; last: string | null; broken?: { id: number | null; fault: string } }

type Row = { position: string; audit_id: number; found: boolean; holds: boolean; hash: string }

/** Recomputes the chain from its first link, or from where it was cut last. Reads all of it: some seconds for a million rows. */
export async function verifyAudit(db: Db): Promise<Verdict> {
  const { rows } = await db.query<Row>(sql`
    select position, audit_id, found, holds, encode(hash, 'hex') as hash from (
      select c.position, c.audit_id, c.hash, a.id is not null as found,
        c.hash = audit_link(coalesce(lag(c.hash) over (order by c.position), cut.hash), a)
          and c.position = coalesce(lag(c.position) over (order by c.position), cut.position, 0) + 1 as holds
      from audit_chain c left join audit a on a.id = c.audit_id
        left join (select * from audit_anchors order by position desc limit 1) cut on true
    ) links where not found or holds is not true order by position limit 1`)
  const { rows: totals } = await db.query<{ rows: number; last: string | null; loose: number | null }>(sql`
    select (select count(*)::int from audit) as rows,
      (select encode(hash, 'hex') from audit_chain order by position desc limit 1) as last,
      (select min(a.id) from audit a where not exists (select from audit_chain c where c.audit_id = a.id)) as loose`)
  const { rows: count = 0, last = null, loose = null } = totals[0] ?? {}
  const verdict = { rows: count, last }
  const [first] = rows
  if (first)
    return {
      ...verdict,
      broken: { id: first.audit_id, fault: first.found ? '内容或顺序被改动' : '记录被删除' },
    }
  return loose === null ? verdict : { ...verdict, broken: { id: loose, fault: '不是由系统写入' } }
}
