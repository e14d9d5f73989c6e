/** A file of the store: what `media` and `pdfs` documents name. */
export type StoredFile = { collection: 'media' | 'pdfs'; filename: string }

/** The store does not have this file, though it answers. */
export class StoredFileMissing extends Error {
  override readonly name = 'StoredFileMissing'

  constructor({ collection, filename }: StoredFile) {
    super(`the file store has no ${collection}/${filename}`)
  }
}
