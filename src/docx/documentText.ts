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
