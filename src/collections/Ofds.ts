import type { CollectionConfig } from 'payload'
import { nobody, readsOffice } from '@/access/rules'
import { filesDir } from '@/filesDir'

/** The OFD files that went along with the mail of a revision, where somebody wanted one. Written by the worker only. */
export const Ofds: CollectionConfig = {
  slug: 'ofds',
  labels: { singular: '简报 OFD', plural: '简报 OFD' },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true, useAsTitle: 'filename' },
  // An OFD is a ZIP by its first bytes, which Payload goes by.
  upload: { staticDir: filesDir('ofds'), mimeTypes: ['application/ofd', 'application/zip'] },
  access: { create: nobody, read: readsOffice, update: nobody, delete: nobody },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '期', required: true, index: true },
    { name: 'revision', type: 'number', label: '版次', required: true },
  ],
}
