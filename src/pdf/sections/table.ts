import { type Box } from '../flow/box'
import { type RoleMeasure, type RoleRun, setLabel, setLines } from '../flow/setText'
import { type TableBlock, type TableCell } from '@/domain/brief/issueView'
import { PAGE, SIZE } from '../theme'
import { type Line } from '../typesetting/text'
import { titleLines } from '../typesetting/titleLines'
import { roleOf } from '@/domain/brief/levels'
import { CELL, type Row, ruledTable, type Slot } from './ruledTable'

/** A row higher than this would not fit a page under a repeated header: it goes on in a second row. */
const MAX_ROW_LINES = 24
/** Ems a column takes though it holds less. */
const LEAST_COLUMN = 4

/** A table inside an article: ruled 0.35/0.25 mm, header rows repeated, rows never split, on the grid as a whole. */
export function tableBoxes(table: TableBlock, id: string, measure: RoleMeasure): Box[] {
  const columns = Math.max(
    1,
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)),
  )
  const widths = columnWidths(table, columns, measure)
  return ruledTable(alignedByColumn(laidOut(table, widths, measure)), widths, id)
}

/** Short entries are centred, but a column that holds a text of several lines reads from the left throughout. */
function alignedByColumn(rows: readonly Row[]): Row[] {
  const texts = new Set(
    rows.flatMap(({ slots }) => slots.flatMap(({ column, align }) => (align === 'left' ? [column] : []))),
  )
  return rows.map((row) => ({
    ...row,
    slots: row.slots.map((slot) =>
      slot.header
        ? slot
        : { ...slot, align: texts.has(slot.column) ? ('left' as const) : ('center' as const) },
    ),
  }))
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
        slots.push({ lines: [], column, span, header: false, align: 'center', continues: true })
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
      const rows = Math.min(cell.rowSpan, table.rows.length - rowIndex)
      slots.push({ ...slotOf(cell, { column, span, width }, measure), rows })
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
  const width = at.width - 2 * CELL.padding
  const lines = cell.paragraphs.flatMap((paragraph) =>
    cell.header
      ? headerLines(paragraph, width, measure)
      : setLines(cellRuns(paragraph), { size: SIZE.four, width, align: 'left' }, measure),
  )
  const centred = cell.header || lines.length <= 1
  return {
    lines,
    column: at.column,
    span: at.span,
    header: cell.header,
    align: centred ? 'center' : 'left',
    continues: false,
  }
}

type Paragraph = TableCell['paragraphs'][number]

const cellRuns = (paragraph: Paragraph): RoleRun[] =>
  paragraph.map((run) => ({ text: run.text, style: roleOf(run) }))

/** A heading over several lines is broken between words, as a title is. */
function headerLines(paragraph: Paragraph, width: number, measure: RoleMeasure): Line[] {
  const widthOf = (text: string): number => setLabel(text, 'heiti', measure).to
  const text = paragraph.map((run) => run.text).join('')
  return titleLines(text, { width: width / SIZE.four, widthOf }).map((line) =>
    setLabel(line, 'heiti', measure),
  )
}

function pageSized(row: Row): Row[] {
  const count = Math.max(...row.slots.map((slot) => slot.lines.length), 0)
  if (count <= MAX_ROW_LINES) return [row]
  const parts = Array.from({ length: Math.ceil(count / MAX_ROW_LINES) }, (_, part) => part * MAX_ROW_LINES)
  return parts.map((from) => ({
    ...row,
    slots: row.slots.map((slot) => ({ ...slot, lines: slot.lines.slice(from, from + MAX_ROW_LINES) })),
  }))
}

/** Given widths in proportion; else each column by what it holds. */
function columnWidths(table: TableBlock, columns: number, measure: RoleMeasure): number[] {
  const given = table.columnWidths
  const weights =
    given?.length === columns
      ? given
      : shared(contentWidths(table, columns, measure), PAGE.blockWidth / SIZE.four)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (weight / total) * PAGE.blockWidth)
}

/** Columns that need less than an even share of the room get what they need; the others share the rest. */
function shared(needs: readonly number[], room: number): number[] {
  const [total, least] = [needs.reduce((sum, need) => sum + need, 0), Math.min(...needs)]
  const share = room / needs.length
  if (total <= room || least >= share) return needs.map((need) => (total <= room ? need : share))
  const wide = needs.filter((need) => need > share)
  const taken = needs.filter((need) => need <= share).reduce((sum, need) => sum + need, 0)
  const rest = shared(wide, room - taken)
  return needs.map((need) => (need > share ? (rest.shift() ?? share) : need))
}

/** Ems of the widest line of each column, with the padding. */
function contentWidths(table: TableBlock, columns: number, measure: RoleMeasure): number[] {
  const widths = new Array<number>(columns).fill(LEAST_COLUMN)
  for (const row of table.rows) {
    if (row.cells.length !== columns) continue
    row.cells.forEach((cell, index) => {
      const text = cell.paragraphs.map((paragraph) => paragraph.map((run) => run.text).join(''))
      const widest = Math.max(0, ...text.map((line) => setLabel(line, 'fangsong', measure).to))
      widths[index] = Math.max(widths[index] ?? LEAST_COLUMN, widest + 1)
    })
  }
  return widths
}
