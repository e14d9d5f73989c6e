import { z } from 'zod'
import { type OfficeCalendar, isWorkingDay, isYearKnown, unknownYear } from './calendar/workingDays'
import { RuleError } from './ruleError'
import { dayInShanghai, printedDay, spokenMinute, weekdayOf } from './shanghaiDate'
import type { Label } from './workflow/transition'

const YEAR_MS = 366 * 24 * 60 * 60_000

const withZone = z.iso.datetime({ offset: true })
const withoutZone = z.iso.datetime({ local: true })

/**
 * When an issue is to go out, from ISO 8601; a time without a zone is Shanghai's.
 * @throws RuleError invalid: no time, not in the future, or more than a year away
 */
export function parsePublishAt(text: string | undefined, now: Date): Date {
  const at = new Date(instantOf(text ?? ''))
  if (Number.isNaN(at.getTime())) {
    const message = '请写明哪一天几点发布，例如 2026-11-30T09:00:00+08:00。'
    throw new RuleError('invalid', 'bad-time', message)
  }
  if (at <= now) {
    const message = `${spokenMinute(at, now)}已经过了，请选一个以后的时间；要马上发布，请用“发布”。`
    throw new RuleError('invalid', 'time-past', message)
  }
  if (at.getTime() - now.getTime() > YEAR_MS) {
    throw new RuleError('invalid', 'time-too-far', '定时发布最远到一年以内，请核对年份。')
  }
  return at
}

function instantOf(text: string): string {
  if (withZone.safeParse(text).success) return text
  return withoutZone.safeParse(text).success ? `${text}+08:00` : ''
}

/** What is worth a word about a time, and refuses nothing. `date`: the day printed on the issue. */
export function scheduleRemarks({
  at,
  date,
  calendar,
}: {
  at: Date
  date: string
  calendar: OfficeCalendar
}): string[] {
  const day = dayInShanghai(at)
  const year = Number(day.slice(0, 4))
  const remarks = []
  if (!isWorkingDay(day, calendar)) remarks.push(`${printedDay(day)}（${weekdayOf(day)}）不是工作日。`)
  if (!isYearKnown(year)) remarks.push(unknownYear(year))
  if (day !== date) remarks.push(`印发日期是${printedDay(date)}，定时在${printedDay(day)}，两者不是同一天。`)
  return remarks
}

/** What an issue consists of, as far as a signature is put under it: what changed is told by these words. */
export const SIGNED_PARTS = {
  masthead: { zh: '报头、期号或日期', en: 'Masthead' },
  articles: { zh: '稿件', en: 'Articles' },
  statistics: { zh: '统计表', en: 'Statistics' },
  imprint: { zh: '版记', en: 'Imprint' },
  mailboxes: { zh: '收件邮箱', en: 'Mailboxes' },
  letterhead: { zh: '邮件的发件人、联系方式或在线阅读', en: 'Letterhead of the mail' },
} as const satisfies Record<string, Label>

export type SignedPart = keyof typeof SIGNED_PARTS

/** A digest of each part. */
export type SignedParts = Record<SignedPart, string>

/** What is printed; the rest is who gets it. */
export type PrintedParts = Pick<SignedParts, 'masthead' | 'articles' | 'statistics' | 'imprint'>

const signedParts = z.record(z.string(), z.string())

/** What is another than when it was signed, of the parts that are asked for; empty: nothing. */
export function changedParts(signed: unknown, now: Partial<SignedParts>): SignedPart[] {
  const then = signedParts.safeParse(signed).data ?? {}
  return (Object.keys(SIGNED_PARTS) as SignedPart[]).filter((part) => part in now && then[part] !== now[part])
}

/** Parts in words. */
export function partWords(parts: readonly SignedPart[]): string {
  return parts.map((part) => SIGNED_PARTS[part].zh).join('、')
}

/** Milliseconds a publication may take to begin and still be on time. */
const ON_TIME_MS = 2 * 60_000
const HOUR_MS = 60 * 60_000

/** How late a publication comes, in words; undefined when it is on time. */
export function lateness(at: Date, now: Date): string | undefined {
  const late = now.getTime() - at.getTime()
  if (late < ON_TIME_MS) return undefined
  const hours = Math.floor(late / HOUR_MS)
  const minutes = Math.floor((late % HOUR_MS) / 60_000)
  return hours === 0 ? `${minutes} 分钟` : `${hours} 小时 ${minutes} 分钟`
}
