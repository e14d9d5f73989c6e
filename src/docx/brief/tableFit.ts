import { columnWidths, type ColumnNeed } from '@/domain/brief/columnWidths'
import type { TableBlock, TableCell } from '@/domain/brief/issueView'
import { PAGE, SIZE } from '@/domain/brief/sheet'
import { datesAndTelephones, numbersWithUnits } from '@/domain/text/units'
import { emsOf, WORD_SIZE } from './measures'

/** Points: the type of a table, what is free on either side of a cell's text, and its columns. */
export type TableFit = { size: number; padding: number; widths: number[] }

const SIZES = [
  { size: SIZE.four, padding: 5, columns: 6 },
  { size: WORD_SIZE.smallFour, padding: 4, columns: 9 },
  { size: WORD_SIZE.five, padding: 3, columns: Infinity },
] as const

/** Ems a column takes though it holds less. */
const LEAST = 2
/** An entry of so many ems is a name (李明, 城西二部): not parted where that can be helped. */
const SHORT_NAME = 5.1
/** Ems that LibreOffice sets between a Han character and a figure or a letter, whatever the document says. */
const SPACED = 0.25
/** What programs may measure otherwise than we do, in points. */
const SLACK = 0.5

/**
 * 四号, or with many columns the next sizes: the first in which no number with its unit, date, telephone number, word or
 * short name is cut by its column. Columns share the room by what they hold; widths that somebody drew hold as far as nothing
 * is cut by them.
 */
export function tableFit(table: TableBlock, columns: number): TableFit {
  const fits = SIZES.filter((each) => each.columns >= columns).map(({ size, padding }) => {
    const needs = columnNeeds(table, columns, (ems) => ems * size + 2 * padding + SLACK)
    const given = table.columnWidths?.length === columns ? table.columnWidths : undefined
    const isWhole = needs.reduce((sum, { least }) => sum + least, 0) <= PAGE.blockWidth
    return { size, padding, widths: columnWidths(needs, PAGE.blockWidth, given), isWhole }
  })
  const chosen = fits.find(({ isWhole }) => isWhole) ?? fits.at(-1)
  if (!chosen) throw new Error('a table has a size')
  return chosen
}

/** By the rows that have a cell for every column. */
function columnNeeds(table: TableBlock, columns: number, inPoints: (ems: number) => number): ColumnNeed[] {
  const ems = Array.from({ length: columns }, () => ({ least: LEAST, whole: LEAST }))
  for (const { cells } of table.rows) {
    if (cells.length !== columns) continue
    for (const [column, cell] of cells.entries()) {
      const need = ems[column]
      if (need) widen(need, cell)
    }
  }
  return ems.map(({ least, whole }) => ({ least: inPoints(least), whole: inPoints(Math.max(least, whole)) }))
}

function widen(need: { least: number; whole: number }, { paragraphs, header }: TableCell): void {
  for (const text of paragraphs.map((runs) => runs.map((run) => run.text).join(''))) {
    const whole = spacedEms(text)
    need.whole = Math.max(need.whole, whole)
    need.least = Math.max(need.least, header ? headingLeast(text) : longestPiece(text))
  }
}

/** A heading may stand in two lines. */
const headingLeast = (text: string): number =>
  spacedEms(text) <= 3 ? spacedEms(text) : Math.max(Math.ceil(spacedEms(text) / 2), longestPiece(text, 0))

/** @param shortName ems up to which a text without marks stays whole */
function longestPiece(text: string, shortName: number = SHORT_NAME): number {
  const whole = spacedEms(text)
  if (whole <= shortName && !/[^\p{L}\p{N}]/u.test(text)) return whole
  const kept = [...numbersWithUnits(text), ...datesAndTelephones(text)]
  const pieces = text.match(/[\x21-\x7e]+/g) ?? []
  const ranges = kept.map(({ from, to }) => text.slice(from, to))
  return Math.max(0, ...[...pieces, ...ranges].map(spacedEms))
}

/** With the blank between Han characters and figures. */
function spacedEms(text: string): number {
  const borders = text.match(/\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z](?=\p{Script=Han})/gu)?.length ?? 0
  return emsOf(text) + borders * SPACED
}
