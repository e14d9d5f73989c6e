import type { StoredCollection } from '@/filesDir'

/** A file of the store: what `media`, `pdfs`, `ofds`, `originals` and `scans` documents name. */
export type StoredFile = { collection: StoredCollection; filename: string }

/** The store does not have this file, though it answers. */
export class StoredFileMissing extends Error {
  override readonly name = 'StoredFileMissing'

  constructor({ collection, filename }: StoredFile) {
    super(`the file store has no ${collection}/${filename}`)
  }
}
