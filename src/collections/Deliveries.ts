import type { CollectionConfig } from 'payload'
import { readsOffice, nobody } from '@/access/rules'
import { deliveryActions } from '@/api/deliveryEndpoints'
import { sayLastError } from '@/hooks/deliveries/sayLastError'
import { SHOWN_INSTANT } from './instantField'
import { hasRole } from './options'
import { explanationField, outcomeFields, REASON_SELECT } from './ledgerFields'

/** The ledger: one row for each mailbox and revision. Payload reads it; only src/mail/ledger writes it. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: '投递', plural: '投递记录' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: deliveryActions,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '简报',
    hideAPIURL: true,
    useAsTitle: 'email',
    enableListViewSelectAPI: true,
    defaultColumns: ['email', 'status', 'issue', 'attempts', 'sentAt', 'reason'],
    hidden: hasRole('author'),
    components: {
      edit: { beforeDocumentControls: ['/components/workflow/DeliveryActions#DeliveryActions'] },
    },
  },
  forceSelect: REASON_SELECT,
  hooks: { afterRead: [sayLastError] },
  access: { create: nobody, read: readsOffice, update: nobody, delete: nobody },
  indexes: [{ fields: ['publication', 'email'], unique: true }],
  fields: [
    explanationField,
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '期', required: true, index: true },
    {
      name: 'publication',
      type: 'relationship',
      relationTo: 'publications',
      maxDepth: 0,
      label: '发布记录',
      required: true,
      admin: { hidden: true },
    },
    { name: 'revision', type: 'number', label: '版次', required: true },
    { name: 'email', type: 'text', label: '邮箱', required: true, index: true },
    { name: 'name', type: 'text', label: '收件人' },
    {
      name: 'recipients',
      type: 'json',
      label: '报送单位',
      required: true,
      admin: { components: { Field: '/components/delivery/RecipientNames#RecipientNames' } },
    },
    {
      name: 'withOfd',
      type: 'checkbox',
      label: '另附 OFD',
      defaultValue: false,
      admin: { condition: ({ withOfd }) => withOfd === true },
    },
    ...outcomeFields,
    {
      name: 'nextAttemptAt',
      type: 'date',
      label: '下次尝试',
      index: true,
      admin: { ...SHOWN_INSTANT },
    },
    { name: 'firstAttemptAt', type: 'date', label: '首次尝试', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', label: '租约', index: true, admin: { hidden: true } },
    {
      name: 'history',
      type: 'ui',
      admin: { components: { Field: '/components/workflow/History#History' }, disableListColumn: true },
    },
    { name: 'leaseToken', type: 'text', label: '令牌', hidden: true },
  ],
}
