import { titleInline } from '../title'
import { figureTables } from './figureTables'
import type { IssueView } from './issueView'

/** What is broken into lines between words: titles, and the headings of tables. */
export function headingTexts({
  articles,
  ...tables
}: Pick<IssueView, 'articles' | 'statistics' | 'scores'>): string[] {
  const headings = articles
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells.filter(({ header }) => header))
    .flatMap(({ paragraphs }) => paragraphs.map((runs) => runs.map(({ text }) => text).join('')))
  const titles = [
    ...articles.map(({ title }) => title),
    ...figureTables(tables).flatMap(({ titleLines }) => titleLines),
  ]
  return [...titles.map(titleInline), ...headings]
}
