import type { Label } from './workflow/transition'

export type Channel = 'submission' | 'wechat' | 'website' | 'office'

/** 来源渠道: how an article arrived. Only `submission` counts as 来稿. */
export const CHANNELS = {
  submission: { zh: '来稿', en: 'Submission' },
  wechat: { zh: '公众号', en: 'WeChat account' },
  website: { zh: '官网', en: 'Website' },
  office: { zh: '本局', en: 'Office' },
} as const satisfies Record<Channel, Label>
