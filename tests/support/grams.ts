import { plainText } from '@/domain/text/plainText'

/** Every character of the plain text and every pair of neighbours, each once, in order of code points: what SQL `text_grams` must give. */
export function grams(text: string): string[] {
  const characters = [...plainText(text)]
  return [
    ...new Set([
      ...characters,
      ...characters.slice(1).map((second, index) => `${characters[index]}${second}`),
    ]),
  ].sort(byCodePoint)
}

/** As bytes of UTF-8 sort; JavaScript's own order puts characters beyond U+FFFF before U+E000. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  const at = left.findIndex((character, index) => character !== right[index])
  if (at < 0) return left.length - right.length
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1)
}
