import type { CollectionConfig } from 'payload'
import { readsOffice, nobody } from '@/access/rules'
import { BOUNCE_KINDS, BOUNCE_STATUSES } from '@/domain/bounce'
import { bounceActions } from '@/api/bounceEndpoints'
import { SHOWN_INSTANT } from './instantField'
import { hasRole, optionsOf } from './options'

/** Every message of the bounce mailbox that is about our mail. Only services/bounces writes it. */
export const Bounces: CollectionConfig = {
  slug: 'bounces',
  labels: { singular: '退信', plural: '退信' },
  defaultSort: '-receivedAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: bounceActions,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '简报',
    hideAPIURL: true,
    useAsTitle: 'subject',
    defaultColumns: ['receivedAt', 'status', 'kind', 'recipient', 'reason'],
    description: '退信邮箱收到的与我们有关的邮件。能识别的已自动对应到投递记录，“待处理”的需要人来看。',
    hidden: hasRole('author'),
    components: {
      edit: { beforeDocumentControls: ['/components/workflow/BounceActions#BounceActions'] },
    },
  },
  access: { create: nobody, read: readsOffice, update: nobody, delete: nobody },
  fields: [
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(BOUNCE_STATUSES),
      index: true,
    },
    { name: 'kind', type: 'select', label: '内容', required: true, options: optionsOf(BOUNCE_KINDS) },
    {
      name: 'delivery',
      type: 'relationship',
      relationTo: 'deliveries',
      maxDepth: 0,
      label: '投递记录',
      index: true,
    },
    { name: 'recipient', type: 'text', label: '收件邮箱' },
    { name: 'reason', type: 'textarea', label: '对方服务器的说明' },
    {
      name: 'receivedAt',
      type: 'date',
      label: '收到时间',
      required: true,
      index: true,
      admin: { ...SHOWN_INSTANT },
    },
    { name: 'sender', type: 'text', label: '发件人' },
    { name: 'subject', type: 'text', label: '标题' },
    { name: 'excerpt', type: 'textarea', label: '原文（开头部分）' },
    { name: 'handledBy', type: 'relationship', relationTo: 'users', label: '处理人' },
    {
      name: 'handledAt',
      type: 'date',
      label: '处理时间',
      admin: { ...SHOWN_INSTANT },
    },
    // SHA-256 of the message: what makes sure that each is taken once, whatever the mailbox does to its numbers.
    { name: 'fingerprint', type: 'text', label: '指纹', required: true, unique: true, hidden: true },
  ],
}
