import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'
import { ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { SHOWN_INSTANT } from './instantField'
import { shownToStaff } from './options'

/** Who signs an issue, who sent it to them, and since when it waits. */
export const signingFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'signers',
        type: 'relationship',
        label: '签发人',
        relationTo: 'users',
        hasMany: true,
        maxRows: 10,
        // Offered here; who may be named is held by hooks/issues/checkSigners, which says it in a sentence.
        filterOptions: { role: { in: [...ISSUE_TRANSITIONS.publish.by] }, active: { not_equals: false } },
        validate: () => true,
        access: { read: fieldForOffice },
        admin: {
          condition: (data, siblings, context) =>
            shownToStaff(data, siblings, context) &&
            (data.status === 'draft' || (data.status === 'review' && isNamed(data.signers))),
          description: '送签后通知所选的人；不选则通知全部签发人。',
          allowCreate: false,
          allowEdit: false,
          disableListColumn: true,
        },
      },
      {
        name: 'submittedBy',
        type: 'relationship',
        label: '送签人',
        relationTo: 'users',
        access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
        admin: { readOnly: true, condition: (data) => Boolean(data.submittedBy) },
      },
      {
        name: 'submittedAt',
        type: 'date',
        label: '送签时间',
        access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
        admin: {
          readOnly: true,
          condition: (data) => Boolean(data.submittedAt),
          ...SHOWN_INSTANT,
        },
      },
    ],
  },
]

function isNamed(signers: unknown): boolean {
  return Array.isArray(signers) && signers.length > 0
}
