import { hitsOf, type TextRule } from './rule'

/** Of the small words only those whose doubling is hardly ever meant: 现在在, 以及及时, 因为为 are all right. */
const SINGLE = /(?<!目|标|之)的的(?!确)|(?<!甚)了了(?!然)|和和(?![气美睦谐顺])/gu
const PHRASE = /(\p{Script=Han}{3,12})\1/gu
const MARKS = /([，。；：、])[，。；：、]+|[？！][，。；：、]+/gu

/** The same word twice, a mark after a mark. */
export const doubled: TextRule = (text) => [
  ...hitsOf(text, SINGLE, ([word]) => ({
    rule: 'doubled',
    level: 'error',
    message: '字写重了',
    suggestion: word.charAt(0),
  })),
  ...hitsOf(text, PHRASE, ([, once]) => ({
    rule: 'doubled',
    level: 'warning',
    message: '词语写重了',
    suggestion: once,
  })),
  ...hitsOf(text, MARKS, ([marks]) => ({
    rule: 'punctuation',
    level: 'error',
    message: '标点写重了',
    ...(new Set(marks).size === 1 && { suggestion: marks.charAt(0) }),
  })),
]
