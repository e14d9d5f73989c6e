import type { CollectionConfig } from 'payload'
import { anyOf } from '@/access/compose'
import {
  aboutOwnArticles,
  fieldForAuthor,
  fieldForNobody,
  fieldForOffice,
  isReviewer,
  nobody,
  readsOffice,
} from '@/access/rules'
import { REMARK_LIMITS } from '@/domain/remark'
import { signRemark } from '@/hooks/remarks/signRemark'

const frozen = { update: fieldForNobody }
const noted = { create: fieldForNobody, update: fieldForNobody }

/**
 * 批注: what the office says about a passage of an article that came in, and what its author answers. Rows of their own,
 * never part of the text: nothing that prints, exports, copies or mails an article knows of them.
 */
export const Remarks: CollectionConfig = {
  slug: 'remarks',
  labels: { singular: '批注', plural: '批注' },
  defaultSort: ['paragraph', 'offset', 'id'],
  disableDuplicate: true,
  disableBulkEdit: true,
  // They are read and written on the article's own page.
  admin: { hidden: true, useAsTitle: 'quote', hideAPIURL: true },
  access: {
    create: isReviewer,
    read: anyOf(readsOffice, aboutOwnArticles),
    update: anyOf(isReviewer, aboutOwnArticles),
    delete: nobody,
  },
  hooks: { beforeChange: [signRemark] },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: '稿件',
      required: true,
      index: true,
      access: frozen,
    },
    { name: 'paragraph', type: 'number', label: '段', required: true, min: 0, access: frozen },
    { name: 'offset', type: 'number', label: '位置', required: true, min: 0, access: frozen },
    {
      name: 'quote',
      type: 'textarea',
      label: '原文',
      required: true,
      maxLength: REMARK_LIMITS.quote,
      access: frozen,
    },
    {
      name: 'text',
      type: 'textarea',
      label: '批注',
      required: true,
      maxLength: REMARK_LIMITS.text,
      access: frozen,
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: '批注人',
      access: { ...noted, read: fieldForOffice },
    },
    { name: 'byName', type: 'text', label: '批注人姓名', access: noted },
    {
      name: 'answer',
      type: 'textarea',
      label: '答复',
      maxLength: REMARK_LIMITS.text,
      access: { create: fieldForNobody, update: fieldForAuthor },
    },
    { name: 'answeredBy', type: 'text', label: '答复人姓名', access: noted },
    {
      name: 'closed',
      type: 'checkbox',
      label: '已处理',
      defaultValue: false,
      access: { create: fieldForNobody },
    },
  ],
}
