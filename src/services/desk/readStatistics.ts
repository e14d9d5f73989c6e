import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import type { Payload } from 'payload'
import { quarterOf, quartersUpTo, type Quarter } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { parsePeriod, type Period } from '@/domain/statistics'
import { countPeriods, type CompanyFigures } from '../statistics/countPeriods'

const QUARTERS_SHOWN = 8
const QUARTERS_OFFERED = 20

export type QuarterFigures = Quarter & { companies: CompanyFigures[] }

export type Report = {
  period: Period
  /** The companies in the chosen period, in the office's order. */
  companies: CompanyFigures[]
  /** The quarters up to the one in which the period ends, oldest first. */
  quarters: QuarterFigures[]
  /** The quarters one can choose, latest first. */
  offered: Quarter[]
}

/** Everything the statistics page shows, counted in one query. @throws RuleError for a period that is none */
export async function readStatistics(
  payload: Payload,
  { from, to, now }: { from: unknown; to: unknown; now: Date },
): Promise<Report> {
  const database = poolOf(payload)
  const today = dayInShanghai(now)
  const period = from || to ? parsePeriod(from, to) : await proposedPeriod(database, { today })
  const quarters = quartersUpTo(period.to, QUARTERS_SHOWN).reverse()
  // Most often the period is one of the quarters, and need not be counted a second time; else it is counted last.
  const same = quarters.findIndex(({ from, to }) => from === period.from && to === period.to)
  const counted = await countPeriods(database, { periods: same < 0 ? [...quarters, period] : quarters })
  return {
    period,
    companies: counted.at(same) ?? [],
    quarters: quarters.map((quarter, index) => ({ ...quarter, companies: counted[index] ?? [] })),
    offered: quartersUpTo(today, QUARTERS_OFFERED),
  }
}

/** What the office most likely asks about: the quarter of the latest published issue, else the one it is in. */
async function proposedPeriod(database: Db, { today }: { today: string }): Promise<Period> {
  const { rows } = await database.query<{ date: string | null }>(
    sql`select max(date) as date from issues where status = 'published'`,
  )
  const { from, to } = quarterOf(rows[0]?.date ?? today)
  return { from, to }
}
