const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const OFFSET_HOURS = 8

/** Whether `value` is a day that exists, written `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** The day it is in Shanghai at `instant`, as `YYYY-MM-DD`. Shanghai has had no summer time since 1991. */
export function dayInShanghai(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_HOURS * 3_600_000).toISOString().slice(0, 10)
}

/** Midnight in Shanghai at the start of `day`, `plusDays` later. */
export function startOfDay(day: string, plusDays = 0): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  return new Date(midnightUtc - OFFSET_HOURS * 3_600_000 + plusDays * 86_400_000)
}

/** `2026-01-09` as it is printed: `2026年1月9日`, without zero padding. */
export function printedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2025-10-01`, `2025-12-31` as printed: `2025年10月1日—12月31日`; the year is repeated only where it differs. */
export function printedPeriod(from: string, to: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const end = printedDay(to)
  return `${printedDay(from)}—${sameYear ? end.slice(end.indexOf('年') + 1) : end}`
}

/** The hour it is in Shanghai, 0 to 23. */
export function hourInShanghai(instant: Date): number {
  return (instant.getUTCHours() + OFFSET_HOURS) % 24
}

/** Monday to Friday. The yearly list of holidays and make-up days is the government's to give, and not known here. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

const END_OF_WORK_HOUR = 18

/** Whether somebody may be reminded now: on a weekday, from the hour the office chose to six in the evening, or for that one hour where it is later. */
export function isWorkingHour(instant: Date, { from }: { from: number }): boolean {
  const hour = hourInShanghai(instant)
  return isWeekday(dayInShanghai(instant)) && hour >= from && hour < Math.max(END_OF_WORK_HOUR, from + 1)
}

/** Days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
