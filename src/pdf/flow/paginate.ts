import { PITCH } from '../theme'
import { type Box, type Foot, type Mark } from './box'
import { AS_USUAL, type Closeness, heightOn, marksOn, overhang } from './closeness'
import type { Page } from './page'

/** Lengths are sums of many floats: what fits to a thousandth of a point fits. */
const TOLERANCE = 1e-3

export type PageOptions = {
  height: number
  foot?: Foot
  /** of each page, from 0 */
  closeness?: (page: number) => Closeness
  /** the foot stands on a page of its own, whatever room there is */
  isFootApart?: boolean
}

type State = {
  pages: Page[]
  y: number
  /** of text: y where the page's boxes begin */
  top: number
  last: Box | undefined
  height: number
  closenessOf: (page: number) => Closeness
}

/**
 * Fills pages of `height` points. Boxes that must stay together go to the next page together, unless they are
 * more than a page. `foot` lies on the bottom edge of the last page, or of one of its own where it does not fit.
 */
export function paginate(
  boxes: readonly Box[],
  { height, foot, closeness = () => AS_USUAL, isFootApart = false }: PageOptions,
): Page[] {
  const state: State = { pages: [], y: 0, top: 0, last: undefined, height, closenessOf: closeness }
  openPage(state)
  for (const group of kept(boxes)) fill(state, group)
  endTable(state, undefined)
  if (foot && isFootApart) nextPage(state)
  if (foot) placeFoot(state, foot)
  return state.pages
}

/** Boxes that stay together: on this page or the next; in parts where they are more than a page, or would leave too much blank. */
function fill(state: State, group: readonly Box[]): void {
  const needed = heightOf(state, group)
  const room = roomFor(state, group.at(-1)) - state.y + TOLERANCE
  const begins = group[0]?.startsPage && state.last !== undefined
  const isTooHigh = needed > room && needed - trailingSpace(state, group) > room
  const fitted = isTooHigh && !begins ? shrunkInto(state, group, room) : undefined
  const isPushed = isTooHigh && !fitted && fitsPage(group, state.height)
  const left = state.height - state.y
  const isLoose = isPushed && group.some(({ keepWithNext: at }) => typeof at === 'number' && left >= at)
  const parts = isLoose && !begins ? kept(group, { firmly: true }) : []
  if (parts.length > 1) {
    for (const part of parts) fill(state, part)
    return
  }
  if (isPushed && !begins) noteGap(state, group)
  if (begins || isPushed) nextPage(state)
  for (const box of fitted ?? group) place(state, box)
}

/** The boxes with the last made small enough, where it can be: a picture under its title's one line. */
function shrunkInto(state: State, group: readonly Box[], room: number): Box[] | undefined {
  const smaller = group.at(-1)?.shrunk?.(room - heightOf(state, group.slice(0, -1)))
  return smaller && [...group.slice(0, -1), smaller]
}

function noteGap(state: State, group: readonly Box[]): void {
  const note = group.find(({ whenPushed }) => whenPushed)?.whenPushed?.(state.height - state.y)
  if (note) page(state).notes.push(note)
}

/** @param firmly without those that stay together within a limit only */
function kept(boxes: readonly Box[], { firmly = false } = {}): Box[][] {
  const groups: Box[][] = []
  let open = false
  for (const box of boxes) {
    const last = groups.at(-1)
    if (open && last && !box.startsPage) last.push(box)
    else groups.push([box])
    open = firmly ? box.keepWithNext === true : Boolean(box.keepWithNext)
  }
  return groups
}

const closeness = (state: State): Closeness => state.closenessOf(state.pages.length - 1)

const heightOf = (state: State, boxes: readonly Box[]): number =>
  boxes.reduce((sum, box) => sum + heightOn(closeness(state), box), 0)

const trailingSpace = (state: State, group: readonly Box[]): number =>
  group.at(-1)?.discardable ? heightOf(state, group.slice(-1)) : 0

/** Where a box that stands last on the page must end at the latest. */
const roomFor = (state: State, last: Box | undefined): number =>
  state.height + (last?.grid === 'line' ? overhang(closeness(state)).below : 0)

function fitsPage(group: readonly Box[], height: number): boolean {
  const header = group[0]?.table?.header.reduce((sum, box) => sum + box.height, 0) ?? 0
  return group.reduce((sum, box) => sum + box.height, header) <= height + TOLERANCE
}

function place(state: State, box: Box): void {
  const isTop = state.y < state.top + TOLERANCE
  const isOver = state.y + heightOf(state, [box]) > roomFor(state, box) + TOLERANCE
  if (box.discardable && isTop) return
  if (box.discardable && isOver) {
    // Before the rest of the page is left empty: a table ends where its last row does.
    endTable(state, box)
    state.last = box
    state.y = state.height
    return
  }
  if (!isTop && isOver) nextPage(state)
  if (box.table && box.table.id !== state.last?.table?.id) {
    endTable(state, box)
    draw(state, box.table.opening)
  } else if (box.table && state.y < state.top + TOLERANCE) {
    draw(state, box.table.opening)
    for (const header of box.table.header) put(state, header)
  } else {
    endTable(state, box)
  }
  put(state, box)
}

function put(state: State, box: Box): void {
  // The characters of a first line begin where those of the page before did, and not above the block.
  if (state.y === 0 && box.grid === 'line') state.y = state.top = -overhang(closeness(state)).above
  if (box.bookmark) page(state).bookmarks.push({ title: box.bookmark, y: state.y })
  page(state).notes.push(...(box.notes ?? []))
  draw(state, marksOn(closeness(state), box))
  state.y = endOf(state, box)
  page(state).filled = Math.min(state.y, state.height)
  state.last = box
}

function endOf(state: State, box: Box): number {
  const end = state.y + heightOf(state, [box])
  if (!box.endsOnGrid) return end
  const pitch = PITCH - closeness(state).line
  return state.top + Math.ceil((end - state.top) / pitch - 1e-6) * pitch
}

/** Closes the table above, if `next` is no row of it. */
function endTable(state: State, next: Box | undefined): void {
  const table = state.last?.table
  if (table && state.y > state.top + TOLERANCE && table.id !== next?.table?.id) draw(state, table.closing)
}

function nextPage(state: State): void {
  const table = state.last?.table
  if (table && state.y > state.top + TOLERANCE) draw(state, table.closing)
  openPage(state)
}

function openPage(state: State): void {
  state.pages.push({ marks: [], bookmarks: [], filled: 0, foot: 0, notes: [] })
  state.y = 0
  state.top = 0
}

/** A part of the foot that is undefined was given no room under the text. */
function placeFoot(state: State, foot: Foot): void {
  const first = state.height - state.y
  const isWhole = foot.height <= state.height + TOLERANCE || !foot.parts
  if (isWhole && foot.height > first + TOLERANCE) nextPage(state)
  const parts = isWhole ? [foot] : (foot.parts?.({ first, page: state.height }) ?? [])
  parts.forEach((part, index) => {
    if (index > 0) nextPage(state)
    if (!part) return
    state.y = state.height - part.height
    draw(state, part.marks)
    page(state).foot = part.height
  })
}

function page(state: State): Page {
  const last = state.pages.at(-1)
  if (!last) throw new Error('a brief has at least one page')
  return last
}

function draw(state: State, marks: readonly Mark[]): void {
  page(state).marks.push(...marks.map((mark) => ({ ...mark, y: mark.y + state.y })))
}
