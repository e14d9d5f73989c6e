import { type Glyph } from 'fontkit'
import { type Face } from '@/pdf/fonts/face'
import { type FontSet } from '@/pdf/fonts/fontSet'
import { type Line } from '@/pdf/typesetting/text'
import { type Cluster } from './clustersOf'
import { shapeText } from './shapeText'
import { type Rectangle } from './units'

/** Text of one font that makes one object: its glyphs from left to right, x and baseline in points on the sheet. */
export type GlyphRun = {
  face: Face
  size: number
  text: string
  glyphs: { glyph: Glyph; x: number; y: number }[]
  /** A viewer finds the glyphs by the characters. */
  isPlain: boolean
}

type At = { x: number; y: number; size: number }

/** The longest stretches of a line that are plain text of one font; what is not plain stands alone. */
export function glyphRuns(line: Line, at: At, fonts: FontSet): GlyphRun[] {
  const runs: GlyphRun[] = []
  for (const { text, face: id, x, spacing } of line.pieces) {
    const face = fonts.faces.get(id)
    if (!face) throw new Error(`a line was set in a font that is not open: ${id}`)
    for (const cluster of shapeText(text, face, spacing)) {
      // A character that nothing is drawn for is in no file, as in the PDF.
      if (cluster.glyphs.length === 0) continue
      const last = runs.at(-1)
      const run = placed(cluster, face, { ...at, x: at.x + x * at.size })
      if (last && last.face === face && isSimple(last) && isSimple(run)) join(last, run)
      else runs.push(run)
    }
  }
  return runs
}

/** A character of two code units counts as one or as two, as viewers go: it stands alone. */
const isSimple = ({ isPlain, text, glyphs }: GlyphRun): boolean => isPlain && text.length === glyphs.length

function join(run: GlyphRun, next: GlyphRun): void {
  run.text += next.text
  run.glyphs.push(...next.glyphs)
}

const placed = ({ text, glyphs, isPlain }: Cluster, face: Face, { x, y, size }: At): GlyphRun => ({
  face,
  size,
  text,
  isPlain,
  glyphs: glyphs.map((shaped) => ({ glyph: shaped.glyph, x: x + shaped.x * size, y: y - shaped.y * size })),
})

/** The em box, which programs mark when text is chosen. */
const EM = { above: 0.88, below: 0.12 } as const
/** Ems round the ink: the edge of a glyph is drawn on the pixel beside it. */
const BLEED = 0.05

/** What a viewer may draw the run in: nothing outside of it is shown. */
export function runBounds({ glyphs, face, size }: GlyphRun): Rectangle {
  const em = size / face.font.unitsPerEm
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { glyph, x, y } of glyphs) {
    const { cbox } = glyph
    left = Math.min(left, x, x + cbox.minX * em)
    right = Math.max(right, x + glyph.advanceWidth * em, x + cbox.maxX * em)
    top = Math.min(top, y - EM.above * size, y - cbox.maxY * em)
    bottom = Math.max(bottom, y + EM.below * size, y - cbox.minY * em)
  }
  const bleed = BLEED * size
  return {
    x: left - bleed,
    y: top - bleed,
    width: right - left + 2 * bleed,
    height: bottom - top + 2 * bleed,
  }
}
