import type { CollectionConfig } from 'payload'
import { isReviewer, readsOffice } from '@/access/rules'
import { SCORE_LEVELS } from '@/domain/scores/rules'
import { dayField } from './dayField'
import { optionsOf } from './options'
import { visibleText } from './visibleText'

/** 上级采用: that a higher body took an article, as the office registers it. */
export const Adoptions: CollectionConfig = {
  slug: 'adoptions',
  labels: { singular: '上级采用', plural: '上级采用' },
  defaultSort: '-date',
  disableDuplicate: true,
  admin: {
    group: false,
    hideAPIURL: true,
    useAsTitle: 'body',
    defaultColumns: ['date', 'body', 'level', 'article', 'document'],
  },
  access: { create: isReviewer, read: readsOffice, update: isReviewer, delete: isReviewer },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: '稿件',
      required: true,
      index: true,
      admin: { allowCreate: false },
    },
    {
      name: 'level',
      type: 'select',
      label: '级别',
      required: true,
      options: optionsOf(SCORE_LEVELS),
    },
    { name: 'body', type: 'text', label: '采用单位', required: true, maxLength: 100, validate: visibleText },
    dayField({ name: 'date', label: '采用日期', required: true }),
    { name: 'document', type: 'text', label: '刊物、期号或文号', maxLength: 200 },
  ],
}
