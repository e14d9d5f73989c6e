import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'
import { currentTransaction, lockRow } from '@/db/transaction'
import { lockIssueOfArticle } from '@/services/issues/lockIssueOfArticle'
import { hasWorkflowGrant } from '@/services/workflowContext'

/**
 * What awaits sign-off is what will be signed: while its issue does, nobody edits an article, or the second person of
 * 双人签发 would put a name under a text the first one changed afterwards.
 */
export const refuseUnderSignOff: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  // Payload gives an empty object, not undefined, where there is no document yet.
  if (!originalDoc?.id || hasWorkflowGrant(req, { collection: 'articles', id: originalDoc.id })) return data
  const transaction = await currentTransaction(req)
  // `lockDocument` has both locks already, except in an update of many at once.
  await lockIssueOfArticle(transaction, originalDoc.id)
  await lockRow(transaction, { table: 'articles', id: originalDoc.id })
  const issue = await lockIssueOfArticle(transaction, originalDoc.id)
  if (issue?.status !== 'review') return data
  const message = `这篇稿件编入的“${issue.name}”正在等待签发，稿件不能再改。如需修改，请先把该期“退回编辑”。`
  throw new RuleError('conflict', 'under-sign-off', message)
}
