import type { CollectionAfterChangeHook } from 'payload'
import { isStaged, whoseReviews } from '@/domain/stages/reviews'
import type { Article } from '@/payload-types'
import { takeFallen } from '@/services/articles/fallenReviews'
import { notifyReviewsLapsed } from '@/services/notices/notifyReviews'
import { readReviewRule } from '@/services/stages'
import { recordTransition } from '@/services/recordTransition'
import { hasWorkflowGrant } from '@/services/workflowContext'

/**
 * Reviews that `lapseReviews` took away are on record with whose they were, and those people are told; whoever saved reads so in
 * the answer, as `remarks`.
 */
export const recordLapse: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const fallen = takeFallen(req, doc.id)
  if (fallen.length === 0) return doc
  const isStep = hasWorkflowGrant(req, { collection: 'articles', id: doc.id })
  const from = previousDoc.status ?? 'review'
  const why = isStep ? '稿件离开审核' : '稿件有改动'
  // With a step, of its moment: the step's own line follows, and is the last.
  const { stepAt } = req.context
  const line = await recordTransition(
    {
      collection: 'articles',
      document: doc.id,
      action: 'lapse',
      from,
      to: isStep ? from : (doc.status ?? from),
      comment: `${why}，${whoseReviews(fallen)}随之取消。`,
      at: isStep && stepAt instanceof Date ? stepAt : new Date(),
    },
    { req },
  )
  const rule = await readReviewRule(req)
  const next = !isStep && doc.status === 'review' && isStaged(rule) ? rule.stages[0] : undefined
  await notifyReviewsLapsed({ article: doc, fallen, why, line, next }, { req })
  if (isStep) return doc
  const remarks = [`${why}，${whoseReviews(fallen)}已取消，要从头重新审核。`]
  return { ...doc, remarks }
}
