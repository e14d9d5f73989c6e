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

/** `2026-01-09 14:03:07`, as it is in Shanghai at `instant`. */
export function timeInShanghai(instant: Date): string {
  const there = new Date(instant.getTime() + OFFSET_HOURS * 3_600_000).toISOString()
  return `${there.slice(0, 10)} ${there.slice(11, 19)}`
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

/** Days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const WEEKDAYS = '日一二三四五六'

/** A day of the week in Chinese: `星期一`. */
export function weekdayOf(day: string): string {
  return `星期${WEEKDAYS.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}`
}

/** An instant as a person says when something will be, in Shanghai: `11月30日（星期一）9:05`; with the year where it is another than that of `now`. */
export function spokenMinute(instant: Date, now: Date): string {
  const day = dayInShanghai(instant)
  const isThisYear = day.slice(0, 4) === dayInShanghai(now).slice(0, 4)
  const printed = printedDay(day)
  const minute = String(instant.getUTCMinutes()).padStart(2, '0')
  const date = isThisYear ? printed.slice(printed.indexOf('年') + 1) : printed
  return `${date}（${weekdayOf(day)}）${hourInShanghai(instant)}:${minute}`
}
