import { columnWidths, type ColumnNeed } from '@/domain/brief/columnWidths'
import type { TableBlock, TableCell } from '@/domain/brief/issueView'
import { PAGE, SIZE } from '@/domain/brief/sheet'
import { columnsOf, placedCells, type PlacedCell } from '@/domain/brief/placedCells'
import type { TermFinder } from '@/domain/text/terms'
import { datesAndTelephones, numbersWithUnits } from '@/domain/text/units'
import { spacedEms } from './filledLines'
import { headingLines, SPACED } from './headingLines'
import { WORD_SIZE } from './measures'

/** Points: the type of a table, what is free on either side of a cell's text, and its columns. */
export type TableFit = { size: number; padding: number; widths: number[] }

const SIZES = [
  { size: SIZE.four, padding: 5, columns: 6 },
  { size: WORD_SIZE.smallFour, padding: 4, columns: 9 },
  { size: WORD_SIZE.five, padding: 2.5, columns: Infinity },
] as const

/** Ems a column takes though it holds less. */
const LEAST = 2
/** An entry of so many ems is a name (李明, 城西二部): not parted where that can be helped. */
const SHORT_NAME = 5.1
/** What a capital is wider than half an em in proportional faces, and M and W once more. */
const CAPITAL = 0.2
/** What programs may measure otherwise than we do, in points. */
const SLACK = 0.5

/**
 * 四号, or with many columns the next sizes: the first in which no number with its unit, date, telephone number, word or
 * short name is cut by its column, nor a heading within a word; where none is, a heading is cut. Columns share the room by
 * what they hold; widths that somebody drew hold as far as nothing is cut by them.
 */
export function tableFit(table: TableBlock, termsIn: TermFinder): TableFit {
  const rows = placedCells(table)
  const columns = columnsOf(rows)
  const given = table.columnWidths?.length === columns ? table.columnWidths : undefined
  const sizes = SIZES.filter((each) => each.columns >= columns)
  const fits = [byWords(termsIn), inHalves].flatMap((headingLeast) =>
    sizes.map(({ size, padding }) => {
      const ems = columnEms(rows.flat(), columns, headingLeast)
      const inPoints = (each: number) => each * size + 2 * padding + SLACK
      const needs = ems.map(({ least, whole }) => ({ least: inPoints(least), whole: inPoints(whole) }))
      const isWhole = needs.reduce((sum, { least }) => sum + least, 0) <= PAGE.blockWidth
      return { size, padding, widths: columnWidths(needs, PAGE.blockWidth, given), isWhole }
    }),
  )
  const chosen = fits.find(({ isWhole }) => isWhole) ?? fits.at(-1)
  if (!chosen) throw new Error('a table has a size')
  return chosen
}

type HeadingLeast = (text: string) => number

/** By the cells of one column. */
function columnEms(cells: readonly PlacedCell[], columns: number, headingLeast: HeadingLeast): ColumnNeed[] {
  const ems = Array.from({ length: columns }, () => ({ least: LEAST, whole: LEAST }))
  for (const { column, span, cell } of cells) {
    const need = ems[column]
    if (need && span === 1) widen(need, cell, headingLeast)
  }
  return ems.map(({ least, whole }) => ({ least, whole: Math.max(least, whole) }))
}

function widen(need: ColumnNeed, { paragraphs, header }: TableCell, headingLeast: HeadingLeast): void {
  for (const text of paragraphs.map((runs) => runs.map((run) => run.text).join(''))) {
    need.whole = Math.max(need.whole, wideEms(text))
    need.least = Math.max(need.least, header ? headingLeast(text) : longestPiece(text))
  }
}

/** A heading may stand in two lines. */
const byWords =
  (termsIn: TermFinder): HeadingLeast =>
  (text) =>
    headingLines(text, termsIn).find(({ width }) => width >= halfOf(text))?.width ?? wideEms(text)

const inHalves: HeadingLeast = (text) => Math.max(halfOf(text), longestPiece(text, 0))

const halfOf = (text: string): number => (wideEms(text) <= 3 ? wideEms(text) : Math.ceil(wideEms(text) / 2))

/** @param shortName ems up to which a text without marks stays whole */
function longestPiece(text: string, shortName: number = SHORT_NAME): number {
  const whole = wideEms(text)
  if (whole <= shortName && !/[^\p{L}\p{N}]/u.test(text)) return whole
  const kept = [...numbersWithUnits(text), ...datesAndTelephones(text)]
  const pieces = text.match(/[\x21-\x7e]+/g) ?? []
  const ranges = kept.map(({ from, to }) => text.slice(from, to))
  return Math.max(0, ...[...pieces, ...ranges].map(wideEms))
}

/** With the blank between Han characters and figures, and room for capitals. */
function wideEms(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return spacedEms(text, SPACED) + (count(/[A-Z]/g) + count(/[MW]/g)) * CAPITAL
}
