import { env } from '@/env/readEnv'

const FOLDER = '/read'

/** In place of a key in a test mail: no key is so short. */
export const TEST_KEY = 'test'

/** Where people find what a key opens. */
export function readingUrl(key: string): string {
  return `${env().SERVER_URL}${readingPath(key)}`
}

export function readingPath(key: string): string {
  return `${FOLDER}/${key}`
}
