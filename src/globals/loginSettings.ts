import type { Field } from 'payload'

/** What the office asks of passwords and sessions. */
export const loginSettings: Field = {
  type: 'collapsible',
  label: '登录',
  fields: [
    {
      name: 'firstPasswordChange',
      type: 'checkbox',
      label: '初始密码须更改',
      defaultValue: true,
      admin: { description: '系统管理员开通账号或替人设的密码，只能用来登录一次，本人要先改成自己的密码。' },
    },
  ],
}
