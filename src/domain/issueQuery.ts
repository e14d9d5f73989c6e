/** What a search says of the issues it means. `dates` is how their dates begin: `2026-`, `2026-01-`, `2026-01-09`. */
export type IssueQuery = {
  year?: number
  dates?: string
  /** Of its year, and of all years. Where `either`, one of the two will do: people say 第537期 of both. */
  number?: number
  totalNumber?: number
  either?: boolean
  supplement?: boolean
}

const NAME =
  /^(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?)?(?<supplement>增刊)?(?:第?(?<number>\d{1,6})期)?\(?(?:总第?(?<total>\d{1,6})期?)?\)?$/
const DAY = /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/
const BARE_YEAR = /^(?:19[5-9]\d|20\d{2})$/
const BARE_TOTAL = /^\d{2,6}$/

/** The issues that a search names by number or date: 第537期, 总第536期, 2026年第1期, 2026年1月, 2026-01-09. */
export function issueQuery(query: string): IssueQuery | undefined {
  const plain = query.normalize('NFKC').replace(/\s/g, '')
  if (BARE_YEAR.test(plain)) return { year: Number(plain) }
  if (BARE_TOTAL.test(plain)) return { totalNumber: Number(plain) }
  const parts = (NAME.exec(plain) ?? DAY.exec(plain))?.groups
  if (!parts) return undefined
  const { year, month, day, number, total, supplement } = parts
  // 1月 of every year is no question that an archive answers.
  if (month !== undefined && year === undefined) return undefined
  if (year === undefined && number === undefined && total === undefined && !supplement) return undefined
  const two = (part: string) => part.padStart(2, '0')
  const dates = [year, month && two(month), day && two(day)].filter(Boolean).join('-')
  return {
    ...(month === undefined ? year && { year: Number(year) } : { dates: day ? dates : `${dates}-` }),
    ...(number && { number: Number(number) }),
    ...(total && { totalNumber: Number(total) }),
    ...(number && !total && year === undefined && !supplement && { either: true }),
    ...(supplement && { supplement: true }),
  }
}
