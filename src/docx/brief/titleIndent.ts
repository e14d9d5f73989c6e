import { PAGE, SIZE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
import { emsOf, twips } from './measures'

export type TitleIndent = { firstLine: number; left?: number; right?: number }

const ROOM = PAGE.blockWidth / SIZE.two
/** Ems that programs may measure a line otherwise than we do and still break it there. */
const SLACK = 0.45
const TOLERATED = 0.4

/**
 * Where Word breaks a long title itself, indents from both sides keep its lines about equally long: the narrowest that
 * hold it in as few lines, and of those the first in which each line ends with a word or a term; where there is none, the narrowest.
 */
export function titleIndent(title: string, termsIn: TermFinder): TitleIndent {
  const wanted = emsOf(title)
  if (title.includes('\n') || wanted <= ROOM) return { firstLine: 0 }
  const least = Math.min(ROOM, Math.ceil(wanted / Math.ceil(wanted / (ROOM - 1))) + 1)
  const words = wordsOf(title, termsIn)
  const ends = new Set(sumsOf(words.map((word) => word.length)).filter((at) => mayEnd(title, at)))
  const width = firstLines(words)
    .map((ems) => ems + SLACK)
    .filter((each) => each >= least - 1 && each <= ROOM)
    .sort((one, other) => one - other)
    .find((each) => lineEnds(title, each - TOLERATED).every((at) => ends.has(at)))
  const side = twips(((ROOM - (width ?? least)) / 2) * SIZE.two)
  return { firstLine: 0, left: side, right: side }
}

/** Ems of what the first line could hold: so many words as there is room for, however long the title. */
function firstLines(words: readonly string[]): number[] {
  const fitting: string[] = []
  let ems = 0
  for (const word of words) {
    ems += emsOf(word)
    if (ems > ROOM) break
    fitting.push(word)
  }
  return sumsOf(fitting.map(emsOf))
}

/** Programs carry over what would begin a line with a closing mark or end one with an opening one: all of it moves on. */
const mayEnd = (title: string, at: number): boolean =>
  !/[\p{Ps}\p{Pi}]/u.test(title.charAt(at - 1)) && !/[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(title.charAt(at))

function sumsOf(parts: readonly number[]): number[] {
  let sum = 0
  return parts.map((part) => (sum += part))
}

/** Where a program that fills each line ends all but the last. */
function lineEnds(title: string, width: number): number[] {
  const ends: number[] = []
  let [at, line] = [0, 0]
  for (const character of title) {
    const ems = emsOf(character)
    if (line + ems > width) {
      ends.push(at)
      line = 0
    }
    line += ems
    at += character.length
  }
  return ends
}
