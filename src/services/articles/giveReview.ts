import type { PersonRequest } from '@/access/personRequest'
import { addGiven } from '@/domain/stages/given'
import { isReview, isStaged, REVIEWS, type Review, reviewsOf } from '@/domain/stages/reviews'
import { RuleError } from '@/domain/ruleError'
import type { ArticleAction } from '@/domain/workflow/article'
import type { Article } from '@/payload-types'
import { readReviewRule } from '../stages'

/**
 * The reviews an article has after this step, where it is one of 三审: in their order, each once, and by setting each by
 * another person, and each of the text that was read. The row is locked: of several at once one gives it. Nothing where the
 * office has no stages.
 * @throws RuleError conflict | forbidden | invalid
 */
export async function giveReview(
  article: Pick<Article, 'reviews' | 'updatedAt'>,
  { action, now, seen }: { action: ArticleAction; now: Date; seen: string | undefined },
  { req }: { req: PersonRequest },
): Promise<{ reviews?: Review[] }> {
  if (!isReview(action)) return {}
  const rule = await readReviewRule(req)
  if (action === 'approve' && !isStaged(rule)) return {}
  const { id, name } = req.user
  const given = reviewsOf(article.reviews)
  const reviews = addGiven({ given, stage: action, rule, labels: REVIEWS, by: { id, name }, now })
  requireSeen(article, seen)
  return { reviews }
}

/** What a registration passes for the text that its own transaction has just written. */
export const SEEN_ITSELF = 'itself'

/** A review is of a text: of the one that was read, and of none that came after it. @throws RuleError invalid | conflict */
function requireSeen({ updatedAt }: Pick<Article, 'updatedAt'>, seen: string | undefined): void {
  if (seen === SEEN_ITSELF || (seen !== undefined && Date.parse(seen) === Date.parse(updatedAt))) return
  if (seen === undefined) throw new RuleError('invalid', 'unseen', '请打开稿件，看过全文再审。')
  const message = '您打开之后，这篇稿件有过改动或新的审核意见。请刷新页面，看过现在的文字再审。'
  throw new RuleError('conflict', 'changed-since', message)
}
