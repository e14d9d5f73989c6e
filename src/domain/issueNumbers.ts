import type { Series } from './series'

/** What tells one issue from another and places it in the row of its series. */
export type NumberedIssue = {
  /** Left out: a regular issue. */
  series?: Series | null
  year: number
  number: number
  /** 0 in a supplement, which has none. */
  totalNumber: number
  date: string
  name: string
}

/** Numbers and dates that are allowed and yet look like a slip. `field` is the one to look at. */
export type NumberDoubt = { field: 'year' | 'number' | 'totalNumber' | 'date'; message: string }

/**
 * A gap, a step back, a year that is not the date's. `previous` is the issue before it in its own series: of the regular
 * ones that with the next lower total number, of supplements that with the next lower number of the year.
 */
export function doubtNumbers(
  issue: Omit<NumberedIssue, 'name'>,
  previous: NumberedIssue | undefined,
): NumberDoubt[] {
  return [...againstItself(issue), ...(previous ? againstPrevious(issue, previous) : [])]
}

function againstItself({ year, date }: Omit<NumberedIssue, 'name'>): NumberDoubt[] {
  if (year === Number(date.slice(0, 4))) return []
  return [{ field: 'year', message: `年份是 ${year}，印发日期却是 ${date}，请核对。` }]
}

function againstPrevious(issue: Omit<NumberedIssue, 'name'>, previous: NumberedIssue): NumberDoubt[] {
  const doubts: NumberDoubt[] = []
  const total = previous.totalNumber + 1
  const number = previous.year === issue.year ? previous.number + 1 : 1
  if (issue.series !== 'supplement' && issue.totalNumber !== total) {
    const message = `总期号一般应为 ${total}，现在是 ${issue.totalNumber}；上一期是${previous.name}。`
    doubts.push({ field: 'totalNumber', message })
  }
  if (issue.number !== number) {
    const message = `期号一般应为第 ${number} 期，现在是第 ${issue.number} 期；上一期是${previous.name}。`
    doubts.push({ field: 'number', message })
  }
  if (issue.date < previous.date) {
    const message = `印发日期 ${issue.date} 早于上一期的 ${previous.date}，请核对。`
    doubts.push({ field: 'date', message })
  }
  return doubts
}
