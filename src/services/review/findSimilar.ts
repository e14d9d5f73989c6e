import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { SimilarArticle } from '@/domain/answers/similarArticles'
import { articlesSharing } from './similarity'

/** From this part of the shorter text on, two articles are shown beside each other. */
const NOTABLE = 0.15
const SHOWN = 5

/** Other articles that came in and have a good part of their text, or their link, in common. For staff: the caller has checked. */
export async function findSimilar(database: Db, { id }: { id: number }): Promise<SimilarArticle[]> {
  const likely = articlesSharing({
    marks: sql`(select text_marks[1:96] from articles where id = ${id})`,
    besides: sql`${id}`,
    least: 2,
    limit: 40,
  })
  const { rows } = await database.query<SimilarArticle>(sql`
      with this as (select text_marks as marks, source_url from articles where id = ${id}),
      found as (
        select id from (${likely}) likely
        union
        select o.id from this join articles o on link_key(o.source_url) = link_key(this.source_url) and o.id <> ${id}
      )
      select o.id, o.headline, c.short_name as company, o.status, to_json(coalesce(o.first_submitted_at, o.created_at)) as since,
             i.name as issue, part.share, coalesce(link_key(o.source_url) = link_key(this.source_url), false) as "sameLink"
        from this, found
        join articles o using (id)
        left join companies c on c.id = o.company_id
        left join issues i on i.id = o.issue_id
       cross join lateral (
         select coalesce(marks_in_common(this.marks, o.text_marks)::real
                / nullif(least(cardinality(this.marks), cardinality(o.text_marks)), 0), 0) as share from this
       ) part
       where part.share >= ${NOTABLE} or link_key(o.source_url) = link_key(this.source_url)
       order by part.share desc, o.id limit ${SHOWN}`)
  return rows
}
