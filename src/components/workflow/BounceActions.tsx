'use client'

import { BOUNCE_TRANSITIONS } from '@/domain/bounce'
import { AssignBounceDialog } from '../delivery/AssignBounceDialog'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'

/** The buttons above a message that came back and that the program could not read. */
export function BounceActions() {
  return <ActionButtons table={BOUNCE_TRANSITIONS} wordings={WORDINGS} dialogs={DIALOGS} />
}

const DIALOGS = { assign: AssignBounceDialog }

const WORDINGS: Record<string, Wording> = {
  assign: {
    note: '说明这是哪个收件邮箱的退信。最近发往该邮箱的一封会标为“被退回”，可以在投递记录里重新发送。',
    noComment: true,
    tone: 'primary',
  },
  handle: { note: '这封邮件已经看过，不需要再做什么。不影响任何投递记录。', noComment: true },
}
