import type { Field } from 'payload'
import { wholeNumber } from '@/collections/wholeNumber'

/** When people are told what nobody's act tells them of: digests and reminders. */
export const noticeSettings: Field = {
  type: 'collapsible',
  label: '通知',
  fields: [
    {
      name: 'digestHour',
      type: 'number',
      label: '每日待审汇总的发送时间（点）',
      required: true,
      defaultValue: 9,
      validate: (value: unknown) =>
        (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 23) ||
        '请填写 0 到 23 之间的整数。',
      admin: { description: '工作日到这个钟点，如有待审稿件，发给文明办；约稿提醒也在这时发出。' },
    },
    {
      name: 'reminderDays',
      type: 'number',
      label: '约稿截止前几天提醒',
      required: true,
      defaultValue: 3,
      validate: wholeNumber({ from: 0, required: true }),
      admin: { description: '只提醒还没有交稿的企业，每次约稿提醒一次。' },
    },
    {
      name: 'signReminderHours',
      type: 'number',
      label: '送签后几小时仍未签发，再提醒签发人',
      required: true,
      defaultValue: 24,
      validate: wholeNumber({ from: 0, required: true }),
      admin: { description: '每次送签提醒一次，只在工作日的工作时间发出；填 0 为不提醒。' },
    },
  ],
}
