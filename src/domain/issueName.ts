import type { Series } from './series'

export type IssueNumbers = {
  year: number
  number: number
  /** None in a supplement. */
  totalNumber: number | null | undefined
  series?: Series | null
}

/** `2026年第1期（总第536期）`; a supplement: `2026年增刊第2期` */
export function issueName({ year, number, totalNumber, series }: IssueNumbers): string {
  return series === 'supplement'
    ? `${year}年增刊第${number}期`
    : `${year}年第${number}期（总第${totalNumber ?? 0}期）`
}

/** Whether an issue has the numbers of its series, so that it has a name. */
export function isNumbered<
  Issue extends {
    year?: number | null
    number?: number | null
    totalNumber?: number | null
    series?: Series | null
  },
>(issue: Issue): issue is Issue & { year: number; number: number } {
  return Boolean(issue.year && issue.number && (issue.series === 'supplement' || issue.totalNumber))
}
