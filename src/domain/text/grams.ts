import { plainText } from './plainText'

/** Every character of the plain text and every pair of neighbours, each once, in order of code points: the twin of SQL `text_grams`. */
export function grams(text: string): string[] {
  const characters = [...plainText(text)]
  return [...new Set([...characters, ...pairs(characters)])].sort(byCodePoint)
}

/** By which grams an index of `grams` is asked for a word: its pairs, which fewer texts have than its characters; for a word of one, that. */
export function gramsOfWord(word: string): string[] {
  const characters = [...plainText(word)]
  return characters.length > 1 ? [...new Set(pairs(characters))] : characters
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`)
}

/** As bytes of UTF-8 sort; JavaScript's own order puts characters beyond U+FFFF before U+E000. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  const at = left.findIndex((character, index) => character !== right[index])
  if (at < 0) return left.length - right.length
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1)
}
