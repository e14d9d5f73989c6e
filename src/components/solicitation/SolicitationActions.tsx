'use client'

import { useAuth } from '@payloadcms/ui'
import { SOLICITATION_TRANSITIONS, type SolicitationAction } from '@/domain/workflow/solicitation'
import { isEditor } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { ActionButtons } from '../workflow/ActionButtons'
import type { Wording } from '../workflow/actionTypes'

/** The buttons above a solicitation; an author has the one in the text instead. */
export function SolicitationActions() {
  const { user } = useAuth()
  if (!isEditor(standingOf(user))) return null
  return <ActionButtons table={SOLICITATION_TRANSITIONS} wordings={WORDINGS} />
}

const WORDINGS: Partial<Record<SolicitationAction, Wording>> & Record<string, Wording> = {
  open: {
    note: '约稿会出现在所约企业投稿人的首页，并发邮件告诉他们。按工作日算的，截稿日期从发出次日算起。发出后约稿企业和每家篇数不能再改，主题、要求和截稿日期仍可修改。',
    noComment: true,
    tone: 'primary',
  },
  close: { note: '投稿人不能再应约写新稿，已经写的稿件照常提交。', noComment: true },
}
