import { type Face } from '@/pdf/fonts/face'
import { type Cluster, clustersOf, type ShapedGlyph } from './clustersOf'

/**
 * Text as pdfkit draws it, word by word, each with its space; `spacing` (ems) follows every glyph. A viewer finds plain
 * characters by itself; of all others it is told which glyphs they are.
 */
export function shapeText(text: string, face: Face, spacing: number): Cluster[] {
  const { font } = face
  const clusters: Cluster[] = []
  const em = font.unitsPerEm
  let x = 0
  for (const word of text.split(/(?<=[ \t])/)) {
    const { glyphs, positions } = font.layout(word)
    const shaped = glyphs.map((glyph, index): ShapedGlyph => {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
      const at = { glyph, x: x + xOffset / em, y: yOffset / em }
      x += xAdvance / em + spacing
      return at
    })
    clusters.push(...clustersOf(Array.from(word), shaped, face))
  }
  return clusters
}
