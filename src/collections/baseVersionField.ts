import type { TextField } from 'payload'

/**
 * The state of the document somebody's form was opened on: its `updatedAt` then. Never stored. A write that sends it is
 * refused when somebody else saved in between (hooks/shared/refuseStale); a script that does not send it is not asked.
 */
export const baseVersionField: TextField = {
  name: 'baseVersion',
  type: 'text',
  label: '编辑所依据的版本',
  virtual: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    afterRead: [({ siblingData }): unknown => siblingData.updatedAt],
  },
}
