import type { Field } from 'payload'
import { fieldForNobody, fieldForOffice } from '@/access/rules'

/** Of two versions it says nothing that another field does not. */
export const NO_DIFF = { Diff: '/components/fields/NoDiff#NoDiff' }

/** Who wrote a version: the office reads it in their list (signVersion). */
export const editedByField: Field = {
  name: 'editedBy',
  type: 'relationship',
  label: '最后修改人',
  relationTo: 'users',
  access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
  admin: { hidden: true },
}

/** What keeps two people, and one person's many saves, from getting in each other's way. */
export const versionFields: Field[] = [
  {
    // The state of the document somebody's form was opened on: its `updatedAt` then. Never stored. A write that sends
    // it is refused when somebody saved in between (refuseStale); a script that does not send it is not asked.
    name: 'baseVersion',
    type: 'text',
    label: '编辑所依据的版本',
    virtual: true,
    admin: {
      hidden: true,
      disableListColumn: true,
      disableListFilter: true,
      // Of two versions it says when each was saved, which stands above them.
      components: NO_DIFF,
    },
    hooks: { afterRead: [({ siblingData }): unknown => siblingData.updatedAt] },
  },
  editedByField,
  { name: 'savedQuietly', type: 'checkbox', label: '自动保存', hidden: true },
]
