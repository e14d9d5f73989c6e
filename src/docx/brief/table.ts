import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock, TableCell } from '@/domain/brief/issueView'
import { PAGE, PITCH, RULE, SIZE } from '@/domain/brief/sheet'
import { eighths, emsOf, exactly, halfPoints, twips } from './measures'
import { runsOf, textRun } from './runsOf'
import { CELL_PITCH, PARAGRAPHS } from './styles'
import { tableFit } from './tableFit'

/** Points beside the text of a cell of 四号. */
const PADDING = 5

/** Nothing to see: Word joins two tables that stand together, and wants a paragraph behind the last. */
export const gap = (): Paragraph => new Paragraph({ style: PARAGRAPHS.gap.id })

/** Half a line of air above and below a table, as in print. */
const AIR = exactly(PITCH / 2)
export const airAbove = (): Paragraph =>
  new Paragraph({ style: PARAGRAPHS.gap.id, spacing: AIR, keepNext: true })
export const airBelow = (): Paragraph => new Paragraph({ style: PARAGRAPHS.gap.id, spacing: AIR })

/** A table inside an article: header rows repeated, rows never split, columns by what they hold. */
export function articleTable(table: TableBlock): Table {
  const columns = Math.max(1, ...table.rows.map(({ cells }) => sum(cells.map(({ colSpan }) => colSpan))))
  const { size, padding, widths } = tableFit(table, columns)
  const headers = table.rows.findIndex(({ cells }) => !isHeader(cells))
  let spanned = 0
  const rows = table.rows.map(({ cells }, index) => {
    const isRepeated = index < (headers < 0 ? table.rows.length : headers)
    const last = table.rows.length - 1
    spanned = Math.max(spanned, ...cells.map(({ rowSpan }) => index + rowSpan - 1))
    // As in print: no page begins with the last row alone or within a cell of several rows; else a table goes over pages.
    // Nor does one end with the first alone.
    const isLonely = index === headers || index === last - 1
    const keepNext = index < last && (isRepeated || isLonely || index < spanned)
    let column = 0
    const children = cells.map((cell) => {
      const width = sum(widths.slice(column, column + cell.colSpan))
      column += cell.colSpan
      return wordCell(cell, { width, size, padding, keepNext })
    })
    return ruledRow(children, isRepeated)
  })
  return ruledTable(rows, widths, padding)
}

/**
 * @param widths of its columns, in points
 * @param padding points beside the text of a cell
 */
export function ruledTable(rows: TableRow[], widths: readonly number[], padding = PADDING): Table {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: twips(PAGE.blockWidth), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(padding), right: twips(padding), marginUnitType: WidthType.DXA },
    borders: BORDERS,
  })
}

export function ruledRow(children: WordCell[], isRepeated: boolean): TableRow {
  const height = { value: twips(PITCH), rule: HeightRule.ATLEAST }
  // Said only where it is so: some readers take the mention for the fact.
  return new TableRow({ children, height, cantSplit: true, ...(isRepeated && { tableHeader: true }) })
}

export function plainCell(
  text: string,
  look: { width: number; isHeader: boolean; isCentred: boolean },
): WordCell {
  const style = look.isHeader ? PARAGRAPHS.cellHead.id : PARAGRAPHS.cell.id
  const alignment = look.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT
  return boxed([new Paragraph({ style, alignment, children: [textRun(text)] })], look)
}

const line = (points: number) => ({ style: BorderStyle.SINGLE, size: eighths(points), color: '000000' })
const BORDERS: ITableBordersOptions = {
  top: line(RULE.outer),
  bottom: line(RULE.outer),
  left: line(RULE.outer),
  right: line(RULE.outer),
  insideHorizontal: line(RULE.inner),
  insideVertical: line(RULE.inner),
}

function boxed(
  children: Paragraph[],
  span: { width: number; columnSpan?: number; rowSpan?: number },
): WordCell {
  const width = { size: twips(span.width), type: WidthType.DXA }
  return new WordCell({ ...span, width, children, verticalAlign: VerticalAlignTable.CENTER })
}

function wordCell(
  cell: TableCell,
  { width, size, padding, keepNext }: { width: number; size: number; padding: number; keepNext: boolean },
): WordCell {
  const style = cell.header ? PARAGRAPHS.cellHead.id : PARAGRAPHS.cell.id
  const isShort = cell.paragraphs.length <= 1 && emsOf(textOf(cell)) * size <= width - 2 * padding
  const alignment = cell.header || isShort ? AlignmentType.CENTER : AlignmentType.LEFT
  // The size is the table's: a clerk may change it in one go, and styles of text keep their meaning.
  const run = size === SIZE.four ? {} : { size: halfPoints(size) }
  const spacing = exactly((size / SIZE.four) * CELL_PITCH)
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
  const children = paragraphs.map(
    (runs) =>
      new Paragraph({
        style,
        alignment,
        spacing,
        ...(keepNext && { keepNext }),
        run,
        children: runsOf(runs, run),
      }),
  )
  const { colSpan, rowSpan } = cell
  return boxed(children, {
    width,
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  })
}

const isHeader = (cells: readonly TableCell[]): boolean =>
  cells.length > 0 && cells.every(({ header }) => header)
const textOf = ({ paragraphs }: TableCell): string =>
  paragraphs
    .flat()
    .map(({ text }) => text)
    .join('')
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
