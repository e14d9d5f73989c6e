/** More of a kind than these are counted, not named. */
const MOST_NAMED = 6

/** The first few, and how many there are. */
export function someOf(names: readonly string[], most = MOST_NAMED): string {
  const named = names.slice(0, most).join('、')
  return names.length > most ? `${named}等 ${names.length} 个` : named
}
