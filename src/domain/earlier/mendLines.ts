import { squeeze } from './cleanText'
import type { SourceLine, SourcePart } from './sourcePart'

const PAGE_NUMBER =
  /^(?:[—–\-－·•]\s*\d{1,3}\s*[—–\-－·•]|\d{1,3}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)$/
/** A line at the head or foot of so many pages is none of the text. */
const RUNNING = 3
/** Of what begins so the first character would have fitted a line with room for it: nothing moved it down but an end. */
const BEGINS_FREELY = /^\p{Script=Han}{2}/u
const SAME_SIZE = 0.08

/** Lines of pages as paragraphs: page numbers and running lines left out, what a line's or a page's end parted put together. */
export function mendLines(lines: readonly SourceLine[]): SourcePart[] {
  const text = withoutRunning(lines)
  const page = measure(text)
  const parts: { text: string; size: number; isDisplayed: boolean; last: SourceLine }[] = []
  for (const line of text) {
    const open = parts.at(-1)
    if (open && continues(open.last, line, page)) {
      open.text = joined(open.text, line.text)
      open.last = line
    } else {
      parts.push({ text: line.text, size: line.size, isDisplayed: isDisplayed(line, page), last: line })
    }
  }
  return parts.map(({ text: whole, size, isDisplayed: shown }) => ({
    kind: 'text',
    text: whole,
    size,
    isDisplayed: shown,
  }))
}

type Measure = { left: number; right: number; pitch: number; size: number }

/** Of two lines, whether the second goes on with the first one's paragraph. */
function continues(before: SourceLine, line: SourceLine, { left, right, pitch, size }: Measure): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false
  if (Math.abs(before.size - line.size) > SAME_SIZE * before.size) return false
  if (line.left > left + 1.5 * size) return false
  if (line.page === before.page && line.top - before.top > 1.6 * pitch) return false
  const room = (right - before.right) / size
  return room < 2.5 && !(room > 1.2 && BEGINS_FREELY.test(line.text))
}

/** In the middle between the margins and at neither of them, or larger than the text. */
function isDisplayed(line: SourceLine, { left, right, size }: Measure): boolean {
  if (line.size > size * 1.15) return true
  const [before, after] = [line.left - left, right - line.right]
  return before > 2.5 * size && Math.abs(before - after) < 1.5 * size
}

function measure(lines: readonly SourceLine[]): Measure {
  const size = commonest(lines.map((line) => [round(line.size), squeeze(line.text).length]))
  const body = lines.filter((line) => Math.abs(line.size - size) <= SAME_SIZE * size)
  const gaps = body.flatMap((line, at): [number, number][] => {
    const next = body[at + 1]
    return next && next.page === line.page && next.top > line.top ? [[round(next.top - line.top), 1]] : []
  })
  return {
    size,
    left: Math.min(...body.map((line) => line.left), Infinity),
    right: quantile(body.map((line) => line.right)),
    pitch: commonest(gaps) || size * 1.5,
  }
}

function withoutRunning(lines: readonly SourceLine[]): SourceLine[] {
  const places = new Map<string, Set<number>>()
  const place = ({ text, top }: SourceLine) => `${squeeze(text)}@${Math.round(top / 4)}`
  for (const line of lines) {
    const pages = places.get(place(line)) ?? new Set()
    places.set(place(line), pages.add(line.page))
  }
  return lines.filter(
    (line) => !PAGE_NUMBER.test(line.text.trim()) && (places.get(place(line))?.size ?? 0) < RUNNING,
  )
}

/** Between letters of two lines stood a space; between Han, or the digits of a number, nothing. */
function joined(before: string, after: string): string {
  const isWord = /[A-Za-z,.;:!?]$/.test(before) && /^[A-Za-z0-9]/.test(after)
  return isWord ? `${before} ${after}` : before + after
}

function commonest(weighed: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Where most lines end: the longest may hang over. */
function quantile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0
}

const round = (value: number): number => Math.round(value * 4) / 4
