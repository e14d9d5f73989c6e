import { type Compaction } from '@/domain/brief/compaction'
import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { PITCH } from '../theme'
import { type Box, type Foot } from './box'
import { MOST_PULLED, type PageCloseness, setCloser } from './closerPages'
import type { Page } from './page'
import { paginate } from './paginate'

type Flow = {
  boxes: readonly Box[]
  height: number
  foot: Foot | undefined
  /** how close pages are set anyway */
  closeness: PageCloseness
}

/** What is carried over is lines, or a short article; no picture that leaves half a page blank. */
const MOST_CARRIED = 6 * PITCH

/**
 * Pages on which the imprint stands under text, where that can be had: by less blank beside titles and then by closer
 * lines on the last pages, at most three lines' worth; else by two lines carried over to it. With `evenPage` it stands on
 * an even page, the back of a sheet, whatever that takes. What was done, or that nothing was, is noted on the page that
 * has the imprint.
 */
export function settleImprint({
  compaction,
  evenPage = false,
  ...flow
}: Flow & { compaction: Compaction | undefined; evenPage?: boolean | undefined }): Page[] {
  const { height, foot, closeness } = flow
  const usual = paginate(flow.boxes, { height, closeness, ...(foot && { foot }) })
  if (!foot || foot.height > height) return usual
  const alone = isAlone(usual)
  if (!alone && (!evenPage || isEven(usual))) return usual
  const ways = [
    () => (alone && compaction && compaction !== 'carry' ? tighten(flow, foot, usual) : undefined),
    () => (compaction && compaction !== 'tighten' ? carry(flow, foot, usual) : undefined),
    () => (compaction && compaction !== 'tighten' ? carry(flow, foot, usual, isFirm) : undefined),
    () => (alone ? noted(usual, { code: 'imprint-alone' }) : undefined),
  ]
  for (const way of ways) {
    const pages = way()
    if (pages && (!evenPage || isEven(pages))) return pages
  }
  return alone ? afterBlankPage(usual) : apart(flow, foot)
}

const isEven = (pages: readonly Page[]): boolean => pages.length % 2 === 0

const isAlone = (pages: readonly Page[]): boolean => pages.length > 1 && pages.at(-1)?.filled === 0

const noted = (pages: readonly Page[], note: LayoutNote): Page[] =>
  pages.map((page, index) => (index === pages.length - 1 ? { ...page, notes: [...page.notes, note] } : page))

function tighten({ boxes, height, closeness }: Flow, foot: Foot, usual: readonly Page[]): Page[] | undefined {
  const last = usual.length - 2
  if ((usual[last]?.filled ?? height) + foot.height - height > MOST_PULLED) return undefined
  return setCloser({ last, usual: closeness }, (closer, how) => {
    const pages = paginate(boxes, { height, foot, closeness: closer })
    if (pages.length >= usual.length || isAlone(pages)) return undefined
    return noted(pages, { code: 'imprint-tightened', ...how })
  })
}

/** Not what stays together within a limit only: a short table is parted rather than that the imprint stands alone. */
const isFirm = (box: Box | undefined): boolean => box?.keepWithNext === true
const isAny = (box: Box | undefined): boolean => Boolean(box?.keepWithNext)

/** The least that may begin a page, two lines or more, and the imprint under it: on the page it had alone, or on one more. */
function carry(
  { boxes, height, closeness }: Flow,
  foot: Foot,
  usual: readonly Page[],
  isKept = isAny,
): Page[] | undefined {
  const wanted = isAlone(usual) ? usual.length : usual.length + 1
  let [carried, lines] = [0, 0]
  for (let at = boxes.length - 1; at > 0 && carried <= MOST_CARRIED; at -= 1) {
    const box = boxes[at]
    carried += box?.height ?? 0
    if (!box?.discardable) lines += 1
    // A table begins with the air above it.
    const isSpace = box?.discardable && !box.keepWithNext
    if (lines < 2 || isKept(boxes[at - 1]) || isSpace) continue
    if (carried > MOST_CARRIED) return undefined
    const moved = boxes.map((each, index) => (index === at ? { ...each, startsPage: true } : each))
    const pages = paginate(moved, { height, foot, closeness })
    const isHelped = pages.length === wanted && !isAlone(pages)
    const code = wanted === usual.length ? 'imprint-carried' : 'imprint-even-carried'
    return isHelped ? noted(pages, { code }) : undefined
  }
  return undefined
}

/** The imprint on a page of its own, though there is room for it under the text. */
function apart({ boxes, height, closeness }: Flow, foot: Foot): Page[] {
  return noted(paginate(boxes, { height, foot, closeness, isFootApart: true }), {
    code: 'imprint-even-apart',
  })
}

/** GB/T 9704 7.5: neither a blank page before the imprint nor the imprint's own has a number. */
function afterBlankPage(pages: readonly Page[]): Page[] {
  const blank: Page = { marks: [], bookmarks: [], filled: 0, foot: 0, notes: [], isUnnumbered: true }
  const turned = pages.map((page, index) =>
    index === pages.length - 1 ? [blank, { ...page, isUnnumbered: true }] : [page],
  )
  return noted(turned.flat(), { code: 'imprint-even-blank' })
}
