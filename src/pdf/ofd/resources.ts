import { type Face } from '@/pdf/fonts/face'
import { imageFormat } from '@/domain/imageSize'
import { type FontUse } from './fonts/subsetFont'
import { type GlyphRun } from './glyphRuns'

export type UsedFont = FontUse & { id: number }
export type UsedImage = { id: number; file: string; format: 'PNG' | 'JPEG'; bytes: Buffer }

export type Resources = {
  /** No two things of a document have the same number. */
  nextId: () => number
  lastId: () => number
  /** The number of the run's font, in which its glyphs are noted as used. */
  font: (run: GlyphRun) => number
  /** @throws Error where there is no such picture: composing has looked at each */
  image: (key: string) => number
  fonts: () => UsedFont[]
  images: () => UsedImage[]
}

/** What the pages of one document use. Numbers are given in the order in which they are asked for. */
export function createResources(images: Readonly<Record<string, Buffer>>): Resources {
  let last = 0
  const nextId = (): number => (last += 1)
  const fonts = new Map<Face, UsedFont>()
  const used = new Map<string, UsedImage>()
  return {
    nextId,
    lastId: () => last,
    font(run) {
      const { face, text, glyphs, isPlain } = run
      const font = fonts.get(face) ?? { id: nextId(), face, codePoints: new Set(), glyphs: new Set() }
      fonts.set(face, font)
      for (const character of text) font.codePoints.add(character.codePointAt(0) ?? 0)
      if (!isPlain) for (const { glyph } of glyphs) font.glyphs.add(glyph.id)
      return font.id
    },
    image(key) {
      const image = used.get(key) ?? opened(nextId(), images[key], key)
      used.set(key, image)
      return image.id
    },
    fonts: () => [...fonts.values()],
    images: () => [...used.values()],
  }
}

function opened(id: number, bytes: Buffer | undefined, key: string): UsedImage {
  if (!bytes) throw new Error(`the pages show a picture that was not given: ${key}`)
  const format = imageFormat(bytes)
  return { id, file: `Image_${id}.${format}`, format: format === 'png' ? 'PNG' : 'JPEG', bytes }
}
