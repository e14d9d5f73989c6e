import { type Mark } from '../flow/box'
import { type RoleMeasure, setLabel } from '../flow/setText'
import { COLOR, EM_ASCENT, PAGE, PAGE_NUMBER_DROP, SIZE } from '../theme'

/** `— 1 —`, outside on a duplex sheet: odd pages right, even pages left, one character in from the edge. */
export function pageNumberMark(number: number, measure: RoleMeasure): Mark {
  const line = setLabel(`— ${number} —`, 'songti', measure)
  const size = SIZE.four
  const x = number % 2 === 1 ? PAGE.blockWidth - size - line.to * size : size
  // The dash stands in the middle of the em box: that is the height the standard measures to.
  const y = PAGE.blockHeight + PAGE_NUMBER_DROP + (EM_ASCENT - 0.5) * size
  return { kind: 'text', x, y, size, color: COLOR.ink, line, isPageNumber: true }
}
