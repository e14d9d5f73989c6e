const GONE = /<((?:[\w.-]+:)?(?:del|moveFrom|Choice|rt))(?:\s[^>]*)?>[\s\S]*?<\/\1>/g
const TEXT = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The characters a reader of the document sees in its body, tracked changes accepted: what must arrive. */
export function documentText(xml: string): string {
  return [...xml.replace(GONE, '').matchAll(TEXT)].map(([, text = '']) => decodeEntities(text)).join('')
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal) return String.fromCodePoint(Number(decimal))
      return NAMED[name ?? ''] ?? whole
    },
  )
}

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
