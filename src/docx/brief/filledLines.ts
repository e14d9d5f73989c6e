import { emsOf } from './measures'

const HAN = /\p{Script=Han}/u
const FIGURE = /[A-Za-z0-9]/

function isGap(one: string | undefined, other: string): boolean {
  return one !== undefined && ((HAN.test(one) && FIGURE.test(other)) || (FIGURE.test(one) && HAN.test(other)))
}

/** Ems of a text with such a gap between Han characters and figures or Latin letters. */
export function spacedEms(text: string, gap: number): number {
  const characters = Array.from(text)
  const gaps = characters.filter((character, index) => isGap(characters[index - 1], character)).length
  return emsOf(text) + gaps * gap
}

/** Where a program that fills each line of so many ems, with such a gap beside figures, ends all but the last. */
export function lineEnds(text: string, { width, gap }: { width: number; gap: number }): number[] {
  const ends: number[] = []
  let [at, line] = [0, 0]
  let before: string | undefined
  for (const character of text) {
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

/** Programs carry over what would begin a line with a closing mark or end one with an opening one: all of it moves on. */
export const mayEnd = (text: string, at: number): boolean =>
  !/[\p{Ps}\p{Pi}]/u.test(text.charAt(at - 1)) && !/[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(text.charAt(at))
