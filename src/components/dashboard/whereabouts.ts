import { ARTICLE_STATUSES } from '@/domain/workflow/article'
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
}: AuthorArticle): Pick<Line, 'facts' | 'links'> {
  switch (status) {
    case 'review':
      return {
        facts: [
          ARTICLE_STATUSES.review.zh,
          `${formatMinute(firstSubmittedAt ?? updatedAt)} 来稿，等文明办审核`,
        ],
      }
    case 'approved':
      return { facts: [ARTICLE_STATUSES.approved.zh, issue ? '已编入，等待发布' : '等待编入简报'] }
    case 'rejected':
      return { facts: [ARTICLE_STATUSES.rejected.zh, '理由见稿件'] }
    case 'published':
      return published(issue)
    default:
      return {
        facts: [ARTICLE_STATUSES.draft.zh, `更新于 ${formatMinute(updatedAt)}`],
        links: [{ label: '继续写', href: documentPath('articles', id) }],
      }
  }
}

/** What an author may not read of an issue is only its number here. */
function published(issue: AuthorArticle['issue']): Pick<Line, 'facts' | 'links'> {
  if (!issue || typeof issue !== 'object') return { facts: [ARTICLE_STATUSES.published.zh] }
  const pdf = typeof issue.pdf === 'object' ? issue.pdf?.url : undefined
  return {
    facts: [ARTICLE_STATUSES.published.zh],
    links: [
      { label: issue.name ?? '所在期', href: documentPath('issues', issue.id) },
      ...(pdf ? [{ label: 'PDF', href: pdf }] : []),
    ],
  }
}
