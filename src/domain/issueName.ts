export type IssueNumbers = { year: number; number: number; totalNumber: number }

/** `2026年第1期（总第536期）` */
export function issueName({ year, number, totalNumber }: IssueNumbers): string {
  return `${year}年第${number}期（总第${totalNumber}期）`
}
