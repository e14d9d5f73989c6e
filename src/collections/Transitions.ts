import type { CollectionConfig } from 'payload'
import { anyOf } from '@/access/compose'
import { fieldForOffice, isAuditor, nobody, ownRecord, readsOffice } from '@/access/rules'
import { SHOWN_INSTANT } from './instantField'
import { hasRole } from './options'

const RECORDED_WORD = '/components/workflow/RecordedWord#RecordedWord'

/**
 * The append-only record of the workflow. Written by services/recordTransition only; a trigger in the database
 * refuses every update and delete, whoever asks.
 */
export const Transitions: CollectionConfig = {
  slug: 'transitions',
  labels: { singular: '流转记录', plural: '流转记录' },
  defaultSort: '-at',
  timestamps: false,
  disableDuplicate: true,
  admin: {
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'byName',
    defaultColumns: ['at', 'byName', 'collection', 'action', 'comment'],
    hidden: hasRole('author'),
  },
  access: {
    create: nobody,
    read: anyOf(readsOffice, isAuditor, ownRecord),
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'collection',
      type: 'select',
      label: '对象',
      required: true,
      options: [
        { value: 'articles', label: '稿件' },
        { value: 'issues', label: '期' },
        { value: 'deliveries', label: '投递' },
        { value: 'solicitations', label: '约稿' },
      ],
    },
    { name: 'document', type: 'number', label: '编号', required: true, index: true },
    {
      name: 'action',
      type: 'text',
      label: '操作',
      required: true,
      admin: { components: { Cell: '/components/workflow/StepCell#StepCell', Field: RECORDED_WORD } },
    },
    {
      name: 'from',
      type: 'text',
      label: '原状态',
      required: true,
      admin: { components: { Field: RECORDED_WORD } },
    },
    {
      name: 'to',
      type: 'text',
      label: '新状态',
      required: true,
      admin: { components: { Field: RECORDED_WORD } },
    },
    // Not for authors: they read the name (byName), and may not ask by the account behind it.
    {
      name: 'by',
      type: 'relationship',
      label: '操作人',
      relationTo: 'users',
      access: { read: fieldForOffice },
    },
    { name: 'byName', type: 'text', label: '操作人姓名' },
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      index: true,
      admin: { ...SHOWN_INSTANT },
    },
    { name: 'comment', type: 'textarea', label: '意见' },
    // The document once more, as a foreign key: access is decided by the article's company, and no document
    // with a record can be deleted from under it.
    { name: 'article', type: 'relationship', relationTo: 'articles', label: '稿件', admin: { hidden: true } },
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '期', admin: { hidden: true } },
  ],
}
