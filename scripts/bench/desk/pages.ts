export type DeskPage = {
  name: string
  /** The address at the n-th turn. */
  path: (turn: number) => string
  /** Payload's own list of the collection that the page is about. */
  beside: 'list of articles' | 'list of issues'
  /** One of our own views, and not one of Payload's. */
  isOwn: boolean
}

/** The pages of a reviewer's day, Payload's two lists among them. */
export function deskPages({ articles, issue }: { articles: readonly number[]; issue: number }): DeskPage[] {
  const payloads = { isOwn: false, beside: 'list of articles' } as const
  const ours = { isOwn: true, beside: 'list of articles' } as const
  const always = (path: string) => () => path
  return [
    { name: 'list of articles', path: always('/admin/collections/articles'), ...payloads },
    {
      name: 'list of issues',
      path: always('/admin/collections/issues'),
      ...payloads,
      beside: 'list of issues',
    },
    {
      name: 'an article',
      path: (turn) => `/admin/collections/articles/${articles[turn % articles.length] ?? 0}`,
      ...payloads,
    },
    {
      name: 'an issue',
      path: always(`/admin/collections/issues/${issue}`),
      ...payloads,
      beside: 'list of issues',
    },
    { name: 'home', path: always('/admin'), ...ours },
    { name: 'queue', path: always('/admin/queue'), ...ours },
    { name: 'register', path: always('/admin/register'), ...ours },
    { name: 'statistics', path: always('/admin/statistics'), ...ours },
    { name: 'archive', path: always('/admin/archive'), ...ours, beside: 'list of issues' },
  ]
}
