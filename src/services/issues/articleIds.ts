import type { Issue } from '@/payload-types'

/** The ids of an issue's articles in print order, whatever depth the issue was read at. */
export function articleIds(issue: Pick<Issue, 'articles'>): number[] {
  return (issue.articles ?? []).map((article) => (typeof article === 'object' ? article.id : article))
}
