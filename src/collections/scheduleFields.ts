import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'

/** When a signed issue goes out by itself, who signed it so, and what was signed; set by the step 定时发布 alone. */
export const scheduleFields: Field[] = [
  {
    name: 'publishAt',
    type: 'date',
    label: '定时发布',
    index: true,
    access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
    // The banner above the form says it, with who set it.
    admin: { hidden: true, disableListColumn: true },
  },
  {
    name: 'scheduledBy',
    type: 'relationship',
    label: '定时设定人',
    relationTo: 'users',
    access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
    admin: { hidden: true, disableListColumn: true },
  },
  {
    name: 'scheduledContent',
    type: 'json',
    access: { create: fieldForNobody, read: fieldForNobody, update: fieldForNobody },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]
