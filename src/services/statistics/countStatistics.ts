import type { Db } from '@/db/db'
import type { Period, Statistics } from '@/domain/statistics'
import { countPeriods, type Included } from './countPeriods'

/**
 * 来稿及刊用情况 for whole days, Shanghai time, both ends included; each active company in the office's order.
 * `including` is an issue about to be published, counted as if it were: its own table must not leave it out.
 */
export async function countStatistics(
  database: Db,
  { from, to, including }: Period & { including?: Included },
): Promise<Statistics> {
  const [figures = []] = await countPeriods(database, { periods: [{ from, to }], including })
  const rows = figures.map(({ company, received, used }, index) => ({
    order: index + 1,
    company,
    received,
    used,
  }))
  return { from, to, rows }
}
