import { PITCH, SHORTEST_PITCH } from '../theme'
import { type Closeness } from './closeness'

export type PageCloseness = (page: number) => Closeness

/** How it was done: `from`: first page, from 1, that is set closer; `pitch` of its lines in points. */
export type Closer = { from: number; pitch: number }

/** Lines of text that may be pulled in, and pages that may be set closer for it. */
export const MOST_PULLED = 3 * PITCH
const MOST_PAGES = 5
/** Taken off blank lines beside titles, which stay half a line high at least. */
const BLANKS = [PITCH / 4, PITCH / 2]
const PITCHES = [28.75, 28.5, 28.25, SHORTEST_PITCH]

const WAYS: readonly Closeness[] = [
  ...BLANKS.map((blank) => ({ line: 0, blank })),
  ...PITCHES.map((pitch) => ({ line: PITCH - pitch, blank: PITCH / 2 })),
]

/**
 * Sets the pages up to `last` (from 0) closer, the least first: blank lines beside titles, then lines, each on ever more
 * pages. Answers what `attempt` makes of the first way that it takes.
 * @param usual how close pages are set anyway
 */
export function setCloser<Found>(
  { last, usual }: { last: number; usual: PageCloseness },
  attempt: (closeness: PageCloseness, how: Closer) => Found | undefined,
): Found | undefined {
  for (const close of WAYS) {
    for (let from = last; from >= Math.max(0, last + 1 - MOST_PAGES); from -= 1) {
      const closeness: PageCloseness = (page) => (page < from ? usual(page) : closest(usual(page), close))
      const found = attempt(closeness, { from: from + 1, pitch: PITCH - close.line })
      if (found !== undefined) return found
    }
  }
  return undefined
}

const closest = (one: Closeness, other: Closeness): Closeness => ({
  line: Math.max(one.line, other.line),
  blank: Math.max(one.blank, other.blank),
})
