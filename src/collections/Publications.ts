import type { CollectionConfig } from 'payload'
import { readsOffice, nobody } from '@/access/rules'

/**
 * One row for each revision of an issue that went out: everything the brief consists of, frozen. It is the outbox
 * too: written in the transaction that publishes, and rendered by the worker while `pdf` is empty, and then, where a
 * mail of it carries one, the OFD while `ofdSettledAt` is.
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: '发布记录', plural: '发布记录' },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  access: { create: nobody, read: readsOffice, update: nobody, delete: nobody },
  indexes: [{ fields: ['issue', 'revision'], unique: true }],
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '期', required: true, index: true },
    { name: 'revision', type: 'number', label: '版次', required: true },
    { name: 'view', type: 'json', label: '定稿内容', required: true },
    { name: 'reason', type: 'textarea', label: '更正原因' },
    { name: 'publishedBy', type: 'relationship', relationTo: 'users', label: '发布人' },
    { name: 'publishedAt', type: 'date', label: '发布时间', required: true },
    { name: 'pdf', type: 'upload', relationTo: 'pdfs', label: 'PDF' },
    { name: 'pages', type: 'number', label: '页数' },
    { name: 'ofd', type: 'upload', relationTo: 'ofds', label: 'OFD' },
    {
      name: 'ofdSettledAt',
      type: 'date',
      label: 'OFD 了结时间',
      admin: { description: '已生成、不需要，或几次都没能生成：邮件不再等它。' },
    },
    { name: 'ofdError', type: 'textarea', label: 'OFD 错误' },
    {
      name: 'mail',
      type: 'json',
      label: '邮件抬头',
      required: true,
      admin: { description: '发件人、回复地址和联系方式，定稿时的样子。' },
    },
    { name: 'mailPausedAt', type: 'date', label: '暂停投递时间' },
    { name: 'renderAttempts', type: 'number', label: '排版次数', defaultValue: 0 },
    { name: 'renderError', type: 'textarea', label: '排版错误' },
    { name: 'renderNextAt', type: 'date', label: '下次排版', index: true },
    { name: 'renderLeaseUntil', type: 'date', label: '排版租约', admin: { hidden: true } },
    { name: 'renderToken', type: 'text', label: '排版令牌', hidden: true },
  ],
}
