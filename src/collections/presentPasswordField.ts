import type { TextField } from 'payload'

/** Sent along by whoever changes the own password or address (requirePresentPassword). Nothing is stored. */
export const presentPasswordField: TextField = {
  name: 'presentPassword',
  type: 'text',
  label: '当前密码',
  virtual: true,
  admin: {
    description: '更改自己的密码或邮箱，要先填写现在的密码。',
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    disableGroupBy: true,
    components: { Field: '/components/account/PresentPassword#PresentPassword' },
  },
}
