import type { NumberedIssue } from './issueNumbers'
import { USUAL_SERIES } from './series'

type Condition = Record<string, Partial<Record<'equals' | 'less_than', string | number>>>

/** Where the issue before one stands in its own series: a condition in Payload's shape, and the order that has it first. */
export function previousIssue({
  series,
  year,
  number,
  totalNumber,
}: Pick<NumberedIssue, 'series' | 'year' | 'number' | 'totalNumber'>): { where: Condition; sort: string } {
  const own = { series: { equals: series ?? USUAL_SERIES } }
  return series === 'supplement'
    ? { where: { ...own, year: { equals: year }, number: { less_than: number } }, sort: '-number' }
    : { where: { ...own, totalNumber: { less_than: totalNumber } }, sort: '-totalNumber' }
}
