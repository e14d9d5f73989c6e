'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import {
  ARTICLE_TRANSITIONS,
  isLeftToOffice,
  type ArticleAction,
  type ArticleStatus,
} from '@/domain/workflow/article'
import type { Article } from '@/payload-types'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'
import { roleOf } from './roleOf'

/** The buttons above an article. The ready phrases are the office's own, from its settings. */
export function ArticleActions({
  returnPhrases = [],
  rejectPhrases = [],
}: {
  returnPhrases?: readonly string[]
  rejectPhrases?: readonly string[]
}) {
  const { id, data } = useDocumentInfo()
  const role = roleOf(useAuth().user)
  const channel = data?.channel as Article['channel'] | undefined
  if (!role || (id !== undefined && isLeftToOffice({ role, channel }))) return null
  const wordings = {
    ...WORDINGS,
    return: { ...WORDINGS.return, phrases: returnPhrases },
    reject: { ...WORDINGS.reject, phrases: rejectPhrases },
  }
  return (
    <ActionButtons table={ARTICLE_TRANSITIONS} wordings={wordings} newIn={'draft' satisfies ArticleStatus} />
  )
}

const WORDINGS: Partial<Record<ArticleAction, Wording>> & Record<string, Wording> = {
  submit: {
    note: '提交后进入“待审”，不能再改；文明办作出决定之前可以撤回来改。',
    commentLabel: '给文明办的话（可不填）',
    tone: 'primary',
  },
  withdraw: { note: '稿件回到草稿，改好后可以重新提交。首次来稿时间不变，不会重复计数。' },
  approve: { note: '采用后可以编入一期简报。', tone: 'primary', key: 'a' },
  return: {
    note: '稿件回到草稿，投稿人会看到下面的理由。',
  },
  reject: {
    note: '这篇稿件不再采用，投稿人会看到下面的理由。来稿数仍然计入。',
    tone: 'danger',
  },
  reopen: { note: '稿件回到“待审”；如果已编入一期编辑中的简报，会同时从中移出。' },
}
