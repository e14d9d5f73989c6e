import { type RoleMeasure, type RoleRun, setLabel, setLines } from '../flow/setText'
import { type TableBlock, type TableCell } from '@/domain/brief/issueView'
import { type TermFinder } from '@/domain/text/terms'
import { type Line } from '../typesetting/text'
import { titleLines } from '@/domain/text/titleLines'
import { roleOf } from '@/domain/brief/levels'
import { cellTags } from './cellTags'
import { type CellStyle, type Row, type Slot } from './ruledTable'

/** Points: a row higher than this would not fit a page under a repeated header: it goes on in a second row. */
const MAX_ROW_HEIGHT = 480

type Setting = {
  /** of the table, in the structure */
  id: string
  widths: readonly number[]
  style: CellStyle
  measure: RoleMeasure
  termsIn: TermFinder
}

/** Rows of set cells. What a cell above or to the left spans over is an empty slot. Widths in points. */
export function tableRows(table: TableBlock, { id, widths, style, measure, termsIn }: Setting): Row[] {
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
      const tags = cellTags(id, {
        row: rowIndex,
        column,
        columns: span,
        rows,
        header: headingOf(cell, row.cells),
      })
      slots.push({ ...slotOf(cell, { column, span, width }, { style, measure, termsIn }), rows, tags })
      column += span
    }
    skipCovered()
    rows.push(
      ...pageSized({ slots, header: row.cells.length > 0 && row.cells.every((cell) => cell.header) }, style),
    )
  })
  return alignedByColumn(rows)
}

/** A heading in a row of headings heads its column, any other its row. */
function headingOf(cell: TableCell, row: readonly TableCell[]): 'Column' | 'Row' | undefined {
  if (!cell.header) return undefined
  return row.every(({ header }) => header) ? 'Column' : 'Row'
}

function slotOf(
  cell: TableCell,
  at: { column: number; span: number; width: number },
  { style, measure, termsIn }: Pick<Setting, 'style' | 'measure' | 'termsIn'>,
): Slot {
  const { size } = style
  const width = at.width - 2 * style.padding
  const lines = cell.paragraphs.flatMap((paragraph) =>
    cell.header
      ? headerLines(paragraph, { width, size }, { measure, termsIn })
      : setLines(cellRuns(paragraph), { size, width, align: 'left', keepsDates: true }, measure),
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

export type CellParagraph = TableCell['paragraphs'][number]

export const cellRuns = (paragraph: CellParagraph): RoleRun[] =>
  paragraph.map((run) => ({ text: run.text, style: roleOf(run) }))

/** A heading over several lines is broken between words, as a title is. */
function headerLines(
  paragraph: CellParagraph,
  { width, size }: { width: number; size: number },
  { measure, termsIn }: Pick<Setting, 'measure' | 'termsIn'>,
): Line[] {
  const widthOf = (text: string): number => setLabel(text, 'heiti', measure).to
  const text = paragraph.map((run) => run.text).join('')
  return titleLines(text, { width: width / size, widthOf, termsIn }).map((line) =>
    setLabel(line, 'heiti', measure),
  )
}

function pageSized(row: Row, { pitch }: CellStyle): Row[] {
  const most = Math.floor(MAX_ROW_HEIGHT / pitch)
  const count = Math.max(...row.slots.map((slot) => slot.lines.length), 0)
  if (count <= most) return [row]
  const parts = Array.from({ length: Math.ceil(count / most) }, (_, part) => part * most)
  return parts.map((from) => ({
    ...row,
    slots: row.slots.map((slot) => ({ ...slot, lines: slot.lines.slice(from, from + most) })),
  }))
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
