import { neverEnds, neverStarts } from '@/domain/text/lineMarks'
import type { Cluster } from './clusters'
import { datesAndTelephones, numbersWithUnits } from '@/domain/text/units'

/** What the line breaker must think of a break: free, only in need, hardly ever, never. */
export type BreakCost = number
export const FREE: BreakCost = 0
/** after a slash of an address: rather than a torn line or one more, but not to spare a mark its blank */
export const AT_SLASH: BreakCost = 300
/** after another sign that joins an address's parts */
export const AT_SIGN: BreakCost = 450
/** after the sign of a mail address, or a dot of it: rather than a line left short, but not to close a torn one */
export const AT_MAIL_SIGN: BreakCost = 8_000
export const AT_MAIL_DOT: BreakCost = 9_000
/** inside a number with its unit */
export const RELUCTANT: BreakCost = 4_000
/** inside a word longer than a line, elsewhere than after a sign that joins its parts */
export const EMERGENCY: BreakCost = 20_000
export const NEVER: BreakCost = Infinity

/** What a break after each cluster costs. */
export function setBreaks(
  list: Cluster[],
  { keepsDates = false }: { keepsDates?: boolean | undefined },
): void {
  const inNumber = reluctantPositions(list.map((cluster) => cluster.text).join(''), keepsDates)
  let position = 0
  list.forEach((cluster, index) => {
    position += cluster.text.length
    const next = list[index + 1]
    if (next) cluster.breakAfter = breakCost(cluster, next, list[index - 1], inNumber.has(position))
  })
}

function breakCost(
  cluster: Cluster,
  next: Cluster,
  before: Cluster | undefined,
  inNumber: boolean,
): BreakCost {
  if (next.kind === 'space') return NEVER
  const left = cluster.kind === 'space' ? before : cluster
  if (left && neverEnds(left.text.slice(-1))) return NEVER
  if (cluster.kind === 'word' && next.kind === 'word') return wordBreak(cluster, next)
  if (neverStarts(next.text.slice(0, 1))) return NEVER
  return inNumber ? RELUCTANT : FREE
}

/** Between two words with nothing between them: cut out of an address or one too long for a line, or a change of style. */
function wordBreak(cluster: Cluster, next: Cluster): BreakCost {
  if (cluster.joint !== undefined) return cluster.joint
  const cut = Array.from(cluster.text).length === 1 && Array.from(next.text).length === 1
  if (!cut) return NEVER
  return /[/?&=#._@-]/.test(cluster.text) ? RELUCTANT : EMERGENCY
}

/**
 * What may not be broken but is wider than a line must be broken after all: between two words where there are any, and
 * against the rules for marks only where nothing else is left (forty dots in a row).
 */
export function loosen(list: readonly Cluster[], longest: number): void {
  let stretch: Cluster[] = []
  for (const cluster of list) {
    stretch.push(cluster)
    if (cluster.breakAfter === NEVER) continue
    if (stretch.reduce((sum, { width }) => sum + width, 0) > longest) {
      const inner = stretch.slice(0, -1)
      const lawful = inner.filter(
        ({ text }, index) =>
          !neverEnds(text.slice(-1)) && !neverStarts(stretch[index + 1]?.text.slice(0, 1) ?? ''),
      )
      for (const place of lawful.length > 0 ? lawful : inner) place.breakAfter = EMERGENCY
    }
    stretch = []
  }
}

function reluctantPositions(text: string, keepsDates: boolean): Set<number> {
  const inside = new Set<number>()
  for (const { from, to } of [...numbersWithUnits(text), ...(keepsDates ? datesAndTelephones(text) : [])]) {
    for (let position = from + 1; position < to; position += 1) inside.add(position)
  }
  return inside
}
