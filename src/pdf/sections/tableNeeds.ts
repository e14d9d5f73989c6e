import type { TermFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
import { type TableBlock } from '@/domain/brief/issueView'
import { columnsOf, placedCells } from '@/domain/brief/placedCells'
import { cellOf, type RoleMeasure, setLabel } from '../flow/setText'
import { longestPiece } from '../typesetting/pieces'
import { type ColumnNeed } from '@/domain/brief/columnWidths'
import { type CellStyle } from './ruledTable'
import { type CellParagraph, cellRuns } from './tableRows'

/** Ems a column takes though it holds less. */
const LEAST_COLUMN = 2
/** A heading is broken between words; of a word so many characters stay together, and no line of it holds a single one. */
const HEADING_WORD = 4
const HEADING_LINE = 3
/** What lengths on paper may differ by, in points. */
const SLACK = 0.1

/** Points each column needs with its padding. What spans several is shared among them evenly. */
export function columnNeeds(
  table: TableBlock,
  { style, measure, termsIn }: { style: CellStyle; measure: RoleMeasure; termsIn: TermFinder },
): ColumnNeed[] {
  const rows = placedCells(table)
  const { size, padding } = style
  const inPoints = (ems: number): number => ems * size + 2 * padding + SLACK
  const needs = Array.from({ length: columnsOf(rows) }, () => ({
    least: inPoints(LEAST_COLUMN),
    whole: inPoints(LEAST_COLUMN),
  }))
  // Single columns first: what spans several asks only for what they do not have yet.
  for (const { column, span, cell } of rows.flat().toSorted((one, other) => one.span - other.span)) {
    const lines = cell.paragraphs.map((paragraph) => ({
      least: cell.header
        ? longestWord(paragraph, { measure, termsIn })
        : longestPiece(cellRuns(paragraph), { measure, cell: cellOf(size) }),
      whole: setLabel(textOf(paragraph), cell.header ? 'heiti' : 'fangsong', measure).to * cellOf(size),
    }))
    const spanned = needs.slice(column, column + span)
    for (const key of ['least', 'whole'] as const) {
      const asked = inPoints(Math.max(0, ...lines.map((line) => line[key])))
      const missing = asked - spanned.reduce((sum, need) => sum + need[key], 0)
      if (missing > 0) for (const need of spanned) need[key] += missing / spanned.length
    }
  }
  return needs.map(({ least, whole }) => ({ least, whole: Math.max(least, whole) }))
}

const textOf = (paragraph: CellParagraph): string => paragraph.map((run) => run.text).join('')

function longestWord(
  paragraph: CellParagraph,
  { measure, termsIn }: { measure: RoleMeasure; termsIn: TermFinder },
): number {
  const parts = wordsOf(textOf(paragraph), termsIn).filter(
    (word) => Array.from(word).length <= HEADING_WORD || /[\x21-\x7e]/.test(word),
  )
  const whole = setLabel(textOf(paragraph), 'heiti', measure).to
  return Math.max(Math.min(whole, HEADING_LINE), ...parts.map((part) => setLabel(part, 'heiti', measure).to))
}
