'use client'

import { ARTICLE_TRANSITIONS, type ArticleAction } from '@/domain/workflow/article'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'

/** The buttons above an article. */
export function ArticleActions() {
  return <ActionButtons table={ARTICLE_TRANSITIONS} wordings={WORDINGS} />
}

const WORDINGS: Partial<Record<ArticleAction, Wording>> & Record<string, Wording> = {
  submit: {
    note: '提交后进入“待审”。投稿人此后不能再改，但在文明办作出决定之前可以撤回。',
    tone: 'primary',
  },
  withdraw: { note: '稿件回到草稿，改好后可以重新提交。首次来稿时间不变，不会重复计数。' },
  approve: { note: '采用后可以编入一期简报。', tone: 'primary' },
  return: {
    note: '稿件回到草稿，投稿人会看到下面的理由。',
    phrases: [
      '请写明时间、地点和参加人员。',
      '请补充具体做法和成效。',
      '标题请写明单位和事件。',
      '篇幅偏长，请压缩后再提交。',
      '图片不清晰，请更换原图。',
    ],
  },
  reject: {
    note: '这篇稿件不再采用，投稿人会看到下面的理由。来稿数仍然计入。',
    phrases: [
      '与已刊发的内容重复。',
      '时效已过。',
      '与本简报的主题关系不大。',
      '近期同类稿件较多，未能选用。',
    ],
    tone: 'danger',
  },
  reopen: { note: '稿件回到“待审”；如果已编入一期编辑中的简报，会同时从中移出。' },
}
