import { type Box, type Mark } from '../flow/box'
import { gridLines, lineMark } from '../flow/setText'
import { COLOR, PAGE, PITCH, RULE } from '../theme'
import { type TagPath, untaggedBoxes } from '../tags'
import { type Line } from '../typesetting/text'

/** One cell of the finished grid: `lines` is empty where a cell above or to the left spans over it. */
export type Slot = {
  lines: Line[]
  column: number
  span: number
  header: boolean
  align: 'left' | 'center'
  continues: boolean
  /** rows it spans, 1 unless given: its text stands in their middle */
  rows?: number
  /** the element of the structure it is; none where another cell spans over it */
  tags?: TagPath
}
export type Row = { slots: Slot[]; header: boolean }

/** How text stands in the cells, in points; rows `onGrid` are whole grid lines high. */
export type CellStyle = { size: number; padding: number; pitch: number; air: number; onGrid?: boolean }

/** Rows of set cells as boxes. Widths in points add up to the block's width. */
export function ruledTable(
  rows: readonly Row[],
  widths: readonly number[],
  { id, style }: { id: string; style: CellStyle },
): Box[] {
  const edges = widths.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0])
  const headerCount = rows.findIndex((row) => !row.header)
  const opening = [horizontal(0, 0, PAGE.blockWidth, RULE.outer)]
  const closing = [horizontal(0, 0, PAGE.blockWidth, RULE.outer)]
  const heights = rows.map((row) => rowHeight(row, style))
  const boxes = rows.map((row, index) =>
    rowBox(row, rows[index + 1], { edges, heights: heights.slice(index), style }),
  )
  const header = headerCount > 0 && headerCount < rows.length ? boxes.slice(0, headerCount) : []
  const repeated = untaggedBoxes(header)
  return boxes.map((box, index) => ({
    ...box,
    table: { id, header: repeated, opening, closing },
    keepWithNext:
      index < header.length ||
      // No page begins with the last row alone.
      index === rows.length - 2 ||
      rows[index + 1]?.slots.some((slot) => slot.continues) === true,
  }))
}

export function rowHeight(row: Row, { pitch, air, onGrid }: CellStyle): number {
  const count = Math.max(1, ...row.slots.map((slot) => slot.lines.length))
  const height = count * pitch + air
  return onGrid ? gridLines(height) * PITCH : height
}

/** @param heights of this row and those below it */
function rowBox(
  row: Row,
  next: Row | undefined,
  { edges, heights, style }: { edges: readonly number[]; heights: readonly number[]; style: CellStyle },
): Box {
  const height = heights[0] ?? 0
  const marks: Mark[] = []
  for (const slot of row.slots) {
    const left = edges[slot.column] ?? 0
    const right = edges[slot.column + slot.span] ?? PAGE.blockWidth
    const top = (spannedHeight(heights, slot.rows) - slot.lines.length * style.pitch) / 2
    // An empty cell is a cell: one mark without a character says so.
    const lines = slot.lines.length > 0 || !slot.tags ? slot.lines : [EMPTY]
    lines.forEach((line, index) =>
      marks.push({
        ...lineMark(line, {
          size: style.size,
          left: left + style.padding,
          width: right - left - 2 * style.padding,
          align: slot.align,
          top: top + index * style.pitch,
          height: style.pitch,
        }),
        ...(slot.tags && { tags: slot.tags }),
      }),
    )
    if (slot.column > 0) marks.push(vertical(left, height, RULE.inner))
    const below = next?.slots.find((other) => other.column === slot.column)
    if (next && !below?.continues) marks.push(horizontal(left, height, right - left, RULE.inner))
  }
  marks.push(vertical(0, height, RULE.outer), vertical(PAGE.blockWidth, height, RULE.outer))
  return { height, marks }
}

/** Of the rows a cell spans; of its first one alone where they may not stay on one page. */
function spannedHeight(heights: readonly number[], rows = 1): number {
  const height = heights.slice(0, rows).reduce((sum, each) => sum + each, 0)
  return height > PAGE.blockHeight / 2 ? (heights[0] ?? 0) : height
}

const EMPTY: Line = { pieces: [], from: 0, to: 0 }

const horizontal = (x: number, y: number, width: number, weight: number): Mark => ({
  kind: 'rule',
  x,
  y: y - weight / 2,
  width,
  height: weight,
  color: COLOR.ink,
})

const vertical = (x: number, height: number, weight: number): Mark => ({
  kind: 'rule',
  x: x - weight / 2,
  y: 0,
  width: weight,
  height,
  color: COLOR.ink,
})
