import type { Label } from './workflow/transition'

/** How many months what names people is kept: a setting each. `least`: what no office may go below. */
export const KEEPING = {
  // 网络安全法 art. 21: six months at least.
  keepRecordMonths: { zh: '审计记录', en: 'Record', months: 36, least: 6 },
  keepDeliveryMonths: {
    zh: '投递中对方服务器的说明、试发内容',
    en: 'Details of deliveries',
    months: 12,
    least: 1,
  },
  keepBounceMonths: { zh: '退信的发件人、标题和原文', en: 'Excerpts of bounces', months: 12, least: 1 },
  keepNoticeMonths: { zh: '通知邮件的正文', en: 'Texts of notices', months: 12, least: 1 },
  // A year's issues are corrected, scored and packed for the archive within the next.
  keepVersionMonths: { zh: '稿件和各期的中间版本', en: 'Versions between two steps', months: 36, least: 12 },
  keepSessionMonths: { zh: '已结束的登录', en: 'Ended sessions', months: 6, least: 1 },
} as const satisfies Record<string, Label & { months: number; least: number }>

export type KeepingSetting = keyof typeof KEEPING
