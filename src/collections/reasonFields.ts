import type { Field } from 'payload'
import { REASONS } from '@/domain/delivery/reasons'
import { optionsOf } from './options'

/** What `lastError` is made of, whatever else was asked for. */
export const REASON_SELECT = { status: true, reason: true, note: true } as const

/** Why a row of either ledger did not simply go out. `lastError` says both in one, for others; nothing stores it. */
export const reasonFields: Field[] = [
  { name: 'reason', type: 'select', label: '原因', options: optionsOf(REASONS) },
  { name: 'note', type: 'textarea', label: '对方服务器的说明' },
  {
    name: 'lastError',
    type: 'textarea',
    virtual: true,
    label: '最近的错误',
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]
