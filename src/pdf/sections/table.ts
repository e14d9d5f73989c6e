import { type Box } from '../flow/box'
import { type RoleMeasure, type RoleRun, setLabel, setLines } from '../flow/setText'
import { type TableBlock, type TableCell } from '../issueView'
import { LINES_A_PAGE, PAGE, SIZE } from '../theme'
import { roleOf } from './levels'
import { CELL, type Row, ruledTable, type Slot } from './ruledTable'

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
