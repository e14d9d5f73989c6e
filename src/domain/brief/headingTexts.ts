import { titleInline } from '../title'
import type { IssueView } from './issueView'

/** What is broken into lines between words: titles, and the headings of tables. */
export function headingTexts({ articles, statistics }: Pick<IssueView, 'articles' | 'statistics'>): string[] {
  const headings = articles
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells.filter(({ header }) => header))
    .flatMap(({ paragraphs }) => paragraphs.map((runs) => runs.map(({ text }) => text).join('')))
  const titles = [...articles.map(({ title }) => title), ...(statistics?.titleLines ?? [])]
  return [...titles.map(titleInline), ...headings]
}
