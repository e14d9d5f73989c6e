import type { Field } from 'payload'
import { REASONS } from '@/domain/delivery/reasons'
import { DELIVERY_STATUSES } from '@/domain/delivery/statuses'
import { SHOWN_INSTANT } from './instantField'
import { optionsOf } from './options'

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

/** What became of a row of either ledger, and why. `lastError` says both in one, for others; nothing stores it. */
export const outcomeFields: Field[] = [
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
  { name: 'reason', type: 'select', label: '原因', options: optionsOf(REASONS) },
  { name: 'note', type: 'textarea', label: '对方服务器的说明' },
  {
    name: 'lastError',
    type: 'textarea',
    virtual: true,
    label: '最近的错误',
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'sentAt',
    type: 'date',
    label: '送达时间',
    admin: { ...SHOWN_INSTANT },
  },
]
