'use client'

import { ISSUE_TRANSITIONS, type IssueAction } from '@/domain/workflow/issue'
import { FindingCount } from '../compose/FindingCount'
import { CorrectionDialog } from '../issue/CorrectionDialog'
import { PublishDialog } from '../issue/PublishDialog'
import { TestSend } from '../issue/TestSend'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'
import { isOfferedOnIssue } from './isOfferedOnIssue'

export function IssueButtons({
  wasSubmitted,
  main,
}: {
  /** It was sent to sign-off once, however it stands now. */
  wasSubmitted: boolean
  /** Under signature: which step leads on. */
  main: 'publish' | 'return' | undefined
}) {
  const wordings = main ? { ...WORDINGS, [main]: { ...WORDINGS[main], tone: 'primary' as const } } : WORDINGS
  return (
    <>
      <FindingCount />
      <TestSend />
      <ActionButtons
        table={ISSUE_TRANSITIONS}
        wordings={wordings}
        dialogs={DIALOGS}
        isOffered={(action, issue) => isOfferedOnIssue(action, issue, { wasSubmitted, now: new Date() })}
      />
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
  unschedule: { note: '本期回到“待签发”，不会自动发布；可以重新定时，也可以马上发布。', tone: 'plain' },
  correct: {
    note: '已发布的内容不能直接修改。更正会另出一版 PDF，原版保留；邮件标明【更正】，发给上一版的全部邮箱；名单要改的，发给谁另列在下面。',
    tone: 'plain',
  },
  file: {
    note: '补录从前已经印发过的一期：本期直接归入往期简报，可以检索。不会发邮件，不会通知任何人，不计入今天的来稿，也不再送签。归档后内容不能再改，期号不能再用。',
    tone: 'plain',
  },
}
