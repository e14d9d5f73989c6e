import type { StoredFile } from './storedFile'

/** Where files lie in the bucket: `media/<name>`, `pdfs/<name>` and so on, as in the local folder. */
export const s3Key = {
  prefix: (collection: StoredFile['collection']) => collection,
  of: ({ collection, filename }: StoredFile) => `${s3Key.prefix(collection)}/${filename}`,
}
