import { plainText } from './plainText'

/** A stretch of text that is, or is not, what was searched for. */
export type Segment = { text: string; hit: boolean }

type Range = { start: number; end: number }

/** Characters shown before and after what was found. */
const AROUND = 28

/** The words of a query as the index knows them; those without a letter, digit or Han character are no words. */
export function searchTerms(query: string): string[] {
  return [...new Set(query.split(/\s+/u).map(plainText))].filter((term) => term !== '')
}

/** The whole text, with everything marked that is one of `terms`, whatever stands between its characters. */
export function marked(text: string, terms: readonly string[]): Segment[] {
  return segments(text, { start: 0, end: text.length }, hits(text, terms))
}

/** The first places of a text that show one of `terms`, each with some of what stands around it. */
export function passages(text: string, terms: readonly string[], most: number): Segment[][] {
  const found = hits(text, terms)
  const windows: Range[] = []
  for (const { start, end } of found) {
    const window = { start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) }
    const last = windows.at(-1)
    if (last && window.start <= last.end) last.end = window.end
    else if (windows.length < most) windows.push(window)
    else break
  }
  return windows.map((window) => {
    const inner = segments(text, whole(text, window), found)
    const [before, after] = [window.start > 0, window.end < text.length]
    return [...(before ? [ELLIPSIS] : []), ...inner, ...(after ? [ELLIPSIS] : [])]
  })
}

const ELLIPSIS: Segment = { text: '…', hit: false }

/** Not cut through a character beyond U+FFFF, which is two to JavaScript. */
function whole(text: string, { start, end }: Range): Range {
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '')
  return { start: isLow(start) ? start - 1 : start, end: isLow(end) ? end + 1 : end }
}

/** Where the terms stand in the text, in order, those that touch joined. */
function hits(text: string, terms: readonly string[]): Range[] {
  const { plain, origin } = withOrigins(text)
  const ranges = terms.flatMap((term) => {
    const found: Range[] = []
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + term.length)) {
      found.push({ start: origin[at]?.start ?? 0, end: origin[at + term.length - 1]?.end ?? text.length })
    }
    return found
  })
  ranges.sort((a, b) => a.start - b.start)
  return ranges.reduce<Range[]>((joined, range) => {
    const last = joined.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
    return joined
  }, [])
}

/** The plain text, and for each of its UTF-16 units the stretch of the text it comes from. */
function withOrigins(text: string): { plain: string; origin: Range[] } {
  const origin: Range[] = []
  let plain = ''
  let start = 0
  for (const character of text) {
    const kept = plainText(character)
    for (let unit = 0; unit < kept.length; unit += 1) origin.push({ start, end: start + character.length })
    plain += kept
    start += character.length
  }
  return { plain, origin }
}

function segments(text: string, { start, end }: Range, ranges: readonly Range[]): Segment[] {
  const parts: Segment[] = []
  let at = start
  for (const range of ranges) {
    if (range.end <= start || range.start >= end) continue
    const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)]
    if (from > at) parts.push({ text: text.slice(at, from), hit: false })
    parts.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  return at < end ? [...parts, { text: text.slice(at, end), hit: false }] : parts
}
