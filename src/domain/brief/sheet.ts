/** The sheet a brief stands on, whatever program sets it. */

/** Points in a millimetre. Lengths are in points unless a name says otherwise. */
export const MM = 72 / 25.4

/** GB/T 9704-2012: A4, margins 37 mm above and 28 mm to the left, text block 156 x 225 mm. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 28 * MM,
  top: 37 * MM,
  blockWidth: 156 * MM,
  blockHeight: 225 * MM,
} as const

export const LINES_A_PAGE = 22
export const CELLS_A_LINE = 28

/** Distance of two baselines, and the unit every height on the page is a multiple of. */
export const PITCH = PAGE.blockHeight / LINES_A_PAGE

/** Chinese sizes 字号. 3号 is nominally 16 pt, but 28 of those are wider than 156 mm: 15.75 leaves 0.04 pt a cell. */
export const SIZE = { two: 22, three: 15.75, four: 14, smallFour: 12, five: 10.5 } as const

/** Weights of the rules, in points. */
export const RULE = { masthead: 0.7 * MM, outer: 0.35 * MM, inner: 0.25 * MM } as const

/** Red rule under the editor's line. */
export const MASTHEAD_RULE_GAP = 4 * MM

/** Images are never set finer than the reader can use nor coarser than 150 dots an inch. */
export const MIN_DPI = 150
export const MAX_DPI = 300

export const INK = { black: '#000000', red: '#d7000f' } as const
