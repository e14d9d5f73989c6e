import type { Field } from 'payload'
import { CHANNELS } from '@/domain/channel'
import { optionsOf, shownToStaff } from './options'

/** Where an article comes from: whose it is, by which channel it came, and where it stood before. */
export const originFields: Field[] = [
  {
    name: 'company',
    type: 'relationship',
    label: '署名企业',
    relationTo: 'companies',
    index: true,
    admin: {
      position: 'sidebar',
      description: '留空表示本局稿件，不计入任何企业。',
      // What `fillOrigin` settles for an author is not asked of one.
      condition: shownToStaff,
    },
  },
  {
    name: 'channel',
    type: 'select',
    label: '来源渠道',
    required: true,
    defaultValue: 'submission',
    options: optionsOf(CHANNELS),
    admin: { position: 'sidebar', condition: shownToStaff },
  },
  {
    name: 'sourceUrl',
    type: 'text',
    label: '原文链接',
    maxLength: 500,
    validate: (value: string | null | undefined) =>
      !value || /^https?:\/\/\S+$/.test(value) || '请填写以 http:// 或 https:// 开头的完整链接。',
    admin: {
      position: 'sidebar',
      condition: ({ channel }) => channel === 'wechat' || channel === 'website',
    },
  },
]
