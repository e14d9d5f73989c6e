import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { Channel } from '@/domain/channel'
import type { Period } from '@/domain/statistics'
import type { ArticleStatus } from '@/domain/workflow/article'
import { periodRows, receivedIn, usedIn } from '../statistics/countPeriods'

export type CountedArticle = {
  id: number
  headline: string | null
  channel: Channel | null
  status: ArticleStatus
  firstSubmittedAt: string | null
  issue: string | null
}

/** The articles behind one figure of the statistics, exactly those. For staff: the caller has checked. */
export async function listCounted(
  database: Db,
  { from, to, kind, company }: Period & { kind: 'received' | 'used'; company: number },
): Promise<CountedArticle[]> {
  const counted =
    kind === 'received'
      ? sql`select a.id from periods p join articles a on ${receivedIn}`
      : sql`select r.articles_id as id from periods p join issues i on ${usedIn()}
              join issues_rels r on r.parent_id = i.id and r.path = 'articles'`
  const { rows } = await database.query<CountedArticle>(sql`
      with periods as (${periodRows([{ from, to }])})
      select a.id, a.headline, a.channel, a.status, to_json(a.first_submitted_at) as "firstSubmittedAt", i.name as issue
        from (${counted}) counted
        join articles a using (id)
        left join issues i on i.id = a.issue_id
       where a.company_id = ${company}
       order by ${kind === 'used' ? sql`i.date, i.id,` : sql``} a.first_submitted_at nulls last, a.id`)
  return rows
}
