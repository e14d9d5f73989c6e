import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'

const unseen = { hidden: true, disableListColumn: true, disableListFilter: true }

/** 三审 of an article, and who of the company signed it off (domain/stages); set by the steps of its workflow alone. */
export const stageFields: Field[] = [
  {
    name: 'reviews',
    type: 'json',
    label: '审核',
    access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
    admin: unseen,
  },
  {
    name: 'unitSignOff',
    type: 'json',
    label: '投稿单位审签',
    access: { create: fieldForNobody, update: fieldForNobody },
    admin: unseen,
  },
]
