import { type Font } from 'fontkit'
import { type Face } from './fonts/fontSet'
import { type Piece } from './typesetting/text'

/** A font to draw with and the key it is embedded under. */
export type Embedded = { key: string; font: Font }
export type Claimed = Embedded & { piece: Piece }

/**
 * A PDF font says of each glyph which character it is, once. Fonts draw some characters with the same glyph
 * (`一` and the Kangxi radical `⼀`, `·` and `•`): whichever came second would be read out as the first. It is
 * drawn from a second embedding of the font instead. One of these for each document.
 */
export function createGlyphClaims(): (piece: Piece, face: Face) => Claimed[] {
  const owners = new Map<string, Map<number, number>>()
  const twins = new Map<string, Font>()

  const isFree = (key: string, face: Face, character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0
    const owner = owners.get(key)?.get(face.font.glyphForCodePoint(codePoint).id)
    return owner === undefined || owner === codePoint
  }
  const claim = (key: string, face: Face, character: string): void => {
    const codePoint = character.codePointAt(0) ?? 0
    const glyphs = owners.get(key) ?? new Map<number, number>()
    owners.set(key, glyphs.set(face.font.glyphForCodePoint(codePoint).id, codePoint))
  }
  const embedding = (face: Face, level: number): Embedded => {
    if (level === 0) return { key: face.id, font: face.font }
    const key = `${face.id}~${level}`
    const font = twins.get(key) ?? twinOf(face.font, level)
    twins.set(key, font)
    return { key, font }
  }

  return (piece, face) => {
    const characters = Array.from(piece.text)
    if (characters.every((character) => isFree(face.id, face, character))) {
      for (const character of characters) claim(face.id, face, character)
      // Within one piece the second of two such characters now finds the glyph taken.
      if (characters.every((character) => isFree(face.id, face, character))) {
        return [{ ...embedding(face, 0), piece }]
      }
    }
    return singly(piece, face).map((single) => {
      let level = 0
      while (!isFree(embedding(face, level).key, face, single.text)) level += 1
      claim(embedding(face, level).key, face, single.text)
      return { ...embedding(face, level), piece: single }
    })
  }
}

/** The same font under another name, which is all that tells two embeddings apart. */
function twinOf(font: Font, level: number): Font {
  return Object.create(font, { postscriptName: { value: `${font.postscriptName}-${level}` } })
}

function singly(piece: Piece, face: Face): Piece[] {
  let { x } = piece
  return Array.from(piece.text, (text) => {
    const advance = face.font.layout(text).advanceWidth / face.font.unitsPerEm
    const single = { ...piece, text, x, width: advance + piece.spacing }
    x += single.width
    return single
  })
}
