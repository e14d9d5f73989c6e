const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u30ff\uff01-\uff60\uffe0-\uffe6\u2460-\u24ff\u25a0-\u25ff\u2600-\u27bf]/u
const HAN_MARK = /^[‘’“”…—·～、。《》【】（）〔〕「」『』〈〉！，．：；？％‰℃]$/u
const SPACE = /^[\s\u00a0\u3000]$/u

/** Han characters, kana, and the marks that go with them: what is set on the grid, one to a cell. */
export const isFullWidth = (character: string): boolean =>
  FULL_WIDTH.test(character) || HAN_MARK.test(character)

export const isSpace = (character: string): boolean => SPACE.test(character)
