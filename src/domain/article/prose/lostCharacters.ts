/** Characters, spaces aside, that `expected` has more of than `arrived`. */
export function lostCharacters(expected: string, arrived: string): string[] {
  const counts = new Map<string, number>()
  for (const character of arrived) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...expected].filter((character) => {
    if (/\s/u.test(character)) return false
    const left = counts.get(character) ?? 0
    counts.set(character, left - 1)
    return left <= 0
  })
}
