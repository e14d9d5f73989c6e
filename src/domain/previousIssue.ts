import type { NumberedIssue } from './issueNumbers'
import { USUAL_SERIES } from './series'

type Condition = Record<string, Partial<Record<'equals' | 'less_than' | 'greater_than', string | number>>>

type Placed = Pick<NumberedIssue, 'series' | 'year' | 'number' | 'totalNumber'>
/** A condition in Payload's shape, and the order that has the one that is meant first. */
type Place = { where: Condition; sort: string }

/** Where the issue before one stands in its own series. */
export function previousIssue({ series, year, number, totalNumber }: Placed): Place {
  const own = { series: { equals: series ?? USUAL_SERIES } }
  return series === 'supplement'
    ? { where: { ...own, year: { equals: year }, number: { less_than: number } }, sort: '-number' }
    : { where: { ...own, totalNumber: { less_than: totalNumber } }, sort: '-totalNumber' }
}

/** Where the one after it stands. */
export function nextIssue({ series, year, number, totalNumber }: Placed): Place {
  const own = { series: { equals: series ?? USUAL_SERIES } }
  return series === 'supplement'
    ? { where: { ...own, year: { equals: year }, number: { greater_than: number } }, sort: 'number' }
    : { where: { ...own, totalNumber: { greater_than: totalNumber } }, sort: 'totalNumber' }
}
