import { PAGE, SIZE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
import { lineEnds, mayEnd, spacedEms } from './filledLines'
import { emsOf, twips } from './measures'

export type TitleIndent = { firstLine: number; left?: number; right?: number }

const ROOM = PAGE.blockWidth / SIZE.two
/** What programs set between a Han character and a figure or Latin letter, in ems; some set nothing. */
const GAPS = [0.25, 0] as const
/** Ems that programs may measure a line otherwise than we do and still break it there. */
const SLACK = 0.45
const TOLERATED = 0.4

/**
 * Where Word breaks a long title itself, indents from both sides keep its lines about equally long: the narrowest that
 * hold it in as few lines, and of those the first in which each line ends with a word or a term, whatever stands beside figures; where
 * there is none, in most programs, and else the narrowest.
 */
export function titleIndent(title: string, termsIn: TermFinder): TitleIndent {
  const wanted = emsOf(title)
  if (title.includes('\n') || wanted <= ROOM) return { firstLine: 0 }
  const least = Math.min(ROOM, Math.ceil(wanted / Math.ceil(wanted / (ROOM - 1))) + 1)
  const words = wordsOf(title, termsIn)
  const ends = new Set(sumsOf(words.map((word) => word.length)).filter((at) => mayEnd(title, at)))
  const widths = firstLines(words)
    .map((ems) => ems + SLACK)
    .filter((each) => each >= least - 1 && each <= ROOM)
    .sort((one, other) => one - other)
  const endsWell = (each: number, gap: number) =>
    lineEnds(title, { width: each - TOLERATED, gap }).every((at) => ends.has(at))
  const width =
    widths.find((each) => GAPS.every((gap) => endsWell(each, gap))) ??
    widths.find((each) => endsWell(each, GAPS[0]))
  const side = twips(((ROOM - (width ?? least)) / 2) * SIZE.two)
  return { firstLine: 0, left: side, right: side }
}

/** Ems of what the first line could hold, with gaps and without: so many words as there is room for, however long the title. */
function firstLines(words: readonly string[]): number[] {
  return GAPS.flatMap((gap) => {
    const widths: number[] = []
    let [ems, before] = [0, '']
    for (const word of words) {
      ems += spacedEms(before + word, gap) - emsOf(before)
      before = word.slice(-1)
      if (ems > ROOM) break
      widths.push(ems)
    }
    return widths
  })
}

function sumsOf(parts: readonly number[]): number[] {
  let sum = 0
  return parts.map((part) => (sum += part))
}
