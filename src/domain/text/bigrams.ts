import { plainText } from './plainText'

/** Every pair of neighbours in the plain text, each once, in order of code points: the twin of SQL `text_bigrams`. */
export function bigrams(text: string): string[] {
  const characters = [...plainText(text)]
  const pairs = characters.slice(1).map((second, index) => `${characters[index]}${second}`)
  return [...new Set(pairs)].sort(byCodePoint)
}

/** As bytes of UTF-8 sort; JavaScript's own order puts characters beyond U+FFFF before U+E000. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  const at = left.findIndex((character, index) => character !== right[index])
  return at < 0 ? 0 : (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
}
