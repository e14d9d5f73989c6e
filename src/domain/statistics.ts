import { RuleError } from './ruleError'
import { isDay } from './shanghaiDate'

export type Period = { from: string; to: string }

/** One company's line of 来稿及刊用情况. `order` is the printed 序号, counted from 1. */
export type StatisticsRow = { order: number; company: string; received: number; used: number }

export type Statistics = Period & { rows: StatisticsRow[] }

/** @throws RuleError invalid, saying which end is wrong */
export function parsePeriod(from: unknown, to: unknown): Period {
  if (!isDay(from)) {
    throw new RuleError('invalid', 'bad-from', '统计起始日期有误，请按“2025-10-01”的格式填写一个存在的日期。')
  }
  if (!isDay(to)) {
    throw new RuleError('invalid', 'bad-to', '统计截止日期有误，请按“2025-12-31”的格式填写一个存在的日期。')
  }
  if (from > to) {
    throw new RuleError('invalid', 'reversed-period', '统计起始日期晚于截止日期，请对调后再试。')
  }
  return { from, to }
}
