import type { Db } from '@/db/db'
import type { Period, Statistics } from '@/domain/statistics'
import { countStatistics } from './countStatistics'
import { printedFigures, type PrintedSource } from './printedFigures'

/** 来稿及刊用情况 of a period for whoever asks: as an earlier issue printed it, which `source` then names, else as counted. */
export async function showStatistics(
  database: Db,
  period: Period,
): Promise<Statistics & { source?: PrintedSource }> {
  const [printed] = await printedFigures(database, [period])
  if (!printed) return countStatistics(database, period)
  const rows = printed.figures.map(({ company, received, used }, index) => ({
    order: index + 1,
    company,
    received,
    used,
  }))
  return { ...period, rows, source: printed.source }
}
