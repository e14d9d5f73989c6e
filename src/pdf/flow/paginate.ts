import { type Box, type Mark } from './box'

/** A page of placed marks, in points from the top left of the text block. */
export type Page = { marks: Mark[]; bookmarks: { title: string; y: number }[] }

/** Lengths are sums of many floats: what fits to a thousandth of a point fits. */
const TOLERANCE = 1e-3

type State = { pages: Page[]; y: number; last: Box | undefined; height: number }

/**
 * Fills pages of `height` points. Boxes that must stay together go to the next page together, unless they are
 * more than a page. `foot` lies on the bottom edge of the last page, or of one of its own where it does not fit.
 */
export function paginate(boxes: readonly Box[], { height, foot }: { height: number; foot?: Box }): Page[] {
  const state: State = { pages: [{ marks: [], bookmarks: [] }], y: 0, last: undefined, height }
  for (const group of kept(boxes)) {
    const needed = group.reduce((sum, box) => sum + box.height, 0)
    const room = height - state.y + TOLERANCE
    const begins = group[0]?.startsPage && state.last !== undefined
    const isTooHigh = needed > room && needed - trailingSpace(group) > room
    const smaller = isTooHigh && group.length === 1 ? group[0]?.shrunk?.(room) : undefined
    if (begins || (isTooHigh && !smaller && fitsPage(group, height))) nextPage(state)
    for (const box of smaller ? [smaller] : group) place(state, box)
  }
  endTable(state, undefined)
  if (foot) placeFoot(state, foot)
  return state.pages
}

function kept(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = []
  let open = false
  for (const box of boxes) {
    const last = groups.at(-1)
    if (open && last && !box.startsPage) last.push(box)
    else groups.push([box])
    open = box.keepWithNext === true
  }
  return groups
}

const trailingSpace = (group: readonly Box[]): number =>
  group.at(-1)?.discardable ? (group.at(-1)?.height ?? 0) : 0

function fitsPage(group: readonly Box[], height: number): boolean {
  const header = group[0]?.table?.header.reduce((sum, box) => sum + box.height, 0) ?? 0
  return group.reduce((sum, box) => sum + box.height, header) <= height + TOLERANCE
}

function place(state: State, box: Box): void {
  if (box.discardable && state.y < TOLERANCE) return
  if (box.discardable && state.y + box.height > state.height + TOLERANCE) {
    state.y = state.height
    return
  }
  if (state.y > TOLERANCE && state.y + box.height > state.height + TOLERANCE) nextPage(state)
  if (box.table && box.table.id !== state.last?.table?.id) {
    endTable(state, box)
    draw(state, box.table.opening)
  } else if (box.table && state.y < TOLERANCE) {
    draw(state, box.table.opening)
    for (const header of box.table.header) put(state, header)
  } else {
    endTable(state, box)
  }
  put(state, box)
}

function put(state: State, box: Box): void {
  if (box.bookmark) page(state).bookmarks.push({ title: box.bookmark, y: state.y })
  draw(state, box.marks)
  state.y += box.height
  state.last = box
}

/** Closes the table above, if `next` is no row of it. */
function endTable(state: State, next: Box | undefined): void {
  const table = state.last?.table
  if (table && state.y > TOLERANCE && table.id !== next?.table?.id) draw(state, table.closing)
}

function nextPage(state: State): void {
  const table = state.last?.table
  if (table && state.y > TOLERANCE) draw(state, table.closing)
  state.pages.push({ marks: [], bookmarks: [] })
  state.y = 0
}

function placeFoot(state: State, foot: Box): void {
  if (state.y + foot.height > state.height + TOLERANCE) nextPage(state)
  state.y = state.height - foot.height
  put(state, foot)
}

function page(state: State): Page {
  const last = state.pages.at(-1)
  if (!last) throw new Error('a brief has at least one page')
  return last
}

function draw(state: State, marks: readonly Mark[]): void {
  page(state).marks.push(...marks.map((mark) => ({ ...mark, y: mark.y + state.y })))
}
