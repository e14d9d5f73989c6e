import chineseDays from 'chinese-days'
import { dayInShanghai, hourInShanghai, isDay, startOfDay } from '../shanghaiDate'
import type { Label } from '../workflow/transition'

export type DayKind = 'work' | 'rest'

export const DAY_KINDS = {
  work: { zh: '上班', en: 'Working day' },
  rest: { zh: '休息', en: 'Day off' },
} as const satisfies Record<DayKind, Label>

/** Days the office has decided otherwise than the published calendar, `YYYY-MM-DD` to what they are. */
export type OfficeCalendar = ReadonlyMap<string, DayKind>

/** The table of the settings, as it is stored. */
export function officeCalendar(
  rows: readonly { day: string; kind: DayKind }[] | null | undefined,
): OfficeCalendar {
  return new Map((rows ?? []).map(({ day, kind }) => [day, kind]))
}

/**
 * Whether the office works on a day, `YYYY-MM-DD`: what it said itself, else the State Council's holidays and days worked
 * instead (chinese-days, 2004 on), else Monday to Friday.
 */
export function isWorkingDay(day: string, calendar: OfficeCalendar): boolean {
  const said = calendar.get(day)
  return said ? said === 'work' : chineseDays.isWorkday(localNoon(day))
}

/** Whether the holidays of a year are known: they are published in November of the year before. */
export function isYearKnown(year: number): boolean {
  const days = chineseDays.getHolidaysInRange(
    localNoon(`${year}-01-01`),
    localNoon(`${year}-12-31`),
    NO_WEEKENDS,
  )
  return days.length > 0
}

/** What a person should know of a day in a year whose holidays are not known. */
export function unknownYear(year: number): string {
  return `系统里还没有${year}年的放假安排，是否工作日只按星期和“简报设置—工作日”里填写的日期判断，请自行核对。`
}

/** The last year in a row whose holidays are known; the first is 2004. */
export function lastKnownYear(): number {
  let year = FIRST_KNOWN_YEAR
  while (isYearKnown(year + 1)) year += 1
  return year
}

const FIRST_KNOWN_YEAR = 2004

const END_OF_WORK_HOUR = 18

/** Whether somebody may be reminded now: on a working day, from the hour the office chose to six in the evening, or for that one hour where it is later. */
export function isWorkingHour(
  instant: Date,
  { from, calendar }: { from: number; calendar: OfficeCalendar },
): boolean {
  const hour = hourInShanghai(instant)
  const isInTime = hour >= from && hour < Math.max(END_OF_WORK_HOUR, from + 1)
  return isInTime && isWorkingDay(dayInShanghai(instant), calendar)
}

/** The longest holiday there is has nine days; whoever declares a whole season free is not waited for. */
const FARTHEST = 31

/** The last day before work begins again: `day` itself when the next day is worked, the Sunday for a Friday. */
export function lastDayOfRest(day: string, calendar: OfficeCalendar): string {
  // After what is no day comes none.
  if (!isDay(day)) return day
  let last = day
  for (let ahead = 1; ahead <= FARTHEST; ahead += 1) {
    const next = dayInShanghai(startOfDay(day, ahead))
    if (isWorkingDay(next, calendar)) return last
    last = next
  }
  return last
}

/** The day that is so many working days after another: what is given three working days on a Friday is due on Wednesday. */
export function workingDaysAfter(day: string, count: number, calendar: OfficeCalendar): string {
  let [last, left] = [day, count]
  // Of a year of rest no day is worked; nobody waits for that.
  for (let ahead = 1; left > 0 && ahead <= count * FARTHEST; ahead += 1) {
    last = dayInShanghai(startOfDay(day, ahead))
    if (isWorkingDay(last, calendar)) left -= 1
  }
  return last
}

const NO_WEEKENDS = false

/** chinese-days reads a text as UTC and writes it in the zone of the machine: west of Greenwich that is the day before. */
function localNoon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}
