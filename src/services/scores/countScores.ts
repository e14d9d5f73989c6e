import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { SCORE_RULE_NAMES, type ScoreRule } from '@/domain/scores/rules'
import type { ScoreRow } from '@/domain/answers/scores'
import type { Period } from '@/domain/statistics'
import type { Included } from '../statistics/countPeriods'
import { scoredEvents } from './scoredEvents'

export type CompanyScore = ScoreRow & { companyId: number }

type Line = {
  id: number
  company: string
  rule: ScoreRule | null
  count: number
  points: number
  total: number
  rank: number
}

/**
 * 记分 of each active company in a period, in the office's order; derived from what happened, in one statement.
 * `including` is an issue about to be published, counted as if it were: its own 通报 must not leave it out.
 */
export async function countScores(
  database: Db,
  period: Period & { today: string; including?: Included },
): Promise<CompanyScore[]> {
  const { rows } = await database.query<Line>(sql`
    with ${scoredEvents(period)},
    totals as (
      select c.id, c.name, c."order", coalesce(sum(s.points), 0) as total
        from companies c left join scored s on s.company_id = c.id where c.active group by c.id
    ),
    placed as (select *, rank() over (order by total desc) as rank from totals)
    select p.id, p.name as company, s.rule, count(s.rule)::int as count, coalesce(sum(s.points), 0)::float8 as points,
           p.total::float8 as total, p.rank::int as rank
      from placed p left join scored s on s.company_id = p.id
     group by p.id, p.name, p."order", p.total, p.rank, s.rule
     order by p."order", p.id`)
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.flatMap((id, index) => {
    const lines = rows.filter((line) => line.id === id)
    const [first] = lines
    if (!first) return []
    const parts = SCORE_RULE_NAMES.map((rule) => {
      const line = lines.find((each) => each.rule === rule)
      return { rule, count: line?.count ?? 0, points: line?.points ?? 0 }
    })
    return [
      {
        companyId: id,
        order: index + 1,
        company: first.company,
        rank: first.rank,
        points: first.total,
        parts,
      },
    ]
  })
}
