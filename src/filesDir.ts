import { join } from 'node:path'
import { env } from './env/readEnv'

/** Where uploads of one collection lie in the local file store. */
export function filesDir(collection: 'media' | 'pdfs'): string {
  return join(env().DATA_DIR, 'files', collection)
}
