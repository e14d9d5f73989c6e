import { articleBody, type ArticleBody, paragraph, text } from './nodes'

/** An editor state of plain paragraphs. */
export function lexicalParagraphs(paragraphs: readonly string[]): ArticleBody {
  return articleBody(paragraphs.map((value) => paragraph([text(value)])))
}
