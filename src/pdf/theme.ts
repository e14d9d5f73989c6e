import { CELLS_A_LINE, INK, MM, PAGE, SIZE } from '@/domain/brief/sheet'

/** Every length in src/pdf is in points unless its name says otherwise; those of the sheet are the Word copy's as well. */
export {
  CELLS_A_LINE,
  LINES_A_PAGE,
  MASTHEAD_RULE_GAP,
  MAX_DPI,
  MIN_DPI,
  MM,
  PAGE,
  PITCH,
  RULE,
  SIZE,
} from '@/domain/brief/sheet'

/** Closer than this no line is set to save a page. */
export const SHORTEST_PITCH = 28

/** One cell of the 28-cell line, in ems of the body size. */
export const BODY_CELL = PAGE.blockWidth / CELLS_A_LINE / SIZE.three

/** Height of the ideographic em box above the baseline: 0.88 in every CJK font the office will use. */
export const EM_ASCENT = 0.88

export const COLOR = { ink: INK.black, red: INK.red, preview: '#ebebeb' } as const

/** Below the text block: the centre of the page number's dashes (GB/T 9704 7.5 measures to the dash). */
export const PAGE_NUMBER_DROP = 7 * MM
