/** Points in a millimetre. Every length in src/pdf is in points unless its name says otherwise. */
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

/** Closer than this no line is set to save a page. */
export const SHORTEST_PITCH = 28

/** Chinese sizes 字号. 3号 is nominally 16 pt, but 28 of those are wider than 156 mm: 15.75 leaves 0.04 pt a cell. */
export const SIZE = { two: 22, three: 15.75, four: 14, smallFour: 12, five: 10.5 } as const

/** One cell of the 28-cell line, in ems of the body size. */
export const BODY_CELL = PAGE.blockWidth / CELLS_A_LINE / SIZE.three

/** Height of the ideographic em box above the baseline: 0.88 in every CJK font the office will use. */
export const EM_ASCENT = 0.88

export const COLOR = { ink: '#000000', red: '#d7000f', preview: '#ebebeb' } as const

export const RULE = { masthead: 0.7 * MM, outer: 0.35 * MM, inner: 0.25 * MM } as const

/** Below the text block: the centre of the page number's dashes (GB/T 9704 7.5 measures to the dash). */
export const PAGE_NUMBER_DROP = 7 * MM

/** Red rule under the editor's line. */
export const MASTHEAD_RULE_GAP = 4 * MM

/** Images are never set finer than the reader can use nor coarser than 150 dots an inch. */
export const MIN_DPI = 150
