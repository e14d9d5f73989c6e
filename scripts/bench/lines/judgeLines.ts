import type { Placed } from './readLines'

/** What was found in the lines of one program. */
export type Judged = {
  lines: number
  /** lines that begin or end with a mark that may not, or between the halves of `——` and `……` */
  misplaced: number
  /** characters and inner spaces that are not there */
  lost: number
  /** gaps of more than 0.3 em that no space accounts for, and the widest gap in ems */
  wideGaps: number
  widest: number
  /** lines but a paragraph's last that end three quarters of an em or more before the edge */
  short: number
  /** Latin words and numbers that go on in the next line, but for addresses after a sign */
  cut: number
}

const FORBIDDEN_START = '、，。．；：！？）］｝〕】》〉」』”’…—～·％‰℃'
const FORBIDDEN_END = '（［｛〔【《〈「『“‘№'
const WIDE = 0.3
const SHORT_BY = 0.75
const LEAST_SPACE = 0.1
/** So far apart a reader looks for where both texts go on alike. */
const LOOK_AHEAD = 40

type Measure = {
  width: number
  advance: (text: string) => number
  blank: (text: string) => { left: number; right: number }
}
/** A character of the text: whether a space stands before it, whether its paragraph ends with it; where it was found. */
type Wanted = { text: string; space: string; isLast: boolean; isFirst: boolean; line?: number; x?: number }

/** Follows the text through the lines, character by character, from the paragraph that is `title`. */
export function judgeLines(
  lines: readonly Placed[][],
  { title, paragraphs, ...measure }: { title: string; paragraphs: readonly string[] } & Measure,
): Judged {
  const wanted = [title, ...paragraphs].flatMap(wantedOf)
  const first = lines.findIndex((line) => line.map(({ text }) => text).join('') === title)
  const lostCharacters = find(wanted, lines, Math.max(0, first))
  // The title is set larger.
  const found = wanted.slice(title.length).filter(({ line }) => line !== undefined)
  const judged: Judged = {
    lines: new Set(found.map(({ line }) => line)).size,
    ...{ misplaced: 0, lost: lostCharacters, wideGaps: 0, widest: 0, short: 0, cut: 0 },
  }
  found.forEach((each, index) => {
    const next = found[index + 1]
    if (!next || each.isLast || next.isFirst) return
    if (each.line === next.line) judgeGap(judged, [each, next], measure)
    else judgeBreak(judged, [each, next], measure)
  })
  return judged
}

function wantedOf(paragraph: string): Wanted[] {
  const list: Wanted[] = []
  let space = ''
  for (const text of paragraph) {
    if (/\s/u.test(text)) space += text
    else {
      list.push({ text, space, isLast: false, isFirst: list.length === 0 })
      space = ''
    }
  }
  const last = list.at(-1)
  if (last) last.isLast = true
  return list
}

/** Gives each wanted character its place. @returns how many have none */
function find(wanted: readonly Wanted[], lines: readonly Placed[][], first: number): number {
  const placed = lines.flatMap((line, index) =>
    index < first
      ? []
      : line.flatMap(({ text, x }) => Array.from(text, (character) => ({ text: character, x, line: index }))),
  )
  let [at, lost] = [0, 0]
  for (const each of wanted) {
    const ahead = placed.slice(at, at + LOOK_AHEAD).findIndex(({ text }) => text === each.text)
    const here = placed[at + ahead]
    if (ahead < 0 || !here) lost += 1
    else {
      each.line = here.line
      each.x = here.x
      at += ahead + 1
    }
  }
  return lost
}

function judgeGap(
  judged: Judged,
  [each, next]: readonly [Wanted, Wanted],
  { advance, blank }: Measure,
): void {
  const free = (next.x ?? 0) - (each.x ?? 0) - advance(each.text)
  // A mark may have given up its blank to the space: what shows is the distance of the ink.
  const seen = free + blank(each.text).right + blank(next.text).left
  if (next.space !== '' && seen < LEAST_SPACE) judged.lost += 1
  // Letters of a word keep to each other by their font's own kerning.
  if (next.space === '' && /^[\x21-\x7e]{2}$/.test(each.text + next.text)) return
  const gap = free - (next.space === '' ? 0 : advance(next.space))
  judged.widest = Math.max(judged.widest, gap)
  if (gap > WIDE + 1e-3) judged.wideGaps += 1
}

function judgeBreak(
  judged: Judged,
  [end, start]: readonly [Wanted, Wanted],
  { width, advance }: Measure,
): void {
  const isPair = /^(?:——|……)$/u.test(end.text + start.text)
  if (isPair || FORBIDDEN_START.includes(start.text) || FORBIDDEN_END.includes(end.text))
    judged.misplaced += 1
  if ((end.x ?? 0) + advance(end.text) < width - SHORT_BY) judged.short += 1
  if (start.space === '' && /^[A-Za-z0-9]{2}$/.test(end.text + start.text)) judged.cut += 1
}
