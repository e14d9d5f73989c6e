import type * as fontkit from 'fontkit'
import { isApostrophe, isClosing, isOpening, joinsPrevious } from '@/domain/text/lineMarks'
import { type Blank, type Measure, type Part } from '../typesetting/text'
import { type Face, openedLater, openTwin } from './face'
import { type GlyphTable } from './glyphTable'
import { type FontConfig, type FontFile, type FontRole, fontRoles, KEEPS_ITS_LATIN } from './roles'

/** Nothing prints a character silently as a box or as another one: rendering stops instead. */
export class MissingGlyphError extends Error {
  override name = 'MissingGlyphError'
  constructor(character: string) {
    super(`没有字体能印出字符“${character}”，请改用其他写法，或在字体目录中加入含有该字的字体。`)
  }
}

export type FontSet = GlyphTable & {
  faces: ReadonlyMap<string, Face>
  chain: (role: FontRole) => readonly Face[]
  /** of Latin letters and digits, where the office has one for them */
  latin: Face | undefined
  measure: Measure<FontRole>
  /** The same font opened once more under another name, so that it can be embedded beside itself. */
  twin: (face: Face, number: number) => fontkit.Font
}

/**
 * Opens every file once, when a text first needs it: most briefs need no fallback, and the six files that come with the project
 * are 80 MB. Keep the set, do not open it for each job.
 */
export function openFonts(config: FontConfig): FontSet {
  const faces = new Map<string, Face>()
  const chains = new Map<FontRole, Face[]>()
  const twins = new Map<string, fontkit.Font>()
  const faceOf = (file: FontFile): Face => {
    const id = file.name ? `${file.path}#${file.name}` : file.path
    const face = faces.get(id) ?? openedLater(id, file)
    faces.set(id, face)
    return face
  }
  for (const role of fontRoles) chains.set(role, config[role].map(faceOf))
  const latin = config.latin && faceOf(config.latin)
  const chain = (role: FontRole): readonly Face[] => chains.get(role) ?? []
  return {
    faces,
    chain,
    latin,
    measure: measureWith(chain, latin),
    hasGlyph: (character, role) => chain(role).some((face) => holds(face, character)),
    twin: (face, number) => cached(twins, `${face.id}~${number}`, () => openTwin(face, number)),
  }
}

/** Marks that some faces draw in half a cell though Chinese print gives them a whole one. */
const FULL_CELL = new Set('“”‘’')

function measureWith(
  chain: (role: FontRole) => readonly Face[],
  latin: Face | undefined,
): Measure<FontRole> {
  const parts = new Map<string, Part[]>()
  const blanks = new Map<string, Blank>()
  const drawing = (text: string, role: FontRole): readonly Face[] =>
    latin && role !== KEEPS_ITS_LATIN && isLatin(text) ? [latin, ...chain(role)] : chain(role)
  return {
    parts: (text, role) => cached(parts, `${role} ${text}`, () => partsOf(text, drawing(text, role))),
    blank: (character, role) => cached(blanks, `${role} ${character}`, () => blankOf(character, chain(role))),
  }
}

/** A word of letters or digits with what belongs to it (3.5%), or a mark of theirs that stands alone. */
const isLatin = (text: string): boolean => /^[\x21-\x7e\u00b0\u00b1\u00c0-\u024f\u1e00-\u1eff]/.test(text)

function cached<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const found = cache.get(key)
  if (found !== undefined) return found
  const value = make()
  // A long-lived process sees words without end; Han characters alone are some ten thousand.
  if (cache.size > 50_000) cache.clear()
  cache.set(key, value)
  return value
}

/**
 * In one face where one holds all of it; else each character with its marks in the first that holds both. A word keeps its
 * letters' face, whichever draws its apostrophe.
 */
function partsOf(text: string, chain: readonly Face[]): Part[] {
  const marked = withMarks(text)
  const servesAt = (face: Face, at: number): boolean =>
    isApostrophe(marked, at)
      ? drawsNarrow(face, marked[at] ?? '', chain)
      : Array.from(marked[at] ?? '').every((character) => serves(face, character, chain))
  const letters = marked.filter((_, at) => !isApostrophe(marked, at)).join('')
  const whole = letters === text && chain.find((face) => marked.every((_, at) => servesAt(face, at)))
  if (whole) return [part(text, whole)]
  const parts: Part[] = []
  const placed = marked.flatMap((own, at) => {
    const face = chain.find((each) => servesAt(each, at))
    return face ? [{ text: own, face }] : Array.from(own, (character) => placedAlone(character, chain))
  })
  for (const { text: own, face } of placed) {
    const last = parts.at(-1)
    if (last?.face === face.id) parts[parts.length - 1] = part(last.text + own, face)
    else parts.push(part(own, face))
  }
  return parts
}

/** Characters, each with the combining marks and selectors that follow it. */
function withMarks(text: string): string[] {
  const found: string[] = []
  for (const character of Array.from(text)) {
    const last = found.at(-1)
    if (last !== undefined && joinsPrevious(character)) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

function placedAlone(text: string, chain: readonly Face[]): { text: string; face: Face } {
  const face = faceFor(text, chain)
  if (!face) throw new MissingGlyphError(text)
  return { text, face }
}

function part(text: string, face: Face): Part {
  return { text, face: face.id, advance: face.font.layout(text).advanceWidth / face.font.unitsPerEm }
}

function faceFor(character: string, chain: readonly Face[]): Face | undefined {
  return chain.find((face) => serves(face, character, chain))
}

function serves(face: Face, character: string, chain: readonly Face[]): boolean {
  // A variation selector only chooses among the glyphs of the character before it.
  if (isSelector(character)) return true
  if (!holds(face, character)) return false
  if (!FULL_CELL.has(character) || fillsCell(face, character)) return true
  return !chain.some((other) => holds(other, character) && fillsCell(other, character))
}

const isSelector = (character: string): boolean => /^\p{Variation_Selector}$/u.test(character)

/** A Latin word's apostrophe: not in a whole cell, where a face of the chain draws it narrower. */
function drawsNarrow(face: Face, character: string, chain: readonly Face[]): boolean {
  const isNarrow = (each: Face): boolean => holds(each, character) && !fillsCell(each, character)
  return isNarrow(face) || (holds(face, character) && !chain.some(isNarrow))
}

function holds(face: Face, character: string): boolean {
  return face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

function fillsCell(face: Face, character: string): boolean {
  return face.font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth > face.font.unitsPerEm * 0.99
}

const isSqueezable = (character: string): boolean =>
  character === '·' || isClosing(character) || isOpening(character)

/**
 * Half a cell is blank if all ink stands in the other half, a quarter on either side if it stands in the middle
 * (clreq: a middle dot; ？ in FandolFang): read off the glyph, for fonts differ in their marks.
 */
function blankOf(character: string, chain: readonly Face[]): Blank {
  const face = faceFor(character, chain)
  if (!face || !isSqueezable(character) || !fillsCell(face, character)) return { left: 0, right: 0 }
  const { bbox } = face.font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const em = face.font.unitsPerEm
  return { left: blankPart(bbox.minX / em), right: blankPart(1 - bbox.maxX / em) }
}

/** Ems beside the ink, in whole quarters; ink may reach a hundredth into what is given up. */
const blankPart = (ems: number): number => Math.min(0.5, Math.max(0, Math.floor((ems + 0.01) * 4) / 4))
