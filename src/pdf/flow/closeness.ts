import { PITCH, SIZE } from '../theme'
import { type Box, type Mark } from './box'

/** How much closer than usual a page is set. All in points. */
export type Closeness = {
  /** taken off the distance of its lines */
  line: number
  /** taken off each blank line beside a title */
  blank: number
}

export const AS_USUAL: Closeness = { line: 0, blank: 0 }

/** Height of a box on a page. */
export function heightOn({ line, blank }: Closeness, box: Box): number {
  if (box.grid === 'blank') return box.height - blank
  return box.grid === 'line' ? box.height - line : box.height
}

/** Its marks there: characters stay in the middle of a lower line. */
export function marksOn({ line }: Closeness, box: Box): readonly Mark[] {
  if (line === 0 || box.grid !== 'line') return box.marks
  return box.marks.map((mark) => ({ ...mark, y: mark.y - line / 2 }))
}

/**
 * Of a page of closer lines only the characters must lie inside the text block: the blank above its first and below
 * its last line may reach over the edges. Above, a title's (22 pt) must fit; below, a line of the body stands.
 */
export function overhang({ line }: Closeness): { above: number; below: number } {
  if (line === 0) return { above: 0, below: 0 }
  const pitch = PITCH - line
  return { above: (pitch - SIZE.two) / 2, below: (pitch - SIZE.three) / 2 }
}
