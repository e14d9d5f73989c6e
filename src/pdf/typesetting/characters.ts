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

const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u30ff\uff01-\uff60\uffe0-\uffe6\u2460-\u24ff\u25a0-\u25ff\u2600-\u27bf]/u
const JOINS_PREVIOUS = /^(?:\p{Mark}|[\u{e0100}-\u{e01ef}])$/u
const SPACE = /^[\s\u00a0\u3000]$/u
const HAN_MARK = /^[‘’“”…—·～、。《》【】（）〔〕「」『』〈〉！，．：；？％‰℃]$/u

export const neverStarts = (character: string): boolean => NEVER_START.has(character)
export const neverEnds = (character: string): boolean => NEVER_END.has(character)
export const isClosing = (character: string): boolean => CLOSING.has(character)
export const isOpening = (character: string): boolean => OPENING.has(character)
export const isSpace = (character: string): boolean => SPACE.test(character)
export const joinsPrevious = (character: string): boolean => JOINS_PREVIOUS.test(character)

/** Han characters, kana, and the marks that go with them: what is set on the grid, one to a cell. */
export const isFullWidth = (character: string): boolean =>
  FULL_WIDTH.test(character) || HAN_MARK.test(character)

const LATIN_LETTER = /^\p{Script=Latin}$/u

/** Whether `’` at this place is a Latin word's own (don’t), and no quotation mark. */
export const isApostrophe = (characters: readonly string[], at: number): boolean =>
  characters[at] === '’' &&
  LATIN_LETTER.test(characters[at - 1] ?? '') &&
  LATIN_LETTER.test(characters[at + 1] ?? '')

/** `——` and `……` are one mark of two cells. */
export const isPaired = (character: string): boolean => character === '—' || character === '…'
