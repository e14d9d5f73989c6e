import { printedDay } from './shanghaiDate'
import type { StatisticsRow } from './statistics'

/** Figures that may be printed and yet look like a slip. `field` is the one to look at. */
export type StatisticsDoubt = { field: 'statistics.from' | 'statistics.to'; message: string }

/** A table without one article in it; a period that goes on after the brief's own day. Days are `YYYY-MM-DD`. */
export function doubtStatistics({
  rows,
  to,
  date,
}: {
  rows: readonly Pick<StatisticsRow, 'received' | 'used'>[]
  to: string
  date: string
}): StatisticsDoubt[] {
  const doubts: StatisticsDoubt[] = []
  if (to > date) {
    const message = `统计截止日期 ${printedDay(to)} 晚于印发日期 ${printedDay(date)}，这一时段还没有结束，请核对。`
    doubts.push({ field: 'statistics.to', message })
  }
  if (rows.every(({ received, used }) => received === 0 && used === 0)) {
    const message = '来稿及刊用情况表里全是 0，请核对统计的起止日期；如不需要附表，请取消勾选。'
    doubts.push({ field: 'statistics.from', message })
  }
  return doubts
}
