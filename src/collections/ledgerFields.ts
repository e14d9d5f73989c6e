import type { Field } from 'payload'
import { REASONS } from '@/domain/delivery/reasons'
import { DELIVERY_STATUSES } from '@/domain/delivery/statuses'
import { SHOWN_INSTANT } from './instantField'
import { optionsOf } from './options'
import type { Label } from '@/domain/workflow/transition'

/** What `lastError` is made of, whatever else was asked for. */
export const REASON_SELECT = { status: true, reason: true, note: true } as const

export const explanationField: Field = {
  name: 'explanation',
  type: 'ui',
  admin: {
    components: { Field: '/components/delivery/DeliveryExplanation#DeliveryExplanation' },
    disableListColumn: true,
  },
}

/** What became of a row of one of the ledgers, and why. */
export const outcomeFieldsOf = (reasons: Record<string, Label>): Field[] => [
  {
    name: 'status',
    type: 'select',
    label: '状态',
    required: true,
    defaultValue: 'pending',
    options: optionsOf(DELIVERY_STATUSES),
    index: true,
  },
  { name: 'attempts', type: 'number', label: '尝试次数', required: true, defaultValue: 0 },
  { name: 'messageId', type: 'text', label: 'Message-ID', required: true, unique: true },
  { name: 'reason', type: 'select', label: '原因', options: optionsOf(reasons) },
  { name: 'note', type: 'textarea', label: '对方服务器的说明' },
  {
    name: 'sentAt',
    type: 'date',
    label: '送达时间',
    admin: { ...SHOWN_INSTANT },
  },
]

/** The same for mail. `lastError` says what became of it and why in one, for others; nothing stores it. */
export const outcomeFields: Field[] = [
  ...outcomeFieldsOf(REASONS),
  {
    name: 'lastError',
    type: 'textarea',
    virtual: true,
    label: '最近的错误',
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]

/** What the engine works with. */
export const leaseFields: Field[] = [
  { name: 'nextAttemptAt', type: 'date', label: '下次尝试', admin: { hidden: true } },
  { name: 'firstAttemptAt', type: 'date', label: '首次尝试', admin: { hidden: true } },
  { name: 'leaseUntil', type: 'date', label: '租约', admin: { hidden: true } },
  { name: 'leaseToken', type: 'text', label: '令牌', hidden: true },
]
