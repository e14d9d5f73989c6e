import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import type { Payload } from 'payload'
import { quarterOf, quartersBetween, quartersUpTo, type Quarter } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { parsePeriod, type Period } from '@/domain/statistics'
import { countPeriods } from '../statistics/countPeriods'
import { printedFigures, type PrintedSource, type ShownFigures } from '../statistics/printedFigures'

const QUARTERS_SHOWN = 8
const QUARTERS_OFFERED = 20

/** `source`: the earlier issue whose printed table they are; counted where there is none. */
type Figures = { companies: ShownFigures[]; source: PrintedSource | undefined }

export type QuarterFigures = Quarter & Figures

/** The companies in the chosen period, in the office's order, or in that of the printed table. */
export type Report = Figures & {
  period: Period
  /** The quarters up to the one in which the period ends, oldest first. */
  quarters: QuarterFigures[]
  /** The quarters one can choose, latest first. */
  offered: Quarter[]
  /** Whether the office keeps scores, too. */
  isScored: boolean
}

/** Everything the statistics page shows: counted in one query, or as an earlier issue printed it. @throws RuleError for a period that is none */
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
  const periods = same < 0 ? [...quarters, period] : quarters
  const counted = await countPeriods(database, { periods })
  const printed = await printedFigures(database, periods)
  const figuresAt = (index: number): Figures => ({
    companies: printed.at(index)?.figures ?? counted.at(index) ?? [],
    source: printed.at(index)?.source,
  })
  return {
    period,
    ...figuresAt(same),
    quarters: quarters.map((quarter, index) => ({ ...quarter, ...figuresAt(index) })),
    ...(await readOffered(database, { today })),
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

/** Quarters as far back as an earlier issue printed figures, and some years in any case. */
async function readOffered(
  database: Db,
  { today }: { today: string },
): Promise<Pick<Report, 'offered' | 'isScored'>> {
  const { rows } = await database.query<{ first: string | null; isScored: boolean }>(sql`
    select min(printed_table->>'from') as first, exists (select from score_rules) as "isScored"
    from issues where filed and printed_table is not null`)
  const { first, isScored } = rows[0] ?? { first: null, isScored: false }
  const known = Math.max(QUARTERS_OFFERED, first ? quartersBetween(first, today) : 0)
  return { offered: quartersUpTo(today, known), isScored }
}
