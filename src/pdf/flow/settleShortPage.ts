import { type Compaction } from '@/domain/brief/compaction'
import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { PITCH } from '../theme'
import { type Box } from './box'
import { AS_USUAL } from './closeness'
import { type Closer, MOST_PULLED, type PageCloseness, setCloser } from './closerPages'
import type { Page } from './page'
import { paginate } from './paginate'

/** Lines of text on a page that the office is told of. */
const FEW_LINES = 5
/** Lines that the page before may be shorter for it. */
const MOST_CARRIED = 3 * PITCH

export type ShortPage = {
  boxes: readonly Box[]
  closeness: PageCloseness
  notes: { page: number; note: LayoutNote }[]
}

/**
 * Where a page is begun (the statistics), the page before it may hold a few lines: three or fewer are pulled in on the pages
 * before, as for an imprint that would stand alone; to more, or where nothing may be pulled in, up to three are carried over
 * where they make it a page of six. Else the office is told of that page.
 */
export function settleShortPage(
  boxes: readonly Box[],
  { height, compaction }: { height: number; compaction: Compaction | undefined },
): ShortPage {
  const at = boxes.findIndex(({ startsPage }, index) => startsPage && index > 0)
  const nothing: ShortPage = { boxes, closeness: () => AS_USUAL, notes: [] }
  if (at < 0) return nothing
  const flow: Flow = { boxes, at, height, usual: paginate(boxes.slice(0, at), { height }) }
  const filled = filledOf(flow.usual)
  if (flow.usual.length < 2 || isEnough(filled)) return nothing
  const page = flow.usual.length - 1
  const mayPull = compaction && compaction !== 'carry' && filled <= MOST_PULLED
  const found =
    (mayPull && setCloser({ last: page - 1, usual: nothing.closeness }, pulled(flow))) ||
    (compaction && compaction !== 'tighten' && carried(flow))
  if (found) return found
  const note: LayoutNote = { code: 'page-short', lines: Math.round(filled / PITCH) }
  return { ...nothing, notes: [{ page, note }] }
}

/** `usual`: the pages up to box `at`, which begins one, as they come. */
type Flow = { boxes: readonly Box[]; at: number; height: number; usual: readonly Page[] }

const filledOf = (pages: readonly Page[]): number => pages.at(-1)?.filled ?? 0
const isEnough = (filled: number): boolean => filled > FEW_LINES * PITCH + TOLERANCE

/** Lengths are sums of many floats. */
const TOLERANCE = 1e-3

const pulled =
  ({ boxes, at, height, usual }: Flow) =>
  (closeness: PageCloseness, how: Closer): ShortPage | undefined => {
    const pages = paginate(boxes.slice(0, at), { height, closeness }).length
    if (pages >= usual.length) return undefined
    // What follows begins a page anyway, and is set as usual.
    const own: PageCloseness = (page) => (page < pages ? closeness(page) : AS_USUAL)
    return { boxes, closeness: own, notes: [{ page: pages - 1, note: { code: 'page-tightened', ...how } }] }
  }

/** The fewest lines that may begin a page and make the last one long enough. */
function carried({ boxes, at, height, usual }: Flow): ShortPage | undefined {
  const most = filledOf(usual) + MOST_CARRIED + TOLERANCE
  for (let from = at - 1; from > 0; from -= 1) {
    if (boxes[from]?.discardable || boxes[from - 1]?.keepWithNext) continue
    const moved = boxes.map((box, index) => (index === from ? { ...box, startsPage: true } : box))
    const pages = paginate(moved.slice(0, at), { height })
    if (pages.length > usual.length && !isEnough(filledOf(pages))) continue
    if (pages.length > usual.length || filledOf(pages) > most) return undefined
    if (isEnough(filledOf(pages)))
      return {
        boxes: moved,
        closeness: () => AS_USUAL,
        notes: [{ page: usual.length - 1, note: { code: 'page-carried' } }],
      }
  }
  return undefined
}
