import { ARTICLE_STATUSES, type ArticleStatus } from '@/domain/workflow/article'
import { documentPath } from '../admin/paths'
import { formatMinute } from '../workflow/formatMinute'
import type { AuthorArticle } from '@/services/desk/readAuthorDesk'
import type { Line } from './Lines'

/** Where an article is on its way to print, in words, and the way to the issue once it is there. */
export function whereaboutsOf({
  id,
  status,
  issue,
  firstSubmittedAt,
  updatedAt,
}: AuthorArticle): Pick<Line, 'state' | 'facts' | 'links'> {
  switch (status) {
    case 'review':
      return {
        state: stateOf('review'),
        facts: [`${formatMinute(firstSubmittedAt ?? updatedAt)} 来稿，等文明办审核`],
      }
    case 'approved':
      return { state: stateOf('approved'), facts: [issue ? '已编入，等待发布' : '等待编入简报'] }
    case 'rejected':
      return { state: stateOf('rejected'), facts: ['理由见稿件'] }
    case 'published':
      return published(issue)
    default:
      return {
        state: stateOf('draft'),
        facts: [`更新于 ${formatMinute(updatedAt)}`],
        links: [{ label: '继续写', href: documentPath('articles', id) }],
      }
  }
}

/** What an author may not read of an issue is only its number here. */
function published(issue: AuthorArticle['issue']): Pick<Line, 'state' | 'facts' | 'links'> {
  const state = stateOf('published')
  if (!issue || typeof issue !== 'object') return { state, facts: [] }
  const pdf = typeof issue.pdf === 'object' ? issue.pdf?.url : undefined
  return {
    state,
    facts: [],
    links: [
      { label: issue.name ?? '所在期', href: documentPath('issues', issue.id) },
      ...(pdf ? [{ label: 'PDF', href: pdf }] : []),
    ],
  }
}

function stateOf(status: ArticleStatus): Line['state'] {
  return { value: status, label: ARTICLE_STATUSES[status].zh }
}
