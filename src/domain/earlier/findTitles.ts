import { squeeze } from './cleanText'
import type { Unit } from './readBrief'
import { couldBeTitle, endsSentence } from './titleWords'
import { levelOf } from '../article/prose/levelOf'

/** A title and the units it takes: from the first to before `to`. */
export type FoundTitle = { title: string; from: number; to: number }

const MOST_LINES = 4
const LONGEST_DISPLAYED = 100
/** A text has at least so many characters; the second half of a broken line has not. */
const SHORTEST_TEXT = 20
const LARGER = 1.15

/** Where articles begin: by what is set as a title is; where a file does not tell that, by the words. */
export function findTitles(units: readonly Unit[]): FoundTitle[] {
  const isShown = shownAsTitle(units)
  const isTitle = units.some(isShown)
    ? (at: number) => isShown(units[at])
    : (at: number) => readsAsTitle(units, at)
  const found: FoundTitle[] = []
  for (let from = 0; from < units.length; from += 1) {
    if (!isTitle(from)) continue
    let to = from + 1
    while (to < units.length && to - from < MOST_LINES && isLineOfSame(units, to, isShown)) to += 1
    found.push({ title: titleOf(units.slice(from, to)), from, to })
    from = to - 1
  }
  return found
}

/** Larger than the text where anything is, else in the middle. */
function shownAsTitle(units: readonly Unit[]): (unit: Unit | undefined) => boolean {
  const body = bodySize(units)
  const isDisplayed = (unit: Unit | undefined): unit is Unit => {
    if (!unit?.isDisplayed || unit.text.includes('\t')) return false
    const words = squeeze(unit.text)
    return words.length <= LONGEST_DISPLAYED && !/[。；]$/.test(words) && levelOf(words) === undefined
  }
  const isLarger = (unit: Unit | undefined) => isDisplayed(unit) && unit.size > body * LARGER
  return body > 0 && units.some(isLarger) ? isLarger : isDisplayed
}

function bodySize(units: readonly Unit[]): number {
  const sums = new Map<number, number>()
  for (const { size, text } of units) if (size > 0) sums.set(size, (sums.get(size) ?? 0) + text.length)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Behind the end of a sentence, one to three lines that could be a title, and then text. */
function readsAsTitle(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  if (before && before.part.kind === 'text' && !endsSentence(before.text)) return false
  let next = at
  while (next - at < MOST_LINES && isWords(units[next])) next += 1
  const text = units[next]
  if (next === at || next - at === MOST_LINES || !text) return false
  return text.part.kind === 'picture' || squeeze(text.text).length >= SHORTEST_TEXT
}

function isWords(unit: Unit | undefined): boolean {
  return unit?.part.kind === 'text' && !unit.text.includes('\t') && couldBeTitle(unit.text)
}

function isLineOfSame(
  units: readonly Unit[],
  at: number,
  isShown: (unit: Unit | undefined) => boolean,
): boolean {
  const unit = units[at]
  return units.some(isShown) ? isShown(unit) : isWords(unit)
}

/** The editor's lines. In a line of its own a space between two halves is where the line was broken. */
function titleOf(units: readonly Unit[]): string {
  const lines = units.map(({ text }) => text)
  const [only] = lines
  return lines.length === 1 && only ? brokenAtSpaces(only) : lines.join('\n')
}

const SHORTEST_HALF = 5

function brokenAtSpaces(line: string): string {
  const halves = line.split(' ')
  const isWhole = (half: string) =>
    half.length >= SHORTEST_HALF && opened(half) === 0 && /\p{Script=Han}/u.test(half)
  return halves.length > 1 && halves.every(isWhole) ? halves.join('\n') : line
}

/** Of quotes and brackets, how many are open at its end. */
function opened(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + ('“（《‘'.includes(sign) ? 1 : '”）》’'.includes(sign) ? -1 : 0),
    0,
  )
}
