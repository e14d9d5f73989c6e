export type CharacterCount = {
  /** 字数 as Word counts them: each Chinese character and mark, each Latin word and number. */
  words: number
  /** Of them, Han. */
  han: number
}

const HAN = /\p{Script=Han}/gu
const EACH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/gu

export function countCharacters(text: string): CharacterCount {
  const others = text.replace(EACH, ' ').split(/\s+/u).filter(Boolean)
  return {
    words: (text.match(EACH)?.filter((mark) => mark !== '\u3000').length ?? 0) + others.length,
    han: text.match(HAN)?.length ?? 0,
  }
}
