import { type Font } from 'fontkit'
import { type Face } from './fonts/face'
import { type FontSet } from './fonts/fontSet'
import { type Piece } from './typesetting/text'

/** A piece with the font to draw it with and the key that font is embedded under. */
export type Claimed = { key: string; font: Font; piece: Piece }

/**
 * A PDF font says of each glyph which character it is, once. Fonts draw some characters with the same glyph
 * (`一` and the Kangxi radical `⼀`, `·` and `•`): whichever came second would be read out as the first. It is
 * drawn from a second embedding of the font instead. One of these for each document.
 */
export function createGlyphClaims(fonts: FontSet): (piece: Piece) => Claimed[] {
  /** key of an embedding, glyph id, code point */
  const owners = new Map<string, Map<number, number>>()

  /** Takes the character's glyph for it; false where it belongs to another one. */
  const claim = (key: string, font: Font, character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0
    const glyph = font.glyphForCodePoint(codePoint)
    const taken = owners.get(key) ?? new Map<number, number>()
    owners.set(key, taken)
    const owner = taken.get(glyph.id)
    if (owner !== undefined) return owner === codePoint
    taken.set(glyph.id, codePoint)
    // fontkit keeps a glyph with the character it was first asked for, in whatever document that was.
    glyph.codePoints = [codePoint]
    return true
  }

  const claimSingle = (piece: Piece, face: Face): Claimed => {
    for (let number = 0; ; number += 1) {
      const font = number === 0 ? face.font : fonts.twin(face, number)
      const key = number === 0 ? face.id : `${face.id}~${number}`
      if (claim(key, font, piece.text)) return { key, font, piece }
    }
  }

  return (piece) => {
    const face = fonts.faces.get(piece.face)
    if (!face) throw new Error(`a line was set in a font that is not open: ${piece.face}`)
    const whole = Array.from(piece.text).every((character) => claim(face.id, face.font, character))
    if (whole) return [{ key: face.id, font: face.font, piece }]
    return singly(piece, face.font).map((single) => claimSingle(single, face))
  }
}

function singly(piece: Piece, font: Font): Piece[] {
  let { x } = piece
  return Array.from(piece.text, (text) => {
    const single = {
      ...piece,
      text,
      x,
      width: font.layout(text).advanceWidth / font.unitsPerEm + piece.spacing,
    }
    x += single.width
    return single
  })
}
