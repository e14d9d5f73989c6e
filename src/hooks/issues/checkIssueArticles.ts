import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { lockArticles, type LockedArticle } from '@/services/issues/lockArticles'
import { hasWorkflowGrant } from '@/services/workflowContext'
import { articleIds } from '@/services/issues/articleIds'

/** An issue takes up approved articles only, each once, and none that stands in another issue. */
export const checkIssueArticles: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  if (!data.articles) return data
  if (originalDoc && hasWorkflowGrant(req, { collection: 'issues', id: originalDoc.id })) return data
  const ids = [...new Set(articleIds({ articles: data.articles }))]
  const articles = await lockArticles(await currentTransaction(req), ids)
  const fault = ids.map((id) => faultOf(id, articles.get(id), originalDoc?.id)).find(Boolean)
  if (fault) throw fault
  return { ...data, articles: ids }
}

function faultOf(
  id: number,
  article: LockedArticle | undefined,
  issue: number | undefined,
): RuleError | undefined {
  if (!article)
    return new RuleError('invalid', 'no-such-article', `编号 ${id} 的稿件不存在，请从本期中移除。`)
  const title = titleInline(article.title ?? '无标题')
  if (article.status !== 'approved') {
    const state = ARTICLE_STATUSES[article.status].zh
    return new RuleError(
      'invalid',
      'not-approved',
      `《${title}》当前是“${state}”，只有“已采用”的稿件才能编入简报。`,
    )
  }
  if (article.issue_id !== null && article.issue_id !== issue) {
    return new RuleError('conflict', 'in-other-issue', `《${title}》已编入另一期，一篇稿件只能刊在一期。`)
  }
  return undefined
}
