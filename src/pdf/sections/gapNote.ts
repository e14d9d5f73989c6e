import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { PITCH } from '../theme'

/** Lines left blank before a picture or the row of a table that the office is told of. */
const BIG_GAP = 5

/** Points that a page may be left blank so that a short table stays whole: nobody need be told of them. */
export const BEARABLE_GAP = (BIG_GAP - 0.5) * PITCH

export function gapNote(
  left: number,
  code: 'picture-gap' | 'table-gap',
  about: { article: number | string; title: string },
): LayoutNote | undefined {
  const lines = Math.round(left / PITCH)
  return lines >= BIG_GAP ? { code, lines, ...about } : undefined
}
