import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { PITCH } from '../theme'

/** Lines left blank before a picture or the row of a table that the office is told of. */
const BIG_GAP = 5

export function gapNote(
  left: number,
  code: 'picture-gap' | 'table-gap',
  about: { article: number | string; title: string },
): LayoutNote | undefined {
  const lines = Math.round(left / PITCH)
  return lines >= BIG_GAP ? { code, lines, ...about } : undefined
}
