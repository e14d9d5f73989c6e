import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import { readsOffice, nobody, ownNotices } from '@/access/rules'
import { NOTICE_KINDS, SECRET_NOTICES } from '@/domain/notice'
import { sayLastError } from '@/hooks/deliveries/sayLastError'
import { hasRole, optionsOf } from './options'
import { explanationField, leaseFields, outcomeFields, REASON_SELECT } from './ledgerFields'

// For whoever reads the mailbox, and not for a session left open.
const notSecret = where({ kind: { not_in: [...SECRET_NOTICES] } })

/**
 * The ledger of what people are told by mail: one row a person and fact, its words frozen when it was written, in the
 * transaction of what it tells. Payload reads it; only src/mail/ledger and src/services/notices write it.
 */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: '通知', plural: '通知记录' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'subject',
    enableListViewSelectAPI: true,
    defaultColumns: ['subject', 'status', 'email', 'kind', 'sentAt', 'reason'],
    hidden: hasRole('author', 'auditor'),
  },
  forceSelect: REASON_SELECT,
  hooks: { afterRead: [sayLastError] },
  access: {
    create: nobody,
    read: allOf(anyOf(readsOffice, ownNotices), notSecret),
    update: nobody,
    delete: nobody,
  },
  fields: [
    explanationField,
    { name: 'subject', type: 'text', label: '主题', required: true },
    { name: 'kind', type: 'select', label: '类别', required: true, options: optionsOf(NOTICE_KINDS) },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '收件人', index: true },
    { name: 'email', type: 'text', label: '邮箱', required: true },
    { name: 'name', type: 'text', label: '姓名' },
    { name: 'text', type: 'textarea', label: '正文', required: true },
    { name: 'html', type: 'textarea', label: 'HTML 正文', required: true, admin: { hidden: true } },
    // The sender as it was: the bytes of a row never change.
    { name: 'mail', type: 'json', label: '邮件抬头', required: true, admin: { hidden: true } },
    // One fact and person, so that nothing is told twice.
    { name: 'key', type: 'text', label: '事项', required: true, unique: true, admin: { hidden: true } },
    ...outcomeFields,
    ...leaseFields,
  ],
}
