import { NEVER } from './breakCosts'
import { type Cluster } from './clusters'
import { type Fit, fit, inkEnd, innerBlank, isGap, pairSqueeze, UNTOUCHED } from './lineFit'

/** Ems: where the first and the other lines begin and how wide the block is. */
export type LineShape = {
  width: number
  firstIndent: number
  indent: number
  justify: boolean
  /** width of one grid cell, 1 where there is no grid: a tight line may be set solid */
  cell: number
}

/** A last line of one character is a blemish, worth some stretching of the line above but no torn one. */
const RUNT_COST = 350
/** What a line less is worth: squeezing all marks of some three lines, as Typst does for the same text. */
const LINE_COST = 400

type Best = { cost: number; fit: Fit; before: Best | undefined }

/**
 * Chooses all breaks of a paragraph at once, for the least sum of what each line had to give: stretched gaps,
 * squeezed marks, cut numbers. Always answers, however narrow the block: what fits nowhere stands alone, too wide.
 *
 * @returns the lines in order, together holding every cluster once
 */
export function breakLines(list: readonly Cluster[], shape: LineShape): Fit[] {
  const sums = runningSums(list)
  const best: (Best | undefined)[] = [undefined]
  for (let to = 1; to <= list.length; to += 1) best.push(bestEnding(to, { list, sums, shape, best }))
  const fits: Fit[] = []
  for (let step = best[list.length]; step; step = step.before) fits.unshift(step.fit)
  return fits
}

type Search = { list: readonly Cluster[]; sums: Sums; shape: LineShape; best: readonly (Best | undefined)[] }

function bestEnding(to: number, { list, sums, shape, best }: Search): Best | undefined {
  const isLast = to === list.length
  const breakAfter = isLast ? 0 : (list[to - 1]?.breakAfter ?? 0)
  if (breakAfter === NEVER) return undefined
  let found: Best | undefined
  for (let from = to - 1; from >= 0; from -= 1) {
    const before = best[from]
    if (from > 0 && !before) continue
    const line = lineFit({ from, to, list, sums, shape, isLast })
    if (!line && found) break
    // Nothing fits: the shortest possible line is taken as it is, too wide rather than lost.
    const chosen = line ?? { ...UNTOUCHED, from, to, cost: 1e6 }
    const cost =
      (before?.cost ?? 0) + LINE_COST + chosen.cost + breakAfter + (isLast ? runtCost(list, from) : 0)
    if (!found || cost < found.cost) found = { cost, fit: chosen, before }
  }
  return found
}

function lineFit(line: {
  from: number
  to: number
  list: readonly Cluster[]
  sums: Sums
  shape: LineShape
  isLast: boolean
}): Fit | undefined {
  const { from, to, list, sums, shape } = line
  const end = inkEnd(list, { from, to })
  const last = list[end - 1]
  const indent = from === 0 ? shape.firstIndent : shape.indent
  const inner = end - 1
  return fit({
    from,
    to,
    natural: between(sums.width, from, inner) + (last?.width ?? 0),
    width: shape.width - indent,
    blank: between(sums.blank, from, inner),
    startBlank: list[from]?.blank.left ?? 0,
    endBlank: last?.blank.right ?? 0,
    gaps: between(sums.gaps, from, inner),
    tracking: shape.cell - 1,
    isLast: line.isLast || !shape.justify,
  })
}

const between = (sum: Float64Array, from: number, to: number): number => (sum[to] ?? 0) - (sum[from] ?? 0)

function runtCost(list: readonly Cluster[], from: number): number {
  const characters = list.slice(from).filter((cluster) => cluster.kind === 'cell' || cluster.kind === 'word')
  return characters.reduce((sum, cluster) => sum + cluster.width, 0) < 1.6 ? RUNT_COST : 0
}

/** sum[i] is over the clusters before i, each with what lies between it and its next one. */
type Sums = { width: Float64Array; blank: Float64Array; gaps: Float64Array }

function runningSums(list: readonly Cluster[]): Sums {
  const sums = {
    width: new Float64Array(list.length + 1),
    blank: new Float64Array(list.length + 1),
    gaps: new Float64Array(list.length + 1),
  }
  list.forEach((cluster, index) => {
    const next = list[index + 1]
    const squeezed = next ? pairSqueeze(cluster, next) : 0
    sums.width[index + 1] = (sums.width[index] ?? 0) + cluster.width - squeezed
    sums.blank[index + 1] = (sums.blank[index] ?? 0) + (next ? innerBlank(cluster, next) : 0)
    sums.gaps[index + 1] = (sums.gaps[index] ?? 0) + (next && isGap(cluster, next) ? 1 : 0)
  })
  return sums
}
