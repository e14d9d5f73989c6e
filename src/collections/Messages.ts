import type { CollectionConfig } from 'payload'
import { anyOf } from '@/access/compose'
import { nobody, ownNotices, readsOffice } from '@/access/rules'
import { MESSAGE_REASONS, MESSENGERS } from '@/domain/messenger'
import { NOTICE_KINDS } from '@/domain/notice'
import { messengersOn } from '@/env/messengers'
import { env } from '@/env/readEnv'
import { leaseFields, outcomeFieldsOf } from './ledgerFields'
import { hasRole, optionsOf } from './options'

const isOff = messengersOn(env()).length === 0

/**
 * The ledger of what people and groups are told beside mail: one row a person (a group), fact and messenger, written in the
 * transaction of what it tells. Payload reads it; only src/messengers and src/mail/ledger write it.
 */
export const Messages: CollectionConfig = {
  slug: 'messages',
  labels: { singular: '消息', plural: '消息记录' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'subject',
    enableListViewSelectAPI: true,
    defaultColumns: ['subject', 'status', 'messenger', 'user', 'kind', 'sentAt', 'reason'],
    hidden: (who) => isOff || hasRole('author', 'auditor')(who),
  },
  access: { create: nobody, read: anyOf(readsOffice, ownNotices), update: nobody, delete: nobody },
  fields: [
    { name: 'subject', type: 'text', label: '主题', required: true },
    { name: 'messenger', type: 'select', label: '渠道', required: true, options: optionsOf(MESSENGERS) },
    { name: 'kind', type: 'select', label: '类别', required: true, options: optionsOf(NOTICE_KINDS) },
    // Nobody's: a group's.
    { name: 'user', type: 'relationship', relationTo: 'users', label: '收件人', index: true },
    { name: 'address', type: 'text', label: '对方账号' },
    { name: 'link', type: 'text', label: '链接', required: true },
    // One fact and person, so that nothing is told twice.
    { name: 'key', type: 'text', label: '事项', required: true, unique: true, admin: { hidden: true } },
    ...outcomeFieldsOf(MESSAGE_REASONS),
    ...leaseFields,
  ],
}
