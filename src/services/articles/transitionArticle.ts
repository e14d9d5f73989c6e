import { RuleError } from '@/domain/ruleError'
import {
  ARTICLE_STATUSES,
  ARTICLE_TRANSITIONS,
  type ArticleAction,
  type ArticleStatus,
  isLeftToOffice,
} from '@/domain/workflow/article'
import { actingRole } from '@/domain/workflow/standing'
import { type Review, reviewStanding } from '@/domain/stages/reviews'
import { decide } from '@/domain/workflow/decide'
import type { Transition } from '@/domain/workflow/transition'
import type { Article } from '@/payload-types'
import { inTransaction, lockRow } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { notifyReviewTurn } from '../notices/notifyReviews'
import { notifyArticleStep } from '../notices/notifyArticleStep'
import { readReviewRule } from '../stages'
import { recordTransition } from '../recordTransition'
import { grantWorkflow } from '../workflowContext'
import { giveReview } from './giveReview'
import { signOffUnit } from './signOffUnit'
import { requireContent } from './requireContent'
import { takeOutOfIssue } from './takeOutOfIssue'

export type ArticleStep = {
  id: number
  action: ArticleAction
  comment?: string
  now: Date
  /** With a submission: 投稿单位审签, as it was sent. */
  unitSignOff?: unknown
  /** With one of 三审: `updatedAt` of the article as the person read it; `itself`: it was written in this transaction. */
  seen?: string
  /** It was printed before the system, and is filed: 三审 of today are not of it. No request can say that. */
  isEarlier?: boolean
}

/**
 * Takes one step of the article workflow for the person behind `req`, with the row locked: of several at once
 * one wins and the others find the state changed.
 * @throws RuleError forbidden | conflict | invalid
 */
export async function transitionArticle(step: ArticleStep, { req }: { req: PersonRequest }): Promise<void> {
  await inTransaction(req, async (transaction) => {
    await requireReadable(step.id, req)
    if (step.action === 'reopen') await takeOutOfIssue(step.id, { req, transaction })
    await lockRow(transaction, { table: 'articles', id: step.id })
    const article = await requireReadable(step.id, req)
    if (step.action === 'reopen' && article.issue) {
      throw new RuleError('conflict', 'just-composed', '这篇稿件刚被编入一期简报，请刷新后再操作。')
    }
    if (isLeftToOffice({ role: req.user.role, channel: article.channel })) {
      throw new RuleError('forbidden', 'not-submitted', '这篇稿件由文明办登记，如需修改请联系文明办。')
    }
    await applyStep(article, step, { req })
  })
}

async function applyStep(
  article: Article,
  { action, comment, now, unitSignOff, seen, isEarlier }: ArticleStep,
  { req }: { req: PersonRequest },
): Promise<void> {
  const transition: Transition<ArticleStatus> = ARTICLE_TRANSITIONS[action]
  const decision = decide({
    transition,
    statuses: ARTICLE_STATUSES,
    role: actingRole(req.user),
    status: article.status ?? 'draft',
    comment,
  })
  if (action === 'submit') requireContent(article)
  const isFirstSubmission = action === 'submit' && !article.firstSubmittedAt
  const reviewed = isEarlier ? {} : await giveReview(article, { action, now, seen }, { req })
  const signedOff = action === 'submit' ? await signOffUnit(article, { sent: unitSignOff, now }, { req }) : {}
  await req.payload.update({
    collection: 'articles',
    id: article.id,
    data: {
      status: decision.to,
      ...(isFirstSubmission && { firstSubmittedAt: now.toISOString() }),
      ...reviewed,
      ...signedOff,
    },
    depth: 0,
    req,
    context: { ...grantWorkflow({ collection: 'articles', id: article.id }), stepAt: now },
    // Nobody may set a status; the step was checked against the table above.
    overrideAccess: true,
  })
  const recorded = await recordTransition(
    { collection: 'articles', document: article.id, action, ...decision, at: now },
    { req },
  )
  await notifyArticleStep({ article, action, step: recorded, comment: decision.comment }, { req })
  if (reviewed.reviews) await tellNext(article, { given: reviewed.reviews, line: recorded }, { req })
}

async function tellNext(
  article: Article,
  { given, line }: { given: Review[]; line: number },
  { req }: { req: PersonRequest },
): Promise<void> {
  const { next } = reviewStanding(given, await readReviewRule(req))
  if (next) await notifyReviewTurn({ article, given, next, line }, { req })
}

async function requireReadable(id: number, req: PersonRequest): Promise<Article> {
  const article = await findReadable('articles', id, { req })
  if (!article) throw new RuleError('forbidden', 'not-yours', '没有这篇稿件，或者它不属于您的企业。')
  return article
}
