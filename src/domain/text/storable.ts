// U+0000 PostgreSQL cannot keep, and half a pair of UTF-16 no UTF-8 can say.
const UNSTORABLE = /[\0\p{Cs}]/u

/** Whether a text can be stored and sent as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text)
}

/** A text that was not asked for, at most `longest` UTF-16 units of it, as it can be kept: U+FFFD for what cannot. */
export function storable(text: string, longest: number): string {
  return text.slice(0, longest).replace(new RegExp(UNSTORABLE, 'gu'), '\uFFFD')
}
