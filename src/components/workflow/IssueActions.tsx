'use client'

import { ISSUE_TRANSITIONS, type IssueAction } from '@/domain/workflow/issue'
import { CorrectionDialog } from '../issue/CorrectionDialog'
import { PublishDialog } from '../issue/PublishDialog'
import { TestSend } from '../issue/TestSend'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'

/** The buttons above an issue. */
export function IssueActions() {
  return (
    <>
      <TestSend />
      <ActionButtons table={ISSUE_TRANSITIONS} wordings={WORDINGS} dialogs={DIALOGS} />
    </>
  )
}

const DIALOGS = { publish: PublishDialog, correct: CorrectionDialog } as const

const WORDINGS: Partial<Record<IssueAction, Wording>> & Record<string, Wording> = {
  submit: { note: '送签后本期内容不能再改；需要修改时，请先退回编辑。', tone: 'primary' },
  return: {
    note: '本期回到“编辑中”，可以继续修改。',
    phrases: ['稿件顺序需要调整。', '标题需要修改。', '统计时段需要核对。', '期号或日期需要核对。'],
  },
  publish: { tone: 'primary' },
  correct: {
    note: '已发布的内容不能直接修改。更正会另出一版 PDF，原版保留；邮件标明【更正】，发给上一版的全部邮箱。',
    tone: 'plain',
  },
}
