import type * as fontkit from 'fontkit'
import { openFont } from './openFont'
import { FontConfigError } from './fontConfig'
import { type FontFile } from './roles'

/**
 * What keeps a file from serving a role, with the role's name: no font, without the glyphs the role is for or without their
 * measures, or one that no part can be taken out of, as embedding does. None where it can be drawn and embedded.
 *
 * @param sample what the role is there to draw
 */
export function probeFont(bytes: Buffer, { file, label, sample }: Probe): string[] {
  try {
    const font = openFont(bytes, file)
    const lacking = Array.from(sample).filter(
      (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    )
    if (lacking.length > 0)
      return [`${label}字体 ${file.path} 里没有“${lacking.join('')}”，请换用别的字体。`]
    return isDrawable(font, sample) ? [] : [`${label}字体 ${file.path} 的字形无法取出，请换用别的字体。`]
  } catch (error) {
    if (error instanceof FontConfigError) return [`${label}字体：${error.message}`]
    return [`${label}字体 ${file.path} 已损坏，请换用完好的文件。`]
  }
}

type Probe = { file: FontFile; label: string; sample: string }

function isDrawable(font: fontkit.Font, sample: string): boolean {
  const { glyphs, advanceWidth } = font.layout(sample)
  const subset = font.createSubset()
  for (const glyph of glyphs) subset.includeGlyph(glyph)
  const hasInk = glyphs.every(({ id, bbox }) => id > 0 && bbox.maxX > bbox.minX && bbox.maxY > bbox.minY)
  return font.unitsPerEm > 0 && advanceWidth > 0 && hasInk && subset.encode().length > 0
}
