import { type AddressPart, addressParts } from './addressParts'
import { type BreakCost, FREE, loosen, setBreaks } from './breakCosts'
import { isFullWidth, isSpace } from '@/domain/text/characterKinds'
import { isApostrophe, isPaired, joinsPrevious, neverEnds, neverStarts } from '@/domain/text/lineMarks'
import { type Styled } from './spaces'
import { type Blank, type Measure, type Part } from './text'

/** The smallest thing a line is made of: one Han character, one mark, a Latin word, a number, a space. */
export type Cluster = {
  text: string
  kind: 'cell' | 'mark' | 'word' | 'space'
  parts: Part[]
  /** ems, with the grid's share in it where the cluster stands in cells */
  width: number
  /** full cells in it, each of which carries the grid's tracking */
  cells: number
  blank: Blank
  /** of a break after this cluster */
  breakAfter: BreakCost
  /** the same, as far as the address knows of which this is a part */
  joint?: BreakCost | undefined
}

export type ClusterOptions<Style> = {
  measure: Measure<Style>
  /** width of one grid cell in ems, 1 where there is no grid */
  cell: number
  /** ems; a word wider than this may be broken anywhere, for nothing else would hold it */
  longestWord: number
  /** in a table: dates and telephone numbers stay whole, too */
  keepsDates?: boolean | undefined
}

const NO_BLANK: Blank = { left: 0, right: 0 }
/** Of its width a space between two words gives up this share at most. */
const SPACE_SHARE = 1 / 3

/** Cuts styled text into clusters and says what a break after each of them costs. Loses no character. */
export function clusters<Style>(runs: readonly Styled<Style>[], options: ClusterOptions<Style>): Cluster[] {
  const pieces = runs.flatMap(({ text, style }) => segments(text).map((piece) => ({ ...piece, style })))
  const result: Cluster[] = []
  for (const [index, { text, joint, style }] of pieces.entries()) {
    const room = options.longestWord - options.cell * marksHeldBy(pieces, index)
    addMeasured(result, { text, style, room }, options)
    // One too long for a line was cut into characters: the sign is the last of them.
    const last = result.at(-1)
    if (last) last.joint = joint
  }
  setBreaks(result, options)
  loosen(result, options.longestWord)
  return result
}

/** `2025年、——abc` gives `2025`, `年`, `、`, `——`, `abc`; `https://a.b/c` gives `https://`, `a.b/`, `c`. */
function segments(text: string): AddressPart[] {
  const characters = Array.from(text)
  const found: string[] = []
  // Of the last segment. Asked of the segment itself, whose length grows with every character, it would cost as much.
  let kind: Cluster['kind'] | undefined
  for (const [at, character] of characters.entries()) {
    const last = found.at(-1)
    const own = isApostrophe(characters, at) ? 'word' : kindOf(character)
    if (last !== undefined && (joinsPrevious(character) || isOneWith(character, { own, last, kind })))
      found[found.length - 1] = last + character
    else {
      found.push(character)
      kind = own
    }
  }
  return found.flatMap(addressParts)
}

function isOneWith(
  character: string,
  { own, last, kind }: { own: Cluster['kind']; last: string; kind: Cluster['kind'] | undefined },
): boolean {
  return isPaired(character) ? last === character : own === 'word' && kind === 'word'
}

/**
 * Marks that a word may not be parted from: what opens before it, what closes after it. A word that fills the line alone
 * must be broken inside, so that they stay with a part of it.
 */
function marksHeldBy(pieces: readonly { text: string }[], index: number): number {
  let count = 0
  for (let at = index - 1; neverEnds(pieces[at]?.text ?? ''); at -= 1) count += 1
  for (let at = index + 1; neverStarts(firstOf(pieces[at]?.text ?? '')); at += 1) count += 1
  return count
}

function kindOf(text: string): Cluster['kind'] {
  const first = firstOf(text)
  if (isSpace(first)) return 'space'
  if (!isFullWidth(first)) return 'word'
  // The ink of a dash and of dots fills their cells: there is no blank in them to give up.
  if (isPaired(first)) return 'cell'
  return neverStarts(first) || neverEnds(first) ? 'mark' : 'cell'
}

/** @param piece `room`: ems; a word wider than this is added character by character */
function addMeasured<Style>(
  list: Cluster[],
  piece: { text: string; style: Style; room: number },
  options: ClusterOptions<Style>,
): void {
  const { text, style, room } = piece
  const kind = kindOf(text)
  const parts = options.measure.parts(text, style)
  const advance = parts.reduce((sum, part) => sum + part.advance, 0)
  if (kind === 'word' && advance > room && text.length > 1) {
    for (const character of Array.from(text)) addMeasured(list, { ...piece, text: character }, options)
    return
  }
  const cells = kind === 'cell' || kind === 'mark' ? cellsIn(text, advance) : 0
  const width = advance + cells * (options.cell - 1)
  const blank = blankOf(text, kind, { width, style, options })
  list.push({ text, kind, parts, width, cells, blank, breakAfter: FREE })
}

function blankOf<Style>(
  text: string,
  kind: Cluster['kind'],
  { width, style, options }: { width: number; style: Style; options: ClusterOptions<Style> },
): Blank {
  if (kind === 'space') return { left: 0, right: width * SPACE_SHARE }
  if (kind !== 'mark') return NO_BLANK
  return inCells(options.measure.blank(text, style), options.cell)
}

/** Half an em of blank is half a cell on the grid: two squeezed marks then make room for just one character. */
const inCells = ({ left, right }: Blank, cell: number): Blank => ({ left: left * cell, right: right * cell })

/** Glyphs that fill a whole em stand in cells; a face whose dash or quote is narrower is left as it is. */
function cellsIn(text: string, advance: number): number {
  const count = Array.from(text).filter((character) => !joinsPrevious(character)).length
  return advance > count - 0.01 ? count : 0
}

function firstOf(text: string): string {
  const [first = ''] = text
  return first
}
