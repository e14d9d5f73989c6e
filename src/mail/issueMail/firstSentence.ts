import type { Article } from '@/domain/brief/issueView'

const LONGEST = 120
// To the first mark that ends a sentence, with the quotes and brackets that close after it.
const SENTENCE = /^[\s\S]*?[。！？!?…]+[”’"』」）)】]*/

/** The first sentence of an article's running text; '' when it has none. Longer than 120 characters, it is cut with …… */
export function firstSentence({ blocks }: Pick<Article, 'blocks'>): string {
  const texts = blocks.flatMap((block) =>
    block.type === 'paragraph' && !block.align
      ? [
          block.runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        ]
      : [],
  )
  // A heading such as 一、… has no end of a sentence; the text below it does.
  const text =
    texts.find((candidate) => SENTENCE.test(candidate)) ?? texts.find((candidate) => candidate !== '') ?? ''
  const sentence = (SENTENCE.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim()
  const characters = [...sentence]
  return characters.length <= LONGEST ? sentence : `${characters.slice(0, LONGEST).join('')}……`
}
