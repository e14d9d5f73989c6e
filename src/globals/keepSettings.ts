import type { Field } from 'payload'
import { numberBetween } from '@/collections/wholeNumber'
import { KEEPING, type KeepingSetting } from '@/domain/keeping'

const MOST = 600

/** How long what names people is kept (services/keeping). */
export const keepSettings: Field = {
  type: 'collapsible',
  label: '保存期限（月）',
  admin: {
    initCollapsed: true,
    description:
      '到期的每天清理一次，只把数目记入审计。审计记录只由审计员在“审计”页下载后清理。稿件、各期、投递结果、统计和记分不受影响。',
  },
  fields: (Object.keys(KEEPING) as KeepingSetting[]).map((name): Field => {
    const { zh, months, least } = KEEPING[name]
    return {
      name,
      type: 'number',
      label: zh,
      required: true,
      defaultValue: months,
      validate: numberBetween(least, MOST),
    }
  }),
}
