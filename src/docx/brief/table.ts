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
import { placedCells, type PlacedCell } from '@/domain/brief/placedCells'
import { PAGE, PITCH, RULE, SIZE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { headingIndent } from './headingLines'
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

/** Points: a table no higher stays whole. In print that depends on what it leaves blank, which Word cannot tell. */
const SHORT = 5 * PITCH + 1

/** A table inside an article: header rows repeated, rows never split, columns by what they hold, a short one on one page. */
export function articleTable(table: TableBlock, termsIn: TermFinder): Table {
  const { size, padding, widths } = tableFit(table, termsIn)
  const room = ({ column, span }: PlacedCell): number =>
    (sum(widths.slice(column, column + span)) - 2 * padding) / size
  const linesOf = (placed: PlacedCell): number =>
    sum(placed.cell.paragraphs.map((runs) => Math.max(1, Math.ceil(emsOf(textOf(runs)) / room(placed)))))
  const placed = placedCells(table)
  const cells = placed.flat()
  // As in print: a column that holds a text of several lines reads from the left throughout.
  const texts = new Set(
    cells.flatMap((each) => (!each.cell.header && linesOf(each) > 1 ? [each.column] : [])),
  )
  const heights = placed.map((row) =>
    Math.max(PITCH, ...row.map((each) => (linesOf(each) / each.cell.rowSpan) * pitchOf(size))),
  )
  const isShort = sum(heights) <= SHORT
  const headers = placed.findIndex((row) => !isHeader(row))
  let spanned = 0
  const rows = placed.map((row, index) => {
    const isRepeated = index < (headers < 0 ? placed.length : headers)
    const last = placed.length - 1
    spanned = Math.max(spanned, ...row.map(({ cell }) => index + cell.rowSpan - 1))
    // As in print: no page begins with the last row alone or within a cell of several rows; else a table goes over pages.
    // Nor does one end with the first alone.
    const isLonely = index === headers || index === last - 1
    const keepNext = index < last && (isShort || isRepeated || isLonely || index < spanned)
    const children = row.map((each) => {
      const isCentred = each.cell.header || !texts.has(each.column)
      return wordCell(each.cell, { room: room(each), size, padding, keepNext, isCentred, termsIn })
    })
    return ruledRow(children, isRepeated)
  })
  return ruledTable(rows, widths, padding)
}

/** Points from line to line in a cell. */
const pitchOf = (size: number): number => (size / SIZE.four) * CELL_PITCH

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

type CellLook = {
  /** ems */
  room: number
  size: number
  padding: number
  keepNext: boolean
  isCentred: boolean
  termsIn: TermFinder
}

function wordCell(
  cell: TableCell,
  { room, size, padding, keepNext, isCentred, termsIn }: CellLook,
): WordCell {
  const style = cell.header ? PARAGRAPHS.cellHead.id : PARAGRAPHS.cell.id
  // The size is the table's: a clerk may change it in one go, and styles of text keep their meaning.
  const run = size === SIZE.four ? {} : { size: halfPoints(size) }
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
  const children = paragraphs.map((runs) => {
    const indent = cell.header && headingIndent(textOf(runs), { room, size, termsIn })
    return new Paragraph({
      style,
      alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: exactly(pitchOf(size)),
      ...(keepNext && { keepNext }),
      ...(indent && { indent }),
      run,
      children: runsOf(runs, run),
    })
  })
  const { colSpan, rowSpan } = cell
  return boxed(children, {
    width: room * size + 2 * padding,
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  })
}

const isHeader = (row: readonly PlacedCell[]): boolean =>
  row.length > 0 && row.every(({ cell }) => cell.header)
const textOf = (runs: TableCell['paragraphs'][number]): string => runs.map(({ text }) => text).join('')
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
