const DOUBLE = /["＂“”]/u

/**
 * For each place of a text whether it stands inside double quotation marks, which take turns as `pairDoubleQuotes` has
 * them, or inside a book's title. A mark without its other one encloses nothing.
 */
export function quotedPlaces(text: string): boolean[] {
  const inside = Array.from<boolean>({ length: text.length }).fill(false)
  const doubles: number[] = []
  let title: number | undefined
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (DOUBLE.test(mark)) doubles.push(at)
    else if (mark === '《') title ??= at
    else if (mark === '》' && title !== undefined) {
      inside.fill(true, title, at)
      title = undefined
    }
  }
  if (doubles.length % 2 === 0)
    for (let pair = 0; pair < doubles.length; pair += 2) inside.fill(true, doubles[pair], doubles[pair + 1])
  return inside
}
