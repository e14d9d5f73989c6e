import { type FontRole } from '../fonts/roles'
import { BODY_CELL, COLOR, EM_ASCENT, PAGE, PITCH, SIZE } from '../theme'
import { tidyTitleLine } from '@/domain/text/tidyTitleLine'
import { type Styled, tidySpaces } from '../typesetting/spaces'
import { type Line, type Measure } from '../typesetting/text'
import { typeset, typesetLine } from '../typesetting/typeset'
import { type Box, type Mark } from './box'

export type RoleMeasure = Measure<FontRole>
export type RoleRun = Styled<FontRole>

export type TextStyle = {
  size: number
  /** points; the block's width and edge unless given */
  width?: number
  left?: number
  /** ems of `size` */
  firstIndent?: number
  indent?: number
  align?: 'justify' | 'left' | 'center' | 'right'
  /** of a caption or a title: every space in it was meant */
  keepsSpaces?: boolean
  /** in a table: dates and telephone numbers stay whole */
  keepsDates?: boolean
  color?: string
}

/** Paragraph text as lines, broken and placed; a line's x is in ems from `left`. */
export function setLines(runs: readonly RoleRun[], style: TextStyle, measure: RoleMeasure): Line[] {
  const { size, width = PAGE.blockWidth, firstIndent = 0, indent = 0, align = 'justify' } = style
  const tidied = style.keepsSpaces
    ? runs.map((run) => ({ ...run, text: tidyTitleLine(run.text) }))
    : tidySpaces(runs)
  return typeset(tidied, {
    measure,
    cell: cellOf(size),
    width: width / size,
    firstIndent,
    indent,
    justify: align === 'justify',
    keepsDates: style.keepsDates,
  })
}

/** Width of a character's cell in ems: the body stands on the grid of 28. */
export const cellOf = (size: number): number => (size === SIZE.three ? BODY_CELL : 1)

/** A line placed in a strip `height` points high: the em box stands in its middle. */
export function lineMark(
  line: Line,
  style: TextStyle & { top?: number; height: number },
): Extract<Mark, { kind: 'text' }> {
  const {
    size,
    left = 0,
    width = PAGE.blockWidth,
    align = 'justify',
    color = COLOR.ink,
    top = 0,
    height,
  } = style
  const slack = width - (line.to - Math.min(line.from, 0)) * size
  const shift = align === 'center' ? (slack - line.from * size) / 2 : align === 'right' ? slack : 0
  return { kind: 'text', x: left + shift, y: top + (height - size) / 2 + EM_ASCENT * size, size, color, line }
}

/** A paragraph as boxes, one grid line each. A paragraph's last line never stands alone at the top of a page. */
export function paragraphBoxes(runs: readonly RoleRun[], style: TextStyle, measure: RoleMeasure): Box[] {
  const lines = setLines(runs, style, measure)
  return lines.map((line, index) => ({
    height: PITCH,
    marks: [lineMark(line, { ...style, height: PITCH })],
    grid: 'line' as const,
    ...(index === lines.length - 2 && { keepWithNext: true }),
  }))
}

/** One line of one role with the spaces it has: names, titles, labels. */
export function setLabel(text: string, role: FontRole, measure: RoleMeasure): Line {
  return typesetLine([{ text: tidyTitleLine(text), style: role }], { measure, cell: 1 })
}

/** Lengths on the page are whole grid lines, so that the baselines of facing pages meet. */
export const gridLines = (points: number): number => Math.ceil(points / PITCH - 1e-6)
