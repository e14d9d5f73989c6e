import { percentile } from '../percentile'
import type { Reviewer } from '../reviewer'
import type { Row } from '../row'
import type { DeskPage } from './pages'
import { timeOf } from './timeOf'

const WARMING_ROUNDS = 5
const ROUNDS = 30
/** Of our own views: as fast as Payload's list of the same things. */
const AT_MOST = 1.1

/**
 * Each page alone, its median over rounds in which every page is asked for once: what else the machine does falls on all
 * of them alike. In milliseconds, from the question to the last byte, and as a ratio to Payload's list in the same run.
 */
export async function oneAtATime(reviewer: Reviewer, pages: readonly DeskPage[]): Promise<Row[]> {
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]))
  for (let round = -WARMING_ROUNDS; round < ROUNDS; round += 1) {
    for (const { name, path } of pages) {
      const time = await timeOf(() => reviewer.get(path(Math.abs(round))))
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  const median = (name: string) => percentile(times.get(name) ?? [], 50)
  return pages.map(({ name, beside, isOwn }) => ({
    what: `${name}, one page at a time: p50`,
    value: median(name),
    unit: 'ms',
    ...(name !== beside && { ratio: { of: median(beside), to: beside } }),
    ...(isOwn && { limit: { atMost: AT_MOST } }),
  }))
}
