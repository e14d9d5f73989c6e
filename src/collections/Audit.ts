import type { CollectionConfig } from 'payload'
import { nobody, seesRecord } from '@/access/rules'
import { auditCut, auditExport } from '@/api/auditEndpoints'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import { SHOWN_INSTANT } from './instantField'
import { hasRole, optionsOf } from './options'

/**
 * Who did what, when and from where. Written by services/audit only; triggers refuse every change, and each row is
 * linked to the one before (src/migrations/guards/audit.ts).
 */
export const Audit: CollectionConfig = {
  slug: 'audit',
  dbName: 'audit',
  labels: { singular: '审计记录', plural: '审计记录' },
  defaultSort: '-id',
  timestamps: false,
  endpoints: [auditExport, auditCut],
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  admin: {
    // The page 审计 stands in the menu; a row opens here.
    group: false,
    hideAPIURL: true,
    useAsTitle: 'actorName',
    pagination: { defaultLimit: 50 },
    defaultColumns: ['at', 'actorName', 'event', 'outcome', 'address', 'collection', 'document'],
    hidden: hasRole('author', 'reviewer', 'signer'),
  },
  access: { create: nobody, read: seesRecord, update: nobody, delete: nobody },
  fields: [
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      index: true,
      admin: { ...SHOWN_INSTANT },
    },
    {
      name: 'event',
      type: 'select',
      label: '事项',
      required: true,
      index: true,
      options: optionsOf(AUDIT_EVENTS),
    },
    // A number, not a reference: the record outlives the account.
    { name: 'actor', type: 'number', label: '账号编号', index: true },
    { name: 'actorName', type: 'text', label: '操作人' },
    { name: 'address', type: 'text', label: '来自' },
    { name: 'collection', type: 'text', label: '对象' },
    { name: 'document', type: 'text', label: '编号' },
    { name: 'outcome', type: 'select', label: '结果', required: true, options: optionsOf(AUDIT_OUTCOMES) },
    { name: 'detail', type: 'json', label: '详情' },
  ],
}
