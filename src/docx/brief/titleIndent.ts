import { PAGE, SIZE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
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
      ems += emsOf(word) + gapsIn(before.slice(-1) + word) * gap
      before = word
      if (ems > ROOM) break
      widths.push(ems)
    }
    return widths
  })
}

function gapsIn(text: string): number {
  const characters = [...text]
  return characters.filter((character, index) => isGap(characters[index - 1], character)).length
}

const HAN = /\p{Script=Han}/u
const FIGURE = /[A-Za-z0-9]/

function isGap(one: string | undefined, other: string): boolean {
  return one !== undefined && ((HAN.test(one) && FIGURE.test(other)) || (FIGURE.test(one) && HAN.test(other)))
}

/** Programs carry over what would begin a line with a closing mark or end one with an opening one: all of it moves on. */
const mayEnd = (title: string, at: number): boolean =>
  !/[\p{Ps}\p{Pi}]/u.test(title.charAt(at - 1)) && !/[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(title.charAt(at))

function sumsOf(parts: readonly number[]): number[] {
  let sum = 0
  return parts.map((part) => (sum += part))
}

/** Where a program that fills each line, with such a gap beside figures, ends all but the last. */
function lineEnds(title: string, { width, gap }: { width: number; gap: number }): number[] {
  const ends: number[] = []
  let [at, line] = [0, 0]
  let before: string | undefined
  for (const character of title) {
    const ems = emsOf(character)
    const between = isGap(before, character) ? gap : 0
    if (line + between + ems > width) {
      ends.push(at)
      line = ems
    } else line += between + ems
    before = character
    at += character.length
  }
  return ends
}
