import { isClosing, isOpening } from './characters'
import { type Cluster } from './clusters'

/**
 * clreq 3.1.6: where two full-width marks meet, the blank between them is squeezed by half an em.
 * @returns ems given up between `cluster` and `next`, 0 or about a half
 */
export function pairSqueeze(cluster: Cluster, next: Cluster): number {
  // Beside a space the blank half of a mark would make a hole of three quarters of an em.
  if (cluster.kind === 'space') return next.blank.left
  if (next.kind === 'space') return cluster.blank.right
  if (cluster.kind !== 'mark' || next.kind !== 'mark') return 0
  if (isClosing(cluster.text)) return cluster.blank.right || next.blank.left
  if (isOpening(cluster.text) && isOpening(next.text)) return next.blank.left
  return 0
}

/** Blank between two clusters of a line that a tight line may still take from: beside marks, on either side. */
export function innerBlank(cluster: Cluster, next: Cluster): number {
  return cluster.blank.right + next.blank.left - pairSqueeze(cluster, next)
}

/** How a line from cluster `from` up to but without `to` fills `width`. All in ems. */
export type Fit = {
  from: number
  to: number
  /** taken off the blank left half of an opening mark that begins the line */
  startTrim: number
  /** added between clusters; 0 on a last line */
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
/** Of its blank half a mark inside a line gives up this share at most: set solid, but never overlapping. */
const INNER_SHARE = 1

/** Lines that begin on the grid are rather had; but this is less seen than squeezed marks inside the line. */
const START_TRIM_COST = 10

/** A line set as it comes. */
export const UNTOUCHED = { startTrim: 0, stretch: 0, endTrim: 0, squeeze: 0, cost: 0 } as const

const TOLERANCE = 1e-6

/**
 * @param natural width of the clusters with pairs squeezed, without spaces at the end
 * @param blank ems of blank beside the marks inside the line that are not squeezed yet
 * @param startBlank ems of blank left of the first mark
 * @param endBlank ems of blank right of the last mark
 * @param gaps places where the line can be stretched
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
  isLast: boolean
}): Fit | undefined {
  const { from, to, natural, width, isLast, gaps } = line
  const over = natural - width
  if (over > TOLERANCE) {
    const endTrim = Math.min(over, line.endBlank)
    const startTrim = Math.min(over - endTrim, line.startBlank)
    const rest = over - endTrim - startTrim
    const trimmed = { from, to, startTrim, stretch: 0, endTrim }
    const cost = startTrim > TOLERANCE ? START_TRIM_COST : 0
    if (rest < TOLERANCE) return { ...trimmed, squeeze: 0, cost }
    const squeeze = rest / line.blank
    if (!(squeeze <= INNER_SHARE + TOLERANCE)) return undefined
    return { ...trimmed, squeeze, cost: cost + 20 + 100 * (squeeze / INNER_SHARE) ** 2 }
  }
  if (isLast || over > -TOLERANCE) return { ...UNTOUCHED, from, to }
  const stretch = gaps > 0 ? -over / gaps : Infinity
  return {
    ...UNTOUCHED,
    from,
    to,
    stretch: stretch > LONGEST_GAP ? 0 : stretch,
    cost: stretchCost(stretch),
  }
}

function stretchCost(stretch: number): number {
  const ratio = Math.min(stretch, 10) / GAP_SEEN_AS_SPACE
  if (ratio <= 1) return 100 * ratio ** 2
  return 100 + 3_000 * (ratio - 1)
}
