/** Marks that never begin a line (GB/T 15834, clreq), with the Latin ones that stray into Chinese text. */
const NEVER_START = new Set(
  '、，。．；：！？）］｝〕】》〉〉」』”’…—～·％‰℃,.;:!?)]}%°﹐﹑﹒﹔﹕﹖﹗＂＇゛ー々',
)

/** Marks that never end a line. */
const NEVER_END = new Set('（［｛〔【《〈〈「『“‘([{¥￥$＄£№')

/** Marks whose ink stands in the left half of the em: the right half is blank and can be given up. */
const CLOSING = new Set('、，。．；：！？）］｝〕】》〉」』”’')

/** Marks whose ink stands in the right half of the em. */
const OPENING = new Set('（［｛〔【《〈「『“‘')

const JOINS_PREVIOUS = /^(?:\p{Mark}|[\u{e0100}-\u{e01ef}])$/u

export const neverStarts = (character: string): boolean => NEVER_START.has(character)
export const neverEnds = (character: string): boolean => NEVER_END.has(character)
export const isClosing = (character: string): boolean => CLOSING.has(character)
export const isOpening = (character: string): boolean => OPENING.has(character)
export const joinsPrevious = (character: string): boolean => JOINS_PREVIOUS.test(character)

const LATIN_LETTER = /^\p{Script=Latin}$/u

/** Whether `’` at this place is a Latin word's own (don’t), and no quotation mark. */
export const isApostrophe = (characters: readonly string[], at: number): boolean =>
  characters[at] === '’' &&
  LATIN_LETTER.test(characters[at - 1] ?? '') &&
  LATIN_LETTER.test(characters[at + 1] ?? '')

/** `——` and `……` are one mark of two cells. */
export const isPaired = (character: string): boolean => character === '—' || character === '…'
