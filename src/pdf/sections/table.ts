import { type Box, type Mark } from '../flow/box'
import { gridLines, lineMark, type RoleMeasure, type RoleRun, setLabel, setLines } from '../flow/setText'
import { type TableBlock, type TableCell } from '../issueView'
import { COLOR, LINES_A_PAGE, PAGE, PITCH, RULE, SIZE } from '../theme'
import { type Line } from '../typesetting/text'
import { roleOf } from './levels'

/** One cell of the finished grid: `lines` is empty where a cell above or to the left spans over it. */
type Slot = {
  lines: Line[]
  column: number
  span: number
  header: boolean
  align: 'left' | 'center'
  continues: boolean
}
type Row = { slots: Slot[]; header: boolean }

const CELL = { padding: 5, pitch: 20, air: 8 } as const
/** A row higher than this would not fit a page under a repeated header: it goes on in a second row. */
const MAX_ROW_LINES = 24

/** A table inside an article: ruled 0.35/0.25 mm, header rows repeated, rows never split, on the grid as a whole. */
export function tableBoxes(table: TableBlock, id: string, measure: RoleMeasure): Box[] {
  const columns = Math.max(
    1,
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)),
  )
  const widths = columnWidths(table, columns, measure)
  return ruledTable(laidOut(table, widths, measure), widths, id)
}

/** Rows of set cells as boxes. Widths in points add up to the block's width. */
export function ruledTable(rows: readonly Row[], widths: readonly number[], id: string): Box[] {
  const edges = widths.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0])
  const headerCount = rows.findIndex((row) => !row.header)
  const opening = [horizontal(0, 0, PAGE.blockWidth, RULE.outer)]
  const closing = [horizontal(0, 0, PAGE.blockWidth, RULE.outer)]
  const boxes = rows.map((row, index) => rowBox(row, rows[index + 1], edges))
  const header = headerCount > 0 && headerCount < rows.length ? boxes.slice(0, headerCount) : []
  const repeated = header.map((box) => ({ ...box }))
  return boxes.map((box, index) => ({
    ...box,
    table: { id, header: repeated, opening, closing },
    keepWithNext: index < header.length || rows[index + 1]?.slots.some((slot) => slot.continues) === true,
  }))
}

function rowBox(row: Row, next: Row | undefined, edges: readonly number[]): Box {
  const count = Math.max(1, ...row.slots.map((slot) => slot.lines.length))
  const height = gridLines(count * CELL.pitch + CELL.air) * PITCH
  const marks: Mark[] = []
  for (const slot of row.slots) {
    const left = edges[slot.column] ?? 0
    const right = edges[slot.column + slot.span] ?? PAGE.blockWidth
    const top = (height - slot.lines.length * CELL.pitch) / 2
    slot.lines.forEach((line, index) =>
      marks.push(
        lineMark(line, {
          size: SIZE.four,
          left: left + CELL.padding,
          width: right - left - 2 * CELL.padding,
          align: slot.align,
          top: top + index * CELL.pitch,
          height: CELL.pitch,
        }),
      ),
    )
    if (slot.column > 0) marks.push(vertical(left, height, RULE.inner))
    const below = next?.slots.find((other) => other.column === slot.column)
    if (next && !below?.continues) marks.push(horizontal(left, height, right - left, RULE.inner))
  }
  marks.push(vertical(0, height, RULE.outer), vertical(PAGE.blockWidth, height, RULE.outer))
  return { height, marks }
}

function laidOut(table: TableBlock, widths: readonly number[], measure: RoleMeasure): Row[] {
  const rows: Row[] = []
  const covered = new Map<string, number>()
  table.rows.forEach((row, rowIndex) => {
    const slots: Slot[] = []
    let column = 0
    const skipCovered = (): void => {
      for (
        let span = covered.get(`${rowIndex}/${column}`);
        span;
        span = covered.get(`${rowIndex}/${column}`)
      ) {
        slots.push({ lines: [], column, span, header: false, align: 'left', continues: true })
        column += span
      }
    }
    for (const cell of row.cells) {
      skipCovered()
      const span = Math.min(cell.colSpan, widths.length - column)
      if (span < 1) break
      for (let below = 1; below < cell.rowSpan && rowIndex + below < table.rows.length; below += 1) {
        covered.set(`${rowIndex + below}/${column}`, span)
      }
      const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
      slots.push(slotOf(cell, { column, span, width }, measure))
      column += span
    }
    skipCovered()
    rows.push(...pageSized({ slots, header: row.cells.length > 0 && row.cells.every((cell) => cell.header) }))
  })
  return rows
}

function slotOf(
  cell: TableCell,
  at: { column: number; span: number; width: number },
  measure: RoleMeasure,
): Slot {
  const lines = cell.paragraphs.flatMap((paragraph) =>
    setLines(
      cellRuns(paragraph, cell.header),
      { size: SIZE.four, width: at.width - 2 * CELL.padding, align: 'left' },
      measure,
    ),
  )
  const centred = cell.header || (lines.length === 1 && cell.paragraphs.length === 1)
  return {
    lines,
    column: at.column,
    span: at.span,
    header: cell.header,
    align: centred ? 'center' : 'left',
    continues: false,
  }
}

const cellRuns = (paragraph: TableCell['paragraphs'][number], header: boolean): RoleRun[] =>
  paragraph.map((run) => ({ text: run.text, style: header ? 'heiti' : roleOf(run) }))

function pageSized(row: Row): Row[] {
  const count = Math.max(...row.slots.map((slot) => slot.lines.length), 0)
  if (count <= MAX_ROW_LINES) return [row]
  const parts = Array.from({ length: Math.ceil(count / MAX_ROW_LINES) }, (_, part) => part * MAX_ROW_LINES)
  return parts.map((from) => ({
    ...row,
    slots: row.slots.map((slot) => ({ ...slot, lines: slot.lines.slice(from, from + MAX_ROW_LINES) })),
  }))
}

/** Given widths in proportion; else each column by its widest line, no column under a sixth of an even share. */
function columnWidths(table: TableBlock, columns: number, measure: RoleMeasure): number[] {
  const given = table.columnWidths
  const weights = given?.length === columns ? given : contentWidths(table, columns, measure)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (weight / total) * PAGE.blockWidth)
}

function contentWidths(table: TableBlock, columns: number, measure: RoleMeasure): number[] {
  const widths = new Array<number>(columns).fill(4)
  for (const row of table.rows) {
    if (row.cells.length !== columns) continue
    row.cells.forEach((cell, index) => {
      const text = cell.paragraphs.map((paragraph) => paragraph.map((run) => run.text).join(''))
      const widest = Math.max(0, ...text.map((line) => setLabel(line, 'fangsong', measure).to))
      widths[index] = Math.max(widths[index] ?? 4, Math.min(widest + 1, LINES_A_PAGE))
    })
  }
  return widths
}

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
