import { type Compaction } from '@/domain/brief/compaction'
import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { PITCH } from '../theme'
import { type Box } from './box'
import { AS_USUAL } from './closeness'
import { type Closer, MOST_PULLED, type PageCloseness, setCloser } from './closerPages'
import { type Page, paginate } from './paginate'

/** Lines of text on a page that the office is told of. */
const FEW_LINES = 5

export type ShortPage = { closeness: PageCloseness; notes: { page: number; note: LayoutNote }[] }

/**
 * Where a page is begun (the statistics), the page before it may hold a line or two: they are pulled in on the pages
 * before, as for an imprint that would stand alone, or the office is told of that page.
 */
export function settleShortPage(
  boxes: readonly Box[],
  { height, compaction }: { height: number; compaction: Compaction | undefined },
): ShortPage {
  const at = boxes.findIndex(({ startsPage }, index) => startsPage && index > 0)
  const nothing: ShortPage = { closeness: () => AS_USUAL, notes: [] }
  if (at < 0) return nothing
  const before = boxes.slice(0, at)
  const usual = paginate(before, { height })
  const filled = usual.at(-1)?.filled ?? height
  if (usual.length < 2 || filled > FEW_LINES * PITCH) return nothing
  const mayPull = compaction && compaction !== 'carry' && filled <= MOST_PULLED
  const last = usual.length - 2
  const found = mayPull && setCloser({ last, usual: nothing.closeness }, pulled(before, { height, usual }))
  if (found) return found
  const note: LayoutNote = { code: 'page-short', lines: Math.round(filled / PITCH) }
  return { ...nothing, notes: [{ page: last + 1, note }] }
}

const pulled =
  (before: readonly Box[], { height, usual }: { height: number; usual: readonly Page[] }) =>
  (closeness: PageCloseness, how: Closer): ShortPage | undefined => {
    const pages = paginate(before, { height, closeness }).length
    if (pages >= usual.length) return undefined
    // What follows begins a page anyway, and is set as usual.
    const own: PageCloseness = (page) => (page < pages ? closeness(page) : AS_USUAL)
    return { closeness: own, notes: [{ page: pages - 1, note: { code: 'page-tightened', ...how } }] }
  }
