import { type FontSet } from './fontSet'
import { type FontRole } from './roles'

export type Coverage = { held: number; total: number; /** the first few that are missing */ missing: string[] }

/**
 * How many of `characters` a role can print.
 * @param firstOnly counts the role's own font alone, without its fallbacks
 */
export function coverage(
  fonts: FontSet,
  { role, characters, firstOnly }: { role: FontRole; characters: readonly string[]; firstOnly: boolean },
): Coverage {
  const [own] = fonts.chain(role)
  const holds = (character: string): boolean =>
    firstOnly
      ? own?.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true
      : fonts.hasGlyph(character, role)
  const missing = characters.filter((character) => !holds(character))
  return { held: characters.length - missing.length, total: characters.length, missing: missing.slice(0, 20) }
}

/** The 6,763 Han characters of GB 2312: rows 16 to 87 of its table, the last five places of row 55 empty. */
export function gb2312Characters(): string[] {
  const decoder = new TextDecoder('gb2312', { fatal: true })
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let column = 0xa1; column <= 0xfe; column += 1) {
      if (row === 0xd7 && column > 0xf9) continue
      characters.push(decoder.decode(Uint8Array.of(row, column)))
    }
  }
  return characters
}
