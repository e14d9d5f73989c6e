/** The part of fontkit 2 used here; the package ships no types. */
declare module 'fontkit' {
  export type Glyph = {
    id: number
    advanceWidth: number
    codePoints: number[]
    bbox: { minX: number; maxX: number; minY: number; maxY: number }
  }
  export type Font = {
    postscriptName: string
    fullName: string
    familyName: string
    unitsPerEm: number
    characterSet: number[]
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => Glyph
    layout: (text: string) => { glyphs: Glyph[]; advanceWidth: number }
  }
  export type Collection = { fonts: Font[]; getFont: (name: string) => Font | null }
  export function create(data: Uint8Array, postscriptName?: string): Font | Collection
}
