import { RuleError } from '../ruleError'
import { startOfDay } from '../shanghaiDate'

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** A month of Shanghai, `2026-01`, as instants: from the first to before the last. @throws RuleError invalid */
export function monthRange(month: unknown): { month: string; from: Date; before: Date } {
  if (typeof month !== 'string' || !MONTH.test(month)) {
    throw new RuleError('invalid', 'bad-month', '请写明哪一个月，例如 ?month=2026-01。')
  }
  return { month, from: startOfDay(`${month}-01`), before: startOfDay(`${monthAfter(month)}-01`) }
}

/** `2025-12` of `2026-01`. */
export function monthBefore(month: string): string {
  return shifted(month, -1)
}

function monthAfter(month: string): string {
  return shifted(month, 1)
}

function shifted(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
