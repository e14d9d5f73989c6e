import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { ScoreLevel, ScoreRule } from '@/domain/scores/rules'
import type { Period } from '@/domain/statistics'
import { scoredEvents } from './scoredEvents'

export type Scored = {
  rule: ScoreRule
  /** Of 上级采用 and 批示. */
  level: ScoreLevel | null
  day: string
  articleId: number | null
  /** The article's headline, the request's topic; of 上级采用 and 批示 who took it or wrote on it. */
  label: string | null
  /** Of 上级采用 and 批示: the article's headline. */
  about: string | null
  points: number
}

/** How a company's points came about, by the same words as they are counted; the latest first. */
export async function listScored(
  database: Db,
  { company, ...period }: Period & { today: string; company: number },
): Promise<Scored[]> {
  const { rows } = await database.query<Scored>(sql`
    with ${scoredEvents(period)}
    select rule, level, day, article_id as "articleId", label, about, points::float8 as points
      from scored where company_id = ${company} order by day desc, rule, article_id`)
  return rows
}
