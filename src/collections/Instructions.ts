import type { CollectionConfig } from 'payload'
import { isReviewer, readsOffice } from '@/access/rules'
import { SCORE_LEVELS } from '@/domain/scores/rules'
import { remarkDueDay } from '@/hooks/shared/remarkDueDay'
import { panelField } from './panelField'
import { dayField } from './dayField'
import { optionsOf } from './options'
import { isBlank } from '@/domain/text/isBlank'
import { fromAddress } from './fromAddress'
import { visibleText, visibleTextarea } from './visibleText'

/** 批示: what a leader wrote on an issue or on an article of it; closes with what was done. */
export const Instructions: CollectionConfig = {
  slug: 'instructions',
  labels: { singular: '批示', plural: '批示' },
  defaultSort: '-date',
  disableDuplicate: true,
  admin: {
    group: false,
    hideAPIURL: true,
    useAsTitle: 'leader',
    // As many as a screen of 1366 points shows beside the menu.
    defaultColumns: ['date', 'leader', 'issue', 'article', 'due', 'closed'],
  },
  access: { create: isReviewer, read: readsOffice, update: isReviewer, delete: isReviewer },
  hooks: { afterChange: [remarkDueDay('办理期限')] },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    {
      name: 'issue',
      type: 'relationship',
      relationTo: 'issues',
      label: '批示的简报',
      index: true,
      defaultValue: fromAddress('issue'),
      admin: { allowCreate: false },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: '批示的稿件',
      index: true,
      defaultValue: fromAddress('article'),
      validate: (value: unknown, { siblingData }: { siblingData: { issue?: unknown } }) =>
        Boolean(value || siblingData.issue) || '请选择批示的简报或稿件。',
      admin: { description: '填了稿件，才为它的署名企业记分。', allowCreate: false },
    },
    { name: 'leader', type: 'text', label: '批示领导', required: true, maxLength: 50, validate: visibleText },
    { name: 'level', type: 'select', label: '级别', required: true, options: optionsOf(SCORE_LEVELS) },
    dayField({ name: 'date', label: '批示日期', required: true }),
    {
      name: 'text',
      type: 'textarea',
      label: '批示内容',
      required: true,
      maxLength: 2000,
      validate: visibleTextarea,
    },
    {
      name: 'scan',
      type: 'upload',
      relationTo: 'scans',
      label: '批示扫描件',
      // What a company sent is the company's to read: a leader's hand never is.
      filterOptions: { company: { exists: false } },
      admin: {
        description: 'PDF、JPEG 或 PNG。只供文明办查看，不印不发，企业看不到。',
        components: { Cell: '/components/lists/ScanCell#ScanCell' },
      },
    },
    dayField({ name: 'due', label: '办理期限' }),
    { name: 'closed', type: 'checkbox', label: '已办结', defaultValue: false },
    {
      name: 'outcome',
      type: 'textarea',
      label: '办理情况',
      maxLength: 2000,
      validate: (value: unknown, { siblingData }: { siblingData: { closed?: unknown } }) =>
        !siblingData.closed || (typeof value === 'string' && !isBlank(value)) || '办结要写明办理情况。',
      admin: { condition: (_, { closed }) => Boolean(closed) },
    },
  ],
}
