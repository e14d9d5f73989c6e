import { PAGE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
import { lineEnds, mayEnd, spacedEms } from './filledLines'
import { twips, WORD_SIZE } from './measures'

/** Ems that LibreOffice sets between a Han character and a figure or a letter, whatever the document says. */
export const SPACED = 0.25
/** Ems that programs may measure a line otherwise than we do. */
const SLACK = 0.2

/** Ems of the smallest type that a line holds. */
const WIDEST = PAGE.blockWidth / WORD_SIZE.five

type HeadingLines = { width: number; count: number }

/**
 * The widths, in ems, in which each line that a program fills with a heading of a table ends with a word, the narrowest first. No
 * line begins with a word of one character: 整改完成｜率.
 */
export function headingLines(text: string, termsIn: TermFinder): HeadingLines[] {
  const words = wordsOf(text, termsIn)
  let end = 0
  const sums = words.map((word) => (end += word.length))
  const ends = new Set(sums.filter((at, index) => mayEnd(text, at) && mayBegin(words[index + 1])))
  const found: HeadingLines[] = []
  // So many as a line has room for, however long the heading.
  for (const at of ends) {
    const width = spacedEms(text.slice(0, at), SPACED)
    if (width > WIDEST) break
    const lines = lineEnds(text, { width: width + SLACK, gap: SPACED })
    if (lines.every((each) => ends.has(each))) found.push({ width, count: lines.length + 1 })
  }
  return found
}

const mayBegin = (word: string | undefined): boolean =>
  word === undefined || word.length > 1 || /^[\p{Ps}\p{Pi}]/u.test(word)

/** Indents from both sides that let Word break a heading between words, where its cell has `room` ems of `size` points for it. */
export function headingIndent(
  text: string,
  { room, size, termsIn }: { room: number; size: number; termsIn: TermFinder },
): { left: number; right: number } | undefined {
  if (spacedEms(text, SPACED) <= room) return undefined
  const fitting = headingLines(text, termsIn).filter(({ width }) => width + SLACK <= room)
  const fewest = Math.min(...fitting.map(({ count }) => count))
  const found = fitting.find(({ count }) => count === fewest)
  if (!found) return undefined
  const side = twips(((room - found.width - SLACK) / 2) * size)
  return { left: side, right: side }
}
