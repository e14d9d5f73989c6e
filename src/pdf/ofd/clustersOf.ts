import { type Glyph } from 'fontkit'
import { type Face } from '@/pdf/fonts/face'

/** A glyph and where it stands from the beginning of the text: ems, y upwards. */
export type ShapedGlyph = { glyph: Glyph; x: number; y: number }

/** Characters that are drawn together. `isPlain`: one character in the very glyph that the font has for it, on the line. */
export type Cluster = { text: string; glyphs: ShapedGlyph[]; isPlain: boolean }

/**
 * Which glyphs stand for which characters of a word. Where they are not those of the font's own table, the next place at
 * which they are again tells how far it goes: what a glyph says of its characters is what it was first asked for.
 */
export function clustersOf(
  characters: readonly string[],
  glyphs: readonly ShapedGlyph[],
  { font }: Face,
): Cluster[] {
  const own = characters.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id)
  const drawn = glyphs.map(({ glyph }) => glyph.id)
  const clusters: Cluster[] = []
  let [from, at] = [0, 0]
  while (from < own.length || at < drawn.length) {
    const step =
      own[from] === drawn[at] && drawn[at] !== MISSING ? ONE : nextMatch(own.slice(from), drawn.slice(at))
    const texts = characters.slice(from, (from += step.characters))
    const shaped = glyphs.slice(at, (at += step.glyphs))
    const isPlain = step === ONE && shaped[0]?.y === 0
    add(clusters, { text: texts.join(''), glyphs: shaped, isPlain })
  }
  return clusters
}

type Step = { characters: number; glyphs: number }

/** A font's glyph for what it does not hold. No character is found by it. */
const MISSING = 0
const ONE: Step = { characters: 1, glyphs: 1 }
/** Characters that fonts are known to join, or glyphs to part one into: no more. */
const FURTHEST = 4

/** How many characters and glyphs pass until one is drawn in its own again; the nearest such place, else all of them. */
function nextMatch(own: readonly number[], drawn: readonly number[]): Step {
  for (let both = 1; both <= 2 * FURTHEST; both += 1) {
    for (let glyphs = 0; glyphs <= both; glyphs += 1) {
      const characters = both - glyphs
      if (own[characters] !== undefined && own[characters] === drawn[glyphs]) return { characters, glyphs }
    }
  }
  return { characters: own.length, glyphs: drawn.length }
}

/** A character without a glyph, or a glyph without a character, goes with what stands before it. */
function add(clusters: Cluster[], next: Cluster): void {
  const last = clusters.at(-1)
  if (!last || (next.text !== '' && next.glyphs.length > 0)) clusters.push(next)
  else
    clusters[clusters.length - 1] = {
      text: last.text + next.text,
      glyphs: [...last.glyphs, ...next.glyphs],
      isPlain: false,
    }
}
