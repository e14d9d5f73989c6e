'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { Reason } from '@/domain/delivery/reasons'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import { ActionButtons } from './ActionButtons'
import type { Wording } from './actionTypes'

/** The buttons above one delivery: what a person may decide about a mail that did not simply go out. */
export function DeliveryActions() {
  const { data } = useDocumentInfo()
  const wordings = data?.status === 'uncertain' ? { ...WORDINGS, resend: RESEND_UNCERTAIN } : WORDINGS
  if (data?.reason === SUPERSEDED) return null
  return <ActionButtons table={PERSONAL_STEPS} wordings={wordings} />
}

/** Whoever was to get it gets the correction. */
const SUPERSEDED: Reason = 'superseded'

const { resend, confirm } = DELIVERY_TRANSITIONS

/** The steps that a person takes; the rest of the table belongs to the engine. */
const PERSONAL_STEPS = { confirm, resend }

const WORDINGS: Record<string, Wording> = {
  confirm: { note: '收件人说已经收到时，用这一项结案。不会再发送。', noComment: true, tone: 'primary' },
  resend: {
    note: '会把同一封邮件再发给这个邮箱。若地址有误，请先在“报送单位”中改正。',
    noComment: true,
    tone: 'primary',
  },
}

const RESEND_UNCERTAIN: Wording = {
  note: '这封邮件的结果不明：对方可能已经收到。请先向收件人核实，确实没有收到再重新发送，否则对方会收到两封。',
  noComment: true,
  tone: 'danger',
}
