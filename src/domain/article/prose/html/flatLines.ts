import { plainCharacters } from '../../../text/plainCharacters'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The characters between the tags of a source whose tree cannot be made, a line for each piece of text. Linear. */
export function flatLines(html: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < html.length;) {
    const tag = html.indexOf('<', at)
    const text = html.slice(at, tag < 0 ? html.length : tag)
    const line = plainCharacters(decoded(text)).trim()
    if (line !== '') lines.push(line)
    if (tag < 0) break
    const end = html.indexOf('>', tag)
    if (end < 0) break
    at = end + 1
  }
  return lines
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    },
  )
}
