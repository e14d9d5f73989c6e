import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ZodError } from 'zod'
import { idOf } from '@/domain/idOf'
import { RuleError } from '@/domain/ruleError'
import { isStaged, reviewsOf, whoseReviews } from '@/domain/stages/reviews'
import type { Article } from '@/payload-types'
import { noteFallen } from '@/services/articles/fallenReviews'
import { printedText } from '@/services/articles/printedText'
import { readReviewRule } from '@/services/stages'
import { hasWorkflowGrant } from '@/services/workflowContext'

/**
 * A review is of a text: with another text it falls, and an article that was taken by it waits again. With a step that
 * leads out of the review it falls, too. `recordLapse` says whose. One without reviews is not looked at.
 * @throws RuleError conflict: it stands in an issue, which holds what was taken
 */
export const lapseReviews: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const reviews = reviewsOf(originalDoc?.reviews)
  if (operation !== 'update' || !originalDoc || reviews.length === 0) return data
  if (hasWorkflowGrant(req, { collection: 'articles', id: originalDoc.id })) {
    return leadsOut(data.status, originalDoc) ? fell(data, originalDoc, req) : data
  }
  if (isSameText(data, originalDoc)) return data
  if (originalDoc.status !== 'approved' || !isStaged(await readReviewRule(req)))
    return fell(data, originalDoc, req)
  if (originalDoc.issue) {
    const message = `这篇稿件已编入一期，改动会取消${whoseReviews(reviews)}。请先“重新审核”（稿件会从该期移出），改好、审完后再编入。`
    throw new RuleError('conflict', 'reviewed-in-issue', message)
  }
  return { ...fell(data, originalDoc, req), status: 'review' }
}

function fell(data: Partial<Article>, { id, reviews }: Article, req: PayloadRequest): Partial<Article> {
  noteFallen(req, { article: id, reviews: reviewsOf(reviews) })
  return { ...data, reviews: null }
}

function leadsOut(status: Article['status'], before: Article): boolean {
  return status !== undefined && status !== before.status && status !== 'approved' && status !== 'published'
}

/** Of what is printed of an article. */
function isSameText(data: Partial<Article>, before: Article): boolean {
  if (data.company !== undefined && idOf(data.company) !== idOf(before.company)) return false
  const { title = before.title, body = before.body } = data
  try {
    return printedText({ title, body }) === printedText(before)
  } catch (error) {
    // No editor state at all: for Payload's own validation to refuse, which comes later.
    if (error instanceof ZodError) return false
    throw error
  }
}
