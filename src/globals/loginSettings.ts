import type { Field } from 'payload'
import { isDay } from '@/domain/shanghaiDate'
import { isSecurityContact } from '@/domain/securityText'
import { dayField } from '@/collections/dayField'
import { numberBetween } from '@/collections/wholeNumber'
import { PASSWORD_RULE } from '@/domain/password'
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
      name: 'passwordDays',
      type: 'number',
      label: '密码最多用多少天',
      required: true,
      defaultValue: PASSWORD_RULE.days,
      validate: numberBetween(0, 3650),
      admin: {
        description: '到期后，登录时要先改密码。等级保护要求定期更换，默认 90 天；填 0 为不要求。',
      },
    },
    {
      name: 'passwordHistory',
      type: 'number',
      label: '新密码不能与最近几次的相同',
      required: true,
      defaultValue: PASSWORD_RULE.history,
      validate: numberBetween(0, PASSWORD_RULE.mostHistory),
      admin: { description: '填 0 为不比较。' },
    },
    {
      name: 'twoFactor',
      type: 'checkbox',
      label: '两步验证',
      defaultValue: false,
      admin: {
        description:
          '勾选后，审核、签发人、系统管理员、审计员登录时，除密码外还要填写手机验证器上的六位数字；没有设置的，下次登录时先设置。投稿人不受影响。',
      },
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
    {
      name: 'securityContact',
      type: 'text',
      label: '安全问题联系方式',
      maxLength: 200,
      validate: (value: unknown) =>
        !value || isSecurityContact(value) || '请填写一个邮箱，或 https:// 开头的网址。',
      admin: {
        description: '填写后按互联网惯例公布在网站上，让发现安全问题的人知道告诉谁；留空不公布。',
      },
    },
    {
      ...dayField({ name: 'securityUntil', label: '安全联系方式有效期至' }),
      validate: (value: unknown, { siblingData }: { siblingData: { securityContact?: unknown } }) => {
        if (!value) return !siblingData.securityContact || '请填写有效期，一般不超过一年。'
        return isDay(value) || '请按“2026-01-09”的格式填写一个存在的日期。'
      },
    },
  ],
}
