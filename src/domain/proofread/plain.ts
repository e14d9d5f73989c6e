import { plainCharacters } from '../text/plainCharacters'

/** A text as words are looked for in it, and where each of its UTF-16 units stood: `at` has one entry more, the end. */
export type Plain = { text: string; at: number[] }

/**
 * NFKC, radicals as characters, invisible characters left out; character by character, so that every place can be told
 * in the text as it was written.
 */
export function plain(text: string): Plain {
  let folded = ''
  const at: number[] = []
  let place = 0
  for (const character of text) {
    const unit = plainCharacters(character).normalize('NFKC')
    for (let index = 0; index < unit.length; index += 1) at.push(place)
    folded += unit
    place += character.length
  }
  at.push(place)
  return { text: folded, at }
}
