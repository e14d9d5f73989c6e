import { sql } from '@payloadcms/db-postgres/drizzle'
import { startOfDay } from '@/domain/shanghaiDate'
import type { Period, Statistics } from '@/domain/statistics'
import { query, type Transaction } from '../database/transaction'

/**
 * 来稿及刊用情况 for whole days, Shanghai time, both ends included; each active company in the office's order.
 * `including` is an issue about to be published, counted as if it were: its own table must not leave it out.
 */
export async function countStatistics(
  database: Pick<Transaction, 'execute'>,
  { from, to, including }: Period & { including?: { id: number; date: string; articles: number[] } },
): Promise<Statistics> {
  const [start, end] = [startOfDay(from).toISOString(), startOfDay(to, 1).toISOString()]
  const extra = including && including.date >= from && including.date <= to ? including.articles : []
  const { rows } = await query<{ company: string; received: number; used: number }>(
    database,
    sql`
      with received as (
        select company_id, count(*)::int as n from articles
         where channel = 'submission' and first_submitted_at >= ${start} and first_submitted_at < ${end}
         group by company_id
      ), used as (
        select a.company_id, count(*)::int as n
          from issues i join issues_rels r on r.parent_id = i.id and r.path = 'articles'
          join articles a on a.id = r.articles_id
         where i.status = 'published' and i.date between ${from} and ${to}
            or i.id = ${including?.id ?? 0} and a.id = any(${sql.param(`{${extra.join(',')}}`)}::int[])
         group by a.company_id
      )
      select c.name as company, coalesce(received.n, 0) as received, coalesce(used.n, 0) as used
        from companies c
        left join received on received.company_id = c.id
        left join used on used.company_id = c.id
       where c.active order by c."order", c.id`,
  )
  return { from, to, rows: rows.map((row, index) => ({ order: index + 1, ...row })) }
}
