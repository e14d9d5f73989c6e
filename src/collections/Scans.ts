import type { CollectionConfig } from 'payload'
import { anyOf } from '@/access/compose'
import { fieldForNobody, isWriter, nobody, ownCompany, readsOffice } from '@/access/rules'
import { SCAN_TYPES } from '@/domain/scanFile'
import { filesDir } from '@/filesDir'
import { keepDigest } from '@/hooks/shared/keepDigest'
import { keepScan } from '@/hooks/scans/keepScan'
import { ownScan } from '@/hooks/scans/ownScan'
import { refuseDeletingKept } from '@/hooks/scans/refuseDeletingKept'
import { scanFile } from '@/hooks/shared/scanFile'
import { hasRole } from './options'

/**
 * 扫描件: the paper behind 投稿单位审签 or a 批示. Never printed, mailed or packed; read by the office, and by the company that
 * sent it. Nobody changes or deletes one; what nothing names goes by itself (forgetUnusedFiles).
 */
export const Scans: CollectionConfig = {
  slug: 'scans',
  labels: { singular: '扫描件', plural: '扫描件' },
  disableDuplicate: true,
  disableBulkEdit: true,
  // Not hidden from the office: 批示 opens its form to upload one.
  admin: { group: false, hideAPIURL: true, useAsTitle: 'filename', hidden: hasRole('author', 'auditor') },
  upload: {
    staticDir: filesDir('scans'),
    mimeTypes: Object.keys(SCAN_TYPES),
    crop: false,
    focalPoint: false,
    pasteURL: false,
    displayPreview: false,
  },
  access: { create: isWriter, read: anyOf(readsOffice, ownCompany), update: nobody, delete: nobody },
  hooks: {
    beforeOperation: [scanFile, keepScan],
    beforeChange: [keepDigest, ownScan],
    beforeDelete: [refuseDeletingKept],
  },
  fields: [
    {
      name: 'sha256',
      type: 'text',
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { hidden: true },
    },
    {
      name: 'company',
      type: 'relationship',
      label: '所属企业',
      relationTo: 'companies',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { readOnly: true, hidden: true },
    },
  ],
}
