import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { ScoreRule } from '@/domain/scores/rules'
import type { Period } from '@/domain/statistics'
import { scoredEvents } from './scoredEvents'

export type Scored = {
  rule: ScoreRule
  day: string
  articleId: number | null
  label: string | null
  points: number
}

/** How a company's points came about, by the same words as they are counted; the latest first. */
export async function listScored(
  database: Db,
  { company, ...period }: Period & { today: string; company: number },
): Promise<Scored[]> {
  const { rows } = await database.query<Scored>(sql`
    with ${scoredEvents(period)}
    select rule, day, article_id as "articleId", label, points::float8 as points
      from scored where company_id = ${company} order by day desc, rule, article_id`)
  return rows
}
