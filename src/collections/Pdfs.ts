import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import { nobody, readsOffice, seesPublished } from '@/access/rules'
import { filesDir } from '@/filesDir'

const ofPublishedIssue = where({ 'issue.status': { equals: 'published' } })

/** The rendered briefs, one for each revision of an issue. Written by the worker only. */
export const Pdfs: CollectionConfig = {
  slug: 'pdfs',
  labels: { singular: '简报 PDF', plural: '简报 PDF' },
  disableDuplicate: true,
  admin: { hidden: true, useAsTitle: 'filename' },
  upload: { staticDir: filesDir('pdfs'), mimeTypes: ['application/pdf'] },
  access: {
    create: nobody,
    read: anyOf(readsOffice, allOf(seesPublished, ofPublishedIssue)),
    update: nobody,
    delete: nobody,
  },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '期', required: true, index: true },
    { name: 'revision', type: 'number', label: '版次', required: true },
  ],
}
