import { termFinder, type TermFinder } from './terms'
import { wordsOf } from './words'
import { isFullWidth, isSpace } from './characterKinds'
import { neverEnds, neverStarts } from './lineMarks'
import { tidyTitleLine } from './tidyTitleLine'
import { hanNumbersWithUnits, numbersWithUnits } from './units'

const QUOTES = { '“': '”', '《': '》', '‘': '’', '「': '」', '（': '）', '【': '】', '〈': '〉' } as const

/**
 * A title in lines no wider than `width`. The editor's own breaks stand; a line that is still too wide is
 * broken between words into as few lines as hold it, of nearly equal length, rather at a space or after a mark,
 * never inside a quoted term, a set phrase, a number or a Latin word. Where a term alone is wider than the block, it gives way.
 *
 * @param widthOf ems of a text set as a title
 * @param termsIn what is a set phrase; without it, the shipped ones are
 */
export function titleLines(
  title: string,
  { width, widthOf, termsIn = SHIPPED }: Sizes & { termsIn?: TermFinder },
): string[] {
  return title
    .split('\n')
    .map(tidyTitleLine)
    .filter((line) => line !== '')
    .flatMap((line) => (widthOf(line) <= width ? [line] : balanced(line, { width, widthOf, termsIn })))
}

type Sizes = { width: number; widthOf: (text: string) => number }

const SHIPPED = termFinder()

function balanced(line: string, { termsIn, ...sizes }: Sizes & { termsIn: TermFinder }): string[] {
  const fitting =
    (find: TermFinder): TermFinder =>
    (text) =>
      find(text).filter(({ from, to }) => sizes.widthOf(text.slice(from, to)) <= sizes.width)
  const words = wordsOf(line, fitting(termsIn))
  const ways = [
    wordBreaks(line, { words, whole: fitting(quotedTerms)(line) }),
    wordBreaks(line, { words, whole: [] }),
    wordBreaks(line, { words: wordsOf(line), whole: [] }),
    characterBreaks(line),
  ]
  for (const breaks of ways) {
    for (let count = Math.ceil(sizes.widthOf(line) / sizes.width); count <= breaks.length + 1; count += 1) {
      const best = bestSplit(line, { breaks, count, ...sizes })
      if (best) return best
    }
  }
  return [line]
}

type Way = { cost: number; lines: string[] }

/** Least sum of squared differences from the mean and of torn sense; of two equal ways the one with the longer first line. */
function bestSplit(line: string, split: Sizes & { breaks: number[]; count: number }): string[] | undefined {
  const mean = split.widthOf(line) / split.count
  const known = new Map<string, Way | undefined>()
  // Each rest of the line is looked at once for each number of lines, or a long title would never be done.
  const search = (from: number, count: number): Way | undefined => {
    const key = `${from} ${count}`
    if (!known.has(key)) known.set(key, way(from, count))
    return known.get(key)
  }
  const way = (from: number, count: number): Way | undefined => {
    if (count === 1) {
      const text = line.slice(from).trim()
      const width = split.widthOf(text)
      return width > split.width || width < 2 ? undefined : { cost: (width - mean) ** 2, lines: [text] }
    }
    let best: Way | undefined
    for (const at of split.breaks) {
      if (at <= from) continue
      const text = line.slice(from, at).trim()
      const width = split.widthOf(text)
      if (width > split.width) break
      const rest = width < 2 ? undefined : search(at, count - 1)
      if (!rest) continue
      const rising = split.widthOf(rest.lines[0] ?? '') > width ? 0.1 : 0
      const cost = rest.cost + (width - mean) ** 2 + senseCost(line, at, split.breaks) + rising
      if (!best || cost < best.cost) best = { cost, lines: [text, ...rest.lines] }
    }
    return best
  }
  return search(0, split.count)?.lines
}

/**
 * What the segmenter makes a word of its own though it ends one: 理事｜会, 配送｜员, 闻“汛”｜而动. None of them is a verb or a
 * preposition, with which a line may well begin.
 */
const SUFFIX = /[会员室队团党观人件者长家组部站局所院校处奖式期号而性化率]/u
const isHan = (character: string): boolean => /[\p{Script=Han}”]/u.test(character)

/**
 * What a break does to the sense, in the squared ems of unequal lines: each line should be a unit of it. Nothing at
 * a space between Han, where the editor saw two halves; little after a mark; more within a clause, most between a word and its
 * particle, a number and what it counts, or after a word of one character (`记`, `在`), which belongs to what follows.
 */
function senseCost(line: string, at: number, breaks: readonly number[]): number {
  const [before, after] = [line[at - 1] ?? '', line[at] ?? '']
  if (isSpace(before) && isFullWidth(line[at - 2] ?? '') && isFullWidth(after)) return 0
  if (/[，；：！？—…]/u.test(before)) return 12
  if (before === '、') return 36
  if (/[的了着过们等之地]/u.test(after)) return 80
  if (SUFFIX.test(after) && isHan(before) && breaks.includes(at + 1)) return 400
  if (numbersWithUnits(line).some(({ to }) => to === at)) return 80
  if (line.slice(0, at).endsWith('关于')) return 130
  if (!breaks.includes(at - 1)) return 50
  return /[和与及或暨为对向把被]/u.test(before) ? 130 : 65
}

type Range = { from: number; to: number }

/** Between words: what is a term is one. */
function wordBreaks(
  line: string,
  { words, whole }: { words: readonly string[]; whole: readonly Range[] },
): number[] {
  const kept = [...numbersWithUnits(line), ...hanNumbersWithUnits(line), ...whole]
  let end = 0
  return words
    .map((word) => (end += word.length))
    .filter((at) => mayBreak(line, at) && !kept.some(({ from, to }) => from < at && at < to))
}

function characterBreaks(line: string): number[] {
  let at = 0
  return Array.from(line, (character) => (at += character.length)).filter((index) => mayBreak(line, index))
}

/** One look for each mark: one that is never closed is not looked for again, whatever the title. */
function quotedTerms(line: string): Range[] {
  const terms: Range[] = []
  const unclosed = new Set<string>()
  for (let from = 0; from < line.length; from += 1) {
    const close = Object.entries(QUOTES).find(([open]) => open === line[from])?.[1]
    if (close === undefined || unclosed.has(close)) continue
    const end = line.indexOf(close, from)
    if (end < 0) unclosed.add(close)
    else {
      terms.push({ from, to: end + 1 })
      from = end
    }
  }
  return terms
}

function mayBreak(line: string, at: number): boolean {
  const [before, after] = [line.charAt(at - 1), line.charAt(at)]
  if (neverEnds(before) || neverStarts(after)) return false
  return !(/[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after))
}
