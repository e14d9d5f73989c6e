import { hitsOf, type TextRule } from './rule'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}
/** Behind a Han character, and before one or at the end: `5.3` and `a, b` are none, and `...` is said elsewhere. */
const BETWEEN = /(?<=[\p{Script=Han}”’》）])[,;:?!.](?=[\p{Script=Han}“‘《（]|$)/gu

/** A mark of half width where Chinese goes on (GB/T 15834). */
export const halfWidth: TextRule = (text) =>
  hitsOf(text, BETWEEN, ([mark]) => ({
    rule: 'punctuation',
    level: 'warning',
    message: '中文里用了半角标点',
    ...(WIDE[mark] && { suggestion: WIDE[mark] }),
  }))
