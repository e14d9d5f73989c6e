/**
 * White space, what a font shows nothing of by definition (zero widths, joiners, marks of direction, variation
 * selectors, Hangul fillers, soft hyphens), control and format characters, and two that are blank all the same: the
 * empty Braille pattern and the stand-in for an object that is not there.
 */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\uFFFC]/u

/** Whether a person sees nothing of a text. The one question for every door: submission, comment, title, reason. */
export function isBlank(text: string | null | undefined): boolean {
  for (const character of text ?? '') if (!INVISIBLE.test(character)) return false
  return true
}
