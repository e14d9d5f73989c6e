import type { CollectionConfig, Plugin } from 'payload'
import { s3Key } from './s3Key'
import { s3Settings } from './s3Settings'

/**
 * Puts uploads into the bucket when one is set. Every download still passes Payload and its access control: no public
 * or signed address is ever given out, and browsers upload to us.
 */
export const filesOnS3: Plugin = async (config) => {
  const s3 = s3Settings()
  if (!s3) return config
  // Only now: the S3 client takes longer to load than an office without S3 should wait.
  const { s3Storage } = await import('@payloadcms/storage-s3')
  const plugin = s3Storage({
    bucket: s3.bucket,
    config: s3.client,
    collections: {
      media: { prefix: s3Key.prefix('media') },
      pdfs: { prefix: s3Key.prefix('pdfs') },
      ofds: { prefix: s3Key.prefix('ofds') },
      originals: { prefix: s3Key.prefix('originals') },
      scans: { prefix: s3Key.prefix('scans') },
    },
  })
  // The plugin adds parts to the admin panel for uploads by browsers straight to the bucket, of which there are none.
  const stored = await plugin({ ...config, admin: {} })
  return { ...stored, admin: config.admin, collections: stored.collections?.map(withoutPlaces) }
}

// The plugin can keep a place of its own for each file. Ours follows from collection and name (s3Key), so that the
// schema is the same wherever files lie, and an office can move between the two with a backup.
const PLACES = ['prefix', '_objectKey']

function withoutPlaces(collection: CollectionConfig): CollectionConfig {
  const fields = collection.fields.filter((field) => !('name' in field && PLACES.includes(field.name)))
  return { ...collection, fields }
}
