import { meantText } from '@/domain/text/meantSpaces'
import type { Article } from '@/domain/brief/issueView'

const LONGEST = 120
const ENDS = '。！？!?'
const CLOSES = '”’"』」）)】》'
/** Between these a mark belongs to a name or an aside. */
const ASIDES = new Map([
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
])
/** What goes on with a sentence after words in quotation marks. */
const GOES_ON = '，、；：。！？—…的'

/** The first sentence of an article's running text; '' when it has none. Longer than 120 characters, it is cut with …… */
export function firstSentence({ blocks }: Pick<Article, 'blocks'>): string {
  // Older issues were frozen with every space that was typed.
  const texts = blocks.flatMap((block) =>
    block.type === 'paragraph' && !block.align
      ? [meantText(block.runs.map(({ text }) => text).join(''))]
      : [],
  )
  // A heading such as 一、… has no end of a sentence; the text below it does.
  const text =
    texts.find((candidate) => sentenceEnd(candidate) !== undefined) ??
    texts.find((candidate) => candidate !== '') ??
    ''
  const sentence = text.slice(0, sentenceEnd(text)).trim()
  const characters = [...sentence]
  return characters.length <= LONGEST ? sentence : `${characters.slice(0, LONGEST).join('')}……`
}

/** Where the first sentence ends, with the quotes that close after it; undefined where nothing ends one. */
function sentenceEnd(text: string): number | undefined {
  const pausesEnd = trailingPause(text)
  let aside: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (aside) {
      if (character === aside) aside = undefined
      continue
    }
    aside = ASIDES.get(character)
    if (!ENDS.includes(character) && at < pausesEnd) continue
    if (isWithinAddress(text, at)) continue
    let end = at + 1
    while (end < text.length && `${ENDS}${CLOSES}`.includes(text.charAt(end))) end += 1
    if (!GOES_ON.includes(text.charAt(end) || '\n')) return end
  }
  return undefined
}

/** `?` and `!` before a letter or figure are an address's: index.html?from=1 */
function isWithinAddress(text: string, at: number): boolean {
  return '!?'.includes(text.charAt(at)) && /[\w/%#&=]/.test(text.charAt(at + 1))
}

/** An ellipsis ends a sentence only where the text ends with it: elsewhere somebody only pauses. */
function trailingPause(text: string): number {
  let at = text.length
  while (at > 0 && `…${CLOSES}`.includes(text.charAt(at - 1))) at -= 1
  return text.includes('…', at) ? at : text.length
}
