/** The part of fontkit 2 used here; the package ships no types. */
declare module 'fontkit' {
  export type Glyph = {
    id: number
    advanceWidth: number
    codePoints: number[]
    bbox: Bounds
    /** As wide as its control points, and so a little more than its ink; infinite, the wrong way round, without any. */
    cbox: Bounds
    path: { toSVG: () => string }
  }
  export type Bounds = { minX: number; maxX: number; minY: number; maxY: number }
  export type GlyphPosition = { xAdvance: number; xOffset: number; yOffset: number }
  export type Font = {
    postscriptName: string
    fullName: string
    familyName: string
    unitsPerEm: number
    characterSet: number[]
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => Glyph
    getGlyph: (id: number) => Glyph
    layout: (text: string) => { glyphs: Glyph[]; positions: GlyphPosition[]; advanceWidth: number }
    createSubset: () => { includeGlyph: (glyph: Glyph) => number; encode: () => Uint8Array }
  }
  export type Collection = { fonts: Font[]; getFont: (name: string) => Font | null }
  export function create(data: Uint8Array, postscriptName?: string): Font | Collection
}
