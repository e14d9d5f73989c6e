import type { ISpacingProperties } from 'docx'
import { CELLS_A_LINE, PAGE, PITCH, SIZE } from '@/domain/brief/sheet'

/** Twentieths of a point, in which Word keeps lengths. */
export const twips = (points: number): number => Math.round(points * 20)

/** Half points, in which Word keeps sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Eighths of a point, in which Word keeps the weight of rules. */
export const eighths = (points: number): number => Math.round(points * 8)

/** Word's own sizes, by the names of its list: 三号 is 16 pt there, and the character grid sets 28 of them a line. */
export const WORD_SIZE = { two: SIZE.two, three: 16, four: SIZE.four, smallFour: 12, five: 10.5 } as const

/** A cell of the character grid, in points. */
export const CELL = PAGE.blockWidth / CELLS_A_LINE

/** Points that LibreOffice sets between a Han character and a figure of 三号, whatever the document says. */
const FIGURE_SPACE = WORD_SIZE.three / 4

/** Cells of a line of 本期要目 that a title may take: beside them stand the bullet and the page, and what programs set beside figures. */
export const CONTENTS_CELLS = CELLS_A_LINE - 5

/**
 * What a character of 三号 gives up so that 28 of them stand on a line, in twentieths of a point. Said of the text, and the
 * text not snapped to the grid: programs differ in how they count its cells, and in this they do not. There is room
 * for one such space: without it two lines more in a hundred. A 29th character has none.
 */
export const TIGHTENED = Math.floor(((PAGE.blockWidth - FIGURE_SPACE) / CELLS_A_LINE - WORD_SIZE.three) * 20)

/** Rounded down: rounded up, the 22nd line of a page would lie below the text block. */
export const PITCH_TWIPS = Math.floor(PITCH * 20)

/** Lines of one distance whatever the font, as clerks set it: 固定值. */
export const exactly = (points: number, spacing: ISpacingProperties = {}): ISpacingProperties => ({
  line: twips(points),
  lineRule: 'exact',
  ...spacing,
})

export const ON_GRID: ISpacingProperties = { line: PITCH_TWIPS, lineRule: 'exact' }

/** Width of a text in ems: a Latin letter or digit takes half of one. */
export function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (NARROW.test(character) ? 0.5 : 1), 0)
}

// Quotation marks among them only in Latin fonts: 仿宋 sets them full width.
const NARROW = /^[\u0020-\u00ff]$/
