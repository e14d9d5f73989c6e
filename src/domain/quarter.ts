import type { Period } from './statistics'

export type Quarter = Period & { label: string }

const NAMES = ['第一季度', '第二季度', '第三季度', '第四季度'] as const
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const
const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'] as const

/** The quarter of the year a day (`YYYY-MM-DD`) lies in, `2025年第四季度`. */
export function quarterOf(day: string): Quarter {
  return quarterAt(position(day))
}

/** The quarters that had ended before `day`, the latest first. */
export function quartersBefore(day: string, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => quarterAt(position(day) - 1 - index))
}

/** `count` quarters, the latest first, that of `day` the first of them. */
export function quartersUpTo(day: string, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => quarterAt(position(day) - index))
}

/** How many quarters there are from that of one day to that of a later one, both counted. */
export function quartersBetween(first: string, last: string): number {
  return position(last) - position(first) + 1
}

/** The quarter that a period is from its first day to its last; undefined for any other stretch of time. */
export function asQuarter({ from, to }: Period): Quarter | undefined {
  const quarter = quarterOf(from)
  return quarter.from === from && quarter.to === to ? quarter : undefined
}

/** Quarters counted through the years, so that going back one needs no case for January. */
function position(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
}

function quarterAt(index: number): Quarter {
  const year = Math.floor(index / 4)
  const quarter = index % 4
  return {
    label: `${year}年${NAMES[quarter]}`,
    from: `${year}-${FIRST_DAYS[quarter]}`,
    to: `${year}-${LAST_DAYS[quarter]}`,
  }
}
