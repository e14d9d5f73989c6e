'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import {
  ARTICLE_TRANSITIONS,
  isLeftToOffice,
  type ArticleAction,
  type ArticleStatus,
} from '@/domain/workflow/article'
import { mayGive } from '@/domain/stages/given'
import {
  isReview,
  isStaged,
  type ReviewRule,
  reviewRule,
  type ReviewStage,
  reviewsOf,
  reviewStanding,
} from '@/domain/stages/reviews'
import type { Article } from '@/payload-types'
import { ActionButtons } from './ActionButtons'
import { LaterReviewDialog } from './LaterReviewDialog'
import type { Wording } from './actionTypes'
import { roleOf } from './roleOf'
import { SubmitDialog } from './SubmitDialog'

/** The buttons above an article. The ready phrases are the office's own, from its settings. */
export function ArticleActions({
  returnPhrases = [],
  rejectPhrases = [],
  rule = UNSTAGED,
}: {
  returnPhrases?: readonly string[]
  rejectPhrases?: readonly string[]
  /** 三审, as the office has set it. */
  rule?: ReviewRule
}) {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  const role = roleOf(user)
  const channel = data?.channel as Article['channel'] | undefined
  if (!role || (id !== undefined && isLeftToOffice({ role, channel }))) return null
  const wordings = {
    ...WORDINGS,
    return: { ...WORDINGS.return, phrases: returnPhrases },
    reject: { ...WORDINGS.reject, phrases: rejectPhrases },
  }
  return (
    <ActionButtons
      table={isStaged(rule) ? STAGED : ARTICLE_TRANSITIONS}
      wordings={wordings}
      newIn={'draft' satisfies ArticleStatus}
      isOffered={(action, article) =>
        !isReview(action) || isNext(action, { article, rule, person: user?.id })
      }
      {...(role === 'author' ? { dialogs: AUTHORS } : isStaged(rule) && { dialogs: LATER })}
    />
  )
}

const UNSTAGED = reviewRule({})

const AUTHORS = { submit: SubmitDialog }
const LATER = { secondReview: LaterReviewDialog, approve: LaterReviewDialog }

/** With stages what takes an article is the last of its reviews. */
const STAGED = {
  ...ARTICLE_TRANSITIONS,
  approve: { ...ARTICLE_TRANSITIONS.approve, label: { zh: '终审通过', en: 'Pass final review' } },
}

/** Whether this review is the one that waits, and for this person, too. */
function isNext(
  action: ReviewStage,
  {
    article,
    rule,
    person,
  }: { article: Readonly<Record<string, unknown>>; rule: ReviewRule; person: unknown },
): boolean {
  const { done, next } = reviewStanding(reviewsOf(article.reviews), rule)
  return action === next && mayGive(Number(person), done, rule)
}

const WORDINGS: Partial<Record<ArticleAction, Wording>> & Record<string, Wording> = {
  submit: {
    note: '提交后进入“待审”，不能再改；文明办作出决定之前可以撤回来改。',
    commentLabel: '给文明办的话（可不填）',
    tone: 'primary',
  },
  withdraw: { note: '稿件回到草稿，改好后可以重新提交。首次来稿时间不变，不会重复计数。' },
  firstReview: {
    note: '初审通过后，由下一人接着审。以后改动标题、正文或署名企业，已过的审核取消。',
    tone: 'primary',
    key: 'a',
  },
  secondReview: {
    note: '复审通过后，由下一人终审。以后改动标题、正文或署名企业，已过的审核取消。',
    tone: 'primary',
    key: 'a',
  },
  approve: { note: '采用后可以编入一期简报。', tone: 'primary', key: 'a' },
  return: {
    note: '稿件回到草稿，投稿人会看到下面的理由。',
  },
  reject: {
    note: '这篇稿件不再采用，投稿人会看到下面的理由。来稿数仍然计入。',
    tone: 'danger',
    isAside: true,
  },
  reopen: { note: '稿件回到“待审”；如果已编入一期编辑中的简报，会同时从中移出。' },
}
