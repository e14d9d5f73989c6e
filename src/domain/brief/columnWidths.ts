/** What a column must have so that nothing in it is cut, and what would hold its longest entry on one line. */
export type ColumnNeed = { least: number; whole: number }

/**
 * Widths of the columns of a table that is `room` wide, in the unit of `needs`: each has its least; a column that needs
 * less than an even share of the room has what it needs; the others share the rest by need. Where even the least is too
 * much for the room, all are cut alike.
 *
 * @param given widths that somebody drew, in proportion: they hold as far as nothing is cut by them
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  room: number,
  given?: readonly number[],
): number[] {
  const least = sum(needs.map((need) => need.least))
  const whole = sum(needs.map((need) => need.whole))
  if (least > room) return needs.map((need) => (need.least / least) * room)
  if (given) return byWeight(needs, room, given)
  if (whole <= room) return needs.map((need) => (need.whole / whole) * room)
  const modest = modestColumns(needs, room)
  const rest = room - sum([...modest].map((index) => needs[index]?.whole ?? 0))
  const greedy = needs.map((_, index) => index).filter((index) => !modest.has(index))
  const shares = byWeight(
    greedy.map((index) => needs[index] ?? NOTHING),
    rest,
    greedy.map((index) => needs[index]?.whole ?? 0),
  )
  return needs.map(({ whole: needed }, index) =>
    modest.has(index) ? needed : (shares[greedy.indexOf(index)] ?? needed),
  )
}

const NOTHING: ColumnNeed = { least: 0, whole: 0 }

/** Columns that may have all they need, because it is no more than an even share of what the others leave. */
function modestColumns(needs: readonly ColumnNeed[], room: number): Set<number> {
  const modest = new Set<number>()
  for (;;) {
    const open = needs.map((need, index) => ({ ...need, index })).filter(({ index }) => !modest.has(index))
    const rest = room - sum([...modest].map((index) => needs[index]?.whole ?? 0))
    const leastOfAll = sum(open.map((need) => need.least))
    const found = open.find(
      ({ least, whole }) => whole <= rest / open.length && leastOfAll - least + whole <= rest,
    )
    if (!found) return modest
    modest.add(found.index)
  }
}

/** The room in proportion to the weights; a column that would have less than its least has that. */
function byWeight(needs: readonly ColumnNeed[], room: number, weights: readonly number[]): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const rest = room - sum([...fixed].map((index) => needs[index]?.least ?? 0))
    const weight = sum(weights.filter((_, index) => !fixed.has(index)))
    const widths = needs.map(({ least }, index) =>
      fixed.has(index) ? least : ((weights[index] ?? 0) / weight) * rest,
    )
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index]?.least ?? 0))
    if (short < 0) return widths
    fixed.add(short)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
