import {
  articleBody,
  type ArticleBody,
  BOLD,
  type BlockNode,
  heading,
  paragraph,
  text,
} from '../../src/domain/article/lexical/nodes'
import type { DemoParagraph } from './content/types'

/** Paragraphs as the editor would store them. */
export function lexicalBody(paragraphs: readonly DemoParagraph[]): ArticleBody {
  return articleBody(paragraphs.map(blockOf))
}

function blockOf(content: DemoParagraph): BlockNode {
  if (typeof content === 'string') return paragraph([text(content)])
  if ('lead' in content) return paragraph([text(content.lead, BOLD), text(content.text)])
  return heading(TAGS[content.heading], [text(content.text)])
}

const TAGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const
