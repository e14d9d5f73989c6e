import type { Hit } from '../finding'
import { smallNumber, yearNumber } from './chineseNumber'
import { hitsOf, type TextRule } from './rule'

const YEAR = '(?:(\\d{4}|[〇○零一二三四五六七八九]{4})年)?'
const DATE = new RegExp(
  `${YEAR}(?<![\\d一二三四五六七八九十])(\\d{1,2}|[一二三四五六七八九十]{1,3})月(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?)?`,
  'gu',
)
const MONTH = /(?<![\d.])(\d{4})年(\d{1,2})月/gu
const WEEKDAYS = '日一二三四五六'

/** Days that no calendar has, and weekdays that are not that day's. */
export const dates: TextRule = (text, { year }) => [
  ...hitsOf(text, DATE, (match) => {
    const [, writtenYear, monthText = '', dayText = '', weekday] = match
    const named = writtenYear === undefined ? undefined : yearNumber(writtenYear)
    const month = smallNumber(monthText)
    const day = smallNumber(dayText)
    // Without a year the 29th of February may be.
    if (!exists(named ?? 2024, month, day)) return noSuchDate
    return weekday === undefined ? undefined : weekdayFault({ match, named, month, day, weekday, year })
  }),
  ...hitsOf(text, MONTH, ([, , month]) => {
    const number = Number(month)
    return number < 1 || number > 12 ? noSuchDate : undefined
  }).filter(({ to }) => !/^\d{1,2}[日号]/.test(text.slice(to, to + 3))),
]

const noSuchDate: Omit<Hit, 'from' | 'to'> = {
  rule: 'date',
  level: 'error',
  message: '没有这一天，请核对日期',
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Where the text names no year, a weekday that is right in the year before or after is not called wrong. */
function weekdayFault(date: {
  match: RegExpMatchArray
  named: number | undefined
  month: number
  day: number
  weekday: string
  year: number
}): Omit<Hit, 'from' | 'to'> | undefined {
  const { match, named, month, day, weekday, year } = date
  const years = named === undefined ? [year, year - 1, year + 1] : [named]
  const written = WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday)
  const actual = years.map((each) => new Date(Date.UTC(each, month - 1, day)).getUTCDay())
  if (actual.includes(written)) return undefined
  const right = WEEKDAYS.charAt(actual[0] ?? 0)
  const suggestion = match[0].replace(/(星期|周|礼拜)[一二三四五六日天]/u, `$1${right}`)
  const of = years[0] ?? year
  return { rule: 'weekday', level: 'error', message: `${of}年${month}月${day}日是星期${right}`, suggestion }
}
