import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { Channel } from '@/domain/channel'
import { mayGive } from '@/domain/stages/given'
import { reviewLine, reviewRule, reviewsOf, reviewStanding } from '@/domain/stages/reviews'
import { similarHints, type SimilarHint } from './similarHints'

export const QUEUE_PAGE = 30

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
  similar: SimilarHint | null
  /** Where it stands in 三审; null without stages. */
  stage: { line: string; isForPerson: boolean } | null
}

export type Queue = {
  total: number
  page: number
  pages: number
  articles: WaitingArticle[]
  /** Whether the office has anything of 三审三校 switched on. */
  isStaged: boolean
}

type Staged = { reviews: unknown; reviewStages: number | null; differentPeople: boolean | null }

/** What waits for a decision, oldest first, one page of it. For staff: the caller has checked. */
export async function readQueue(
  database: Db,
  { page, person }: { page: number; person: number },
): Promise<Queue> {
  const counted = await database.query<{ total: number; staged: boolean | null }>(
    sql`select count(*)::int as total,
               (select bool_or(review_stages > 1 or proof_stages > 0 or secrecy_check) from settings) as staged
          from articles where status = 'review'`,
  )
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const { rows } = await database.query<
    Omit<WaitingArticle, 'similar' | 'stage'> & Staged & { text: string }
  >(sql`
      select a.id, a.headline, c.short_name as company, a.channel, to_json(a.first_submitted_at) as since,
             a.text_length as length, hashtextextended(a.text_plain, 0)::text as text,
             (select count(*)::int from transitions t where t.article_id = a.id and t.action = 'submit') as submissions,
             a.reviews, s.review_stages::int as "reviewStages", s.different_people as "differentPeople"
        from articles a
        left join companies c on c.id = a.company_id
        left join settings s on true
       where a.status = 'review'
       order by a.first_submitted_at, a.id
       limit ${QUEUE_PAGE} offset ${(shown - 1) * QUEUE_PAGE}`)
  const hints = await similarHints(database, rows)
  const articles = rows.map(({ text: _, reviews, reviewStages, differentPeople, ...article }) => ({
    ...article,
    stage: stageOf({ reviews, reviewStages, differentPeople }, person),
    similar: hints.get(article.id) ?? null,
  }))
  return { total, page: shown, pages, articles, isStaged: counted.rows[0]?.staged ?? false }
}

function stageOf({ reviews, ...settings }: Staged, person: number): WaitingArticle['stage'] {
  const rule = reviewRule(settings)
  const given = reviewsOf(reviews)
  const line = reviewLine(given, rule)
  return line ? { line, isForPerson: mayGive(person, reviewStanding(given, rule).done, rule) } : null
}
