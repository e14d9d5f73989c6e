import type { Field } from 'payload'
import { numberBetween } from '@/collections/wholeNumber'
import { SESSION_HOURS, SESSION_IDLE } from '@/domain/session'

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
    {
      name: 'sessionIdleMinutes',
      type: 'number',
      label: '多少分钟没有操作，登录自动结束',
      required: true,
      defaultValue: SESSION_IDLE.minutes,
      validate: numberBetween(SESSION_IDLE.fewest, SESSION_IDLE.most),
      admin: { description: '打字、点击、翻页都算操作；页面自己刷新、重试保存不算。' },
    },
    {
      name: 'sessionHours',
      type: 'number',
      label: '一次登录最长几小时',
      required: true,
      defaultValue: SESSION_HOURS.inAll,
      validate: numberBetween(1, SESSION_HOURS.mostInAll),
      admin: { description: '到时须重新登录，不论有没有操作。' },
    },
  ],
}
