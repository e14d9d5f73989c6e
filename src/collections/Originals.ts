import type { CollectionConfig } from 'payload'
import { fieldForNobody, isReviewer, nobody } from '@/access/rules'
import { ORIGINAL_TYPES } from '@/domain/originalFile'
import { filesDir } from '@/filesDir'
import { keepDigest } from '@/hooks/shared/keepDigest'
import { scanFile } from '@/hooks/shared/scanFile'

/**
 * The files of issues that came out before the system, as they were: a PDF or a Word file each. Nothing of one ever
 * changes. Everybody with an account gets a filed issue's file through the archive, not here.
 */
export const Originals: CollectionConfig = {
  slug: 'originals',
  labels: { singular: '原件', plural: '原件' },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true, useAsTitle: 'filename' },
  upload: {
    staticDir: filesDir('originals'),
    mimeTypes: Object.keys(ORIGINAL_TYPES),
    pasteURL: false,
  },
  access: { create: isReviewer, read: isReviewer, update: nobody, delete: nobody },
  hooks: { beforeOperation: [scanFile], beforeChange: [keepDigest] },
  fields: [
    {
      // By it a file is known again, whatever it is called.
      name: 'sha256',
      type: 'text',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { hidden: true },
    },
  ],
}
