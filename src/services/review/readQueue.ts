import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Channel } from '@/domain/channel'
import { query, type Transaction } from '../database/transaction'
import { articlesSharing } from './similarity'

export const QUEUE_PAGE = 30

/** From this part of its text on, an article is shown as a possible duplicate in the queue. */
const SUSPICIOUS = 0.3

export type WaitingArticle = {
  id: number
  headline: string | null
  company: string | null
  channel: Channel | null
  /** When it first came in. */
  since: string
  length: number
  /** How many times it was submitted. */
  submissions: number
  /** The earlier article it has most in common with, if that is much. */
  similar: { id: number; headline: string | null; share: number } | null
}

export type Queue = { total: number; page: number; pages: number; articles: WaitingArticle[] }

/** What waits for a decision, oldest first, one page of it. For staff: the caller has checked. */
export async function readQueue(
  database: Pick<Transaction, 'execute'>,
  { page }: { page: number },
): Promise<Queue> {
  const counted = await query<{ total: number }>(
    database,
    sql`select count(*)::int as total from articles where status = 'review'`,
  )
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  // Sixteen of the smallest marks are a fair sample; a share of three tenths shows as four or five of them.
  const likely = articlesSharing({
    marks: sql`a.text_marks[1:16]`,
    least: 3,
    other: sql`o.id <> a.id and (o.first_submitted_at, o.id) < (a.first_submitted_at, a.id)`,
    limit: 2,
  })
  const { rows } = await query<WaitingArticle>(
    database,
    sql`
      select a.id, a.headline, c.short_name as company, a.channel, a.first_submitted_at as since,
             a.text_length as length,
             (select count(*)::int from transitions t where t.article_id = a.id and t.action = 'submit') as submissions,
             nearest.similar
        from (select * from articles where status = 'review' order by first_submitted_at, id
               limit ${QUEUE_PAGE} offset ${(shown - 1) * QUEUE_PAGE}) a
        left join companies c on c.id = a.company_id
        left join lateral (
          select json_build_object('id', o.id, 'headline', o.headline, 'share', part.share) as similar
            from (${likely}) likely
            join articles o on o.id = likely.id
            cross join lateral (
              select marks_in_common(a.text_marks, o.text_marks)::real / cardinality(a.text_marks) as share
            ) part
           where part.share >= ${SUSPICIOUS}
           order by part.share desc limit 1
        ) nearest on true
       order by a.first_submitted_at, a.id`,
  )
  return { total, page: shown, pages, articles: rows }
}
