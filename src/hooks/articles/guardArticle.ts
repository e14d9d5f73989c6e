import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { ARTICLE_STATUSES, type ArticleStatus } from '@/domain/workflow/article'
import type { Article } from '@/payload-types'
import { hasWorkflowGrant } from '@/services/workflowContext'

const NOTHING_SAID = { reviews: null, unitSignOff: null }

const FROZEN: readonly ArticleStatus[] = ['rejected', 'published']

/**
 * Keeps what only the workflow sets, whichever door the write came through: create, update, duplicate,
 * version restore, or the Local API with access control skipped.
 */
export const guardArticle: CollectionBeforeChangeHook<Article> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    const createdBy = req.user?.id ?? data.createdBy ?? null
    return { ...data, status: 'draft', issue: null, firstSubmittedAt: null, createdBy, ...NOTHING_SAID }
  }
  if (!originalDoc || hasWorkflowGrant(req, { collection: 'articles', id: originalDoc.id })) return data
  const status = originalDoc.status ?? 'draft'
  if (FROZEN.includes(status)) {
    const message = `这篇稿件${ARTICLE_STATUSES[status].zh}，内容不能再改。如需修改，请先由文明办“重新审核”。`
    throw new RuleError('conflict', 'frozen', message)
  }
  const { issue, firstSubmittedAt, createdBy, reviews, unitSignOff } = originalDoc
  const kept = { status, issue, firstSubmittedAt, createdBy, reviews, unitSignOff }
  return { ...data, ...countedFacts(originalDoc), ...kept }
}

/** What the statistics count a 来稿 by does not change once it came in, whoever edits the text. */
function countedFacts({ firstSubmittedAt, channel, company }: Article): Partial<Article> {
  return firstSubmittedAt && channel === 'submission' ? { channel, company } : {}
}
