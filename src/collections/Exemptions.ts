import type { CollectionConfig } from 'payload'
import { fieldForNobody, isReviewer, nobody, readsOffice } from '@/access/rules'
import { signExemption } from '@/hooks/proofread/signExemption'

const noted = { create: fieldForNobody, update: fieldForNobody }

/** 此处不改: what 校对 found in an article, and a person of the office let stand. */
export const Exemptions: CollectionConfig = {
  slug: 'exemptions',
  labels: { singular: '校对例外', plural: '校对例外' },
  disableDuplicate: true,
  disableBulkEdit: true,
  // They are made on the article's own page.
  admin: { hidden: true, useAsTitle: 'text', hideAPIURL: true },
  access: { create: isReviewer, read: readsOffice, update: nobody, delete: isReviewer },
  hooks: { beforeChange: [signExemption] },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: '稿件',
      required: true,
      index: true,
    },
    { name: 'rule', type: 'text', label: '规则', required: true, maxLength: 40 },
    { name: 'text', type: 'text', label: '文字', required: true, maxLength: 500 },
    { name: 'context', type: 'text', label: '前后文', required: true, maxLength: 600 },
    { name: 'byName', type: 'text', label: '确认人', access: noted },
  ],
}
