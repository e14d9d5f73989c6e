import type { TextField } from 'payload'
import { fieldForNobody } from '@/access/rules'

/** Sent along with an empty system's first account (makeFirstUserAdmin). Nothing is stored. */
export const setupTokenField: TextField = {
  name: 'setupToken',
  type: 'text',
  label: '安装口令',
  virtual: true,
  maxLength: 100,
  access: { update: fieldForNobody },
  admin: {
    condition: (_, __, { user }) => !user,
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    disableGroupBy: true,
    components: { Field: '/components/account/SetupTokenField#SetupTokenField' },
  },
}
