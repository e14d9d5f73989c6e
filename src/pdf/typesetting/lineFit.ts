import { isClosing, isOpening } from '@/domain/text/lineMarks'
import { type Cluster } from './clusters'

/**
 * clreq 3.1.6: where two full-width marks meet, the blank between them is squeezed by half an em.
 * @returns ems given up between `cluster` and `next`, 0 or about a half
 */
export function pairSqueeze(cluster: Cluster, next: Cluster): number {
  // Beside a space the blank half of a mark would make a hole of three quarters of an em.
  if (cluster.kind === 'space') return next.blank.left
  if (next.kind === 'space') return cluster.blank.right
  if (next.kind !== 'mark') return 0
  if (isClosing(cluster.text)) return cluster.blank.right || next.blank.left
  if (isOpening(cluster.text) && isOpening(next.text)) return next.blank.left
  return 0
}

/** Blank between two clusters of a line that a tight line may still take from: beside marks, on either side. */
export function innerBlank(cluster: Cluster, next: Cluster): number {
  return cluster.blank.right + next.blank.left - pairSqueeze(cluster, next)
}

/**
 * Parts of one address stand close, however far the rest of the line is spread. A space is one gap, not one on either side of it:
 * the eye sees the sum.
 */
export const isGap = (cluster: Cluster, next: Cluster): boolean =>
  next.kind !== 'space' && (cluster.kind !== 'word' || next.kind !== 'word')

/** Where the clusters of a line end without the spaces after its last word. */
export function inkEnd(list: readonly Cluster[], { from, to }: { from: number; to: number }): number {
  let end = to
  while (end > from + 1 && list[end - 1]?.kind === 'space') end -= 1
  return end
}

/** How a line from cluster `from` up to but without `to` fills `width`. All in ems. */
export type Fit = {
  from: number
  to: number
  /** taken off the blank left half of an opening mark that begins the line */
  startTrim: number
  /** added between clusters; 0 on a last line, below 0 where the grid's tracking is taken back */
  stretch: number
  /** taken off the last mark */
  endTrim: number
  /** taken off each blank ems of the marks inside, 0 to 1 */
  squeeze: number
  cost: number
}

/** A gap wider than a tenth of an em reads as a space, to the eye and to every text extractor. */
const GAP_SEEN_AS_SPACE = 0.095
/** Beyond this a line looks torn and is rather left short. */
export const LONGEST_GAP = 0.3
/** Only to spare a line or to close a torn one: a mark that hangs out of the block is off the grid. */
const START_TRIM_COST = 250

/** A line set as it comes. */
export const UNTOUCHED = { startTrim: 0, stretch: 0, endTrim: 0, squeeze: 0, cost: 0 } as const

const TOLERANCE = 1e-6

/**
 * @param natural width of the clusters with pairs squeezed, without spaces at the end
 * @param blank ems of blank beside the marks inside the line that are not squeezed yet
 * @param startBlank ems of blank left of the first mark
 * @param endBlank ems of blank right of the last mark
 * @param gaps places where the line can be stretched
 * @param tracking what the grid adds to each cell, and may be taken back
 */
export function fit(line: {
  from: number
  to: number
  natural: number
  width: number
  blank: number
  startBlank: number
  endBlank: number
  gaps: number
  tracking: number
  isLast: boolean
}): Fit | undefined {
  const { from, to, blank, gaps } = line
  const over = line.natural - line.width
  if (over > TOLERANCE) {
    const endTrim = Math.min(over, line.endBlank)
    const solid = Math.min(over - endTrim, gaps * line.tracking)
    const tight = over - endTrim - solid
    // A line that its inner marks can make room in begins on the grid.
    const startTrim = tight > blank + TOLERANCE ? Math.min(tight, line.startBlank) : 0
    const rest = tight - startTrim
    const squeeze = rest < TOLERANCE ? 0 : rest / blank
    if (!(squeeze <= 1 + TOLERANCE)) return undefined
    const cost = (startTrim > TOLERANCE ? START_TRIM_COST : 0) + (squeeze > 0 ? 20 + 100 * squeeze ** 2 : 0)
    return { from, to, startTrim, stretch: solid > 0 ? -solid / gaps : 0, endTrim, squeeze, cost }
  }
  const isFull = line.isLast || over > -TOLERANCE
  const gap = isFull ? 0 : gaps > 0 ? -over / gaps : Infinity
  // Written out, like the one above: copying a template took nine tenths of a long paragraph's time.
  return {
    from,
    to,
    startTrim: 0,
    stretch: gap > LONGEST_GAP ? 0 : gap,
    endTrim: 0,
    squeeze: 0,
    cost: gap > LONGEST_GAP ? shortCost(-over) : stretchCost(gap),
  }
}

function stretchCost(stretch: number): number {
  const ratio = stretch / GAP_SEEN_AS_SPACE
  if (ratio <= 1) return 100 * ratio ** 2
  return 100 + 3_000 * (ratio - 1)
}

/**
 * Of a line left short by so many ems. Worse than any that is stretched, and the more so the shorter it is; but one that
 * is short is less of a blemish than three that are.
 */
function shortCost(missing: number): number {
  return stretchCost(LONGEST_GAP) + 20_000 + 50 * missing ** 2
}
