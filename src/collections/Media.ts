import type { CollectionConfig } from 'payload'
import { anyOf } from '@/access/compose'
import { fieldForNobody, isReviewer, isWriter, ownCompany, readsOffice } from '@/access/rules'
import { filesDir } from '@/filesDir'
import { cancelSchedulesOfPictured } from '@/hooks/shared/cancelSchedules'
import { keepCopy } from '@/hooks/media/keepCopy'
import { ownMedia } from '@/hooks/media/ownMedia'
import { refuseRewording } from '@/hooks/media/refuseRewording'
import { refuseDeletingUsed } from '@/hooks/media/refuseDeletingUsed'
import { scanFile } from '@/hooks/shared/scanFile'

/** Images of articles. A file never changes once it is stored: what was approved and published must stay what it was. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: '图片', plural: '图片' },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { group: '稿件', hideAPIURL: true, useAsTitle: 'filename' },
  upload: {
    staticDir: filesDir('media'),
    // What the file picker offers. HEIC among it, so that whoever picks one is told what to do with it.
    mimeTypes: [
      'image/png',
      'image/jpeg',
      'image/gif',
      'image/webp',
      'image/tiff',
      'image/avif',
      'image/heic',
      'image/heif',
      'image/bmp',
    ],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    imageSizes: [
      { name: 'thumbnail', width: 320, withoutEnlargement: true },
      // What the reading page sends to telephones: three times their width, a tenth of a camera's file.
      // A smaller image has none: its own file goes out, and no second copy of it is kept.
      { name: 'reading', width: 1170 },
    ],
    adminThumbnail: 'thumbnail',
  },
  access: {
    create: isWriter,
    read: anyOf(readsOffice, ownCompany),
    update: anyOf(isReviewer, ownCompany),
    delete: anyOf(isReviewer, ownCompany),
  },
  hooks: {
    beforeOperation: [scanFile, keepCopy],
    beforeChange: [refuseRewording, ownMedia],
    beforeDelete: [refuseDeletingUsed],
    afterChange: [cancelSchedulesOfPictured],
  },
  fields: [
    { name: 'alt', type: 'text', label: '画面描述（可不填，读给看不见图的人听）', maxLength: 200 },
    {
      name: 'company',
      type: 'relationship',
      label: '所属企业',
      relationTo: 'companies',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { readOnly: true },
    },
  ],
}
