import { join } from 'node:path'
import { env } from './env/readEnv'

/** The collections whose documents are files. */
export type StoredCollection = 'media' | 'pdfs' | 'ofds' | 'originals' | 'scans'

/** Where uploads of one collection lie in the local file store. */
export function filesDir(collection: StoredCollection): string {
  return join(env().DATA_DIR, 'files', collection)
}
