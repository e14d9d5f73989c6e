import { doubtNumbers, type NumberedIssue } from './issueNumbers'
import { printedDay } from './shanghaiDate'

/**
 * What is odd about the day an issue is given once its numbers stand: a year that is not the number's, a day out of order with
 * the issues before and behind it in its series, one that has not come yet. Days are `YYYY-MM-DD`.
 */
export function doubtDay(
  issue: NumberedIssue,
  {
    previous,
    next,
    today,
  }: { previous: NumberedIssue | undefined; next: NumberedIssue | undefined; today: string },
): string[] {
  const known = doubtNumbers(issue, previous).filter(({ field }) => field === 'year' || field === 'date')
  return [
    ...known.map(({ message }) => message),
    ...(next && issue.date > next.date
      ? [`印发日期 ${issue.date} 晚于下一期（${next.name}）的 ${next.date}，请核对。`]
      : []),
    ...(issue.date > today ? [`印发日期 ${printedDay(issue.date)} 还没有到，请核对。`] : []),
  ]
}

/** That an issue counts for another month: 刊用 and points go by its day. Nothing where it stays in its month. */
export function monthMoved(before: string, after: string): string[] {
  if (before.slice(0, 7) === after.slice(0, 7)) return []
  const [from, to] = [before, after].map(printedMonth)
  return [`刊用和记分按印发日期计：本期由${from}改计入${to}，“统计”和记分随之变动。`]
}

function printedMonth(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
}
