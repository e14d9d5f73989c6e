import type { Db } from '@/db/db'
import sql, { empty } from 'sql-template-tag'
import type { Queue, WaitingArticle } from '@/domain/answers/queue'
import { similarHints } from './similarHints'
import { STAGED, type Staged, stageOf, waitingOrder } from './stages'

export const QUEUE_PAGE = 30

type Counts = { staged: boolean | null; waiting: { id: number | null; name: string; waiting: number }[] }

/** What waits for a decision, of one company or of all, one page of it: what colleagues began and this person goes on with, then the oldest first. For staff: the caller has checked. */
export async function readQueue(
  database: Db,
  { page, company, person }: { page: number; company?: number | undefined; person: number | undefined },
): Promise<Queue> {
  const [counts] = (
    await database.query<Counts>(sql`
      select (select bool_or(review_stages > 1 or proof_stages > 0 or secrecy_check) from settings) as staged,
             (select coalesce(json_agg(each order by each."order", each.id), '[]')
                from (select c.id, c.short_name as name, c."order", count(*)::int as waiting
                        from articles a left join companies c on c.id = a.company_id
                       where a.status = 'review' group by c.id) each) as waiting`)
  ).rows
  if (!counts) throw new Error('a select without a table gave no row')
  const total = counts.waiting.reduce(
    (sum, { id, waiting }) => (company === undefined || id === company ? sum + waiting : sum),
    0,
  )
  const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const { rows } = await database.query<
    Omit<WaitingArticle, 'similar' | 'stage'> & Staged & { text: string }
  >(sql`
      select a.id, a.headline, c.short_name as company, a.channel, to_json(a.first_submitted_at) as since,
             a.text_length as length, hashtextextended(a.text_plain, 0)::text as text,
             (select count(*)::int from transitions t where t.article_id = a.id and t.action = 'submit') as submissions,
             ${STAGED}
        from articles a
        left join companies c on c.id = a.company_id
        left join settings s on true
       where a.status = 'review' ${company === undefined ? empty : sql`and a.company_id = ${company}`}
       order by ${waitingOrder(person)}
       limit ${QUEUE_PAGE} offset ${(shown - 1) * QUEUE_PAGE}`)
  const hints = await similarHints(database, rows)
  const articles = rows.map(({ text: _, reviews, reviewStages, differentPeople, ...article }) => ({
    ...article,
    stage: stageOf({ reviews, reviewStages, differentPeople }, person),
    similar: hints.get(article.id) ?? null,
  }))
  // What the office itself wrote has no company.
  const companies = counts.waiting.flatMap(({ id, name, waiting }) =>
    id === null ? [] : [{ id, name, waiting }],
  )
  return { total, page: shown, pages, articles, companies, isStaged: counts.staged ?? false }
}
