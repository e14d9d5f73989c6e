import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'

const noted = { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody }
const unseen = { hidden: true, disableListColumn: true, disableListFilter: true }

/** 三校 and 保密审查 of an issue (domain/stages), and digests of the pages they are of; set by their steps alone. */
export const markFields: Field[] = [
  { name: 'proofs', type: 'json', label: '校对', access: noted, admin: unseen },
  { name: 'secrecyVerdict', type: 'json', label: '保密审查', access: noted, admin: unseen },
  { name: 'markedContent', type: 'json', access: noted, admin: unseen },
]
