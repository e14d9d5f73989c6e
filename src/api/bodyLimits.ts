import { PERSON_BYTES } from '@/domain/bodyBytes'

// The doors through which files come; under all others there is nothing but JSON.
const FILE_DOORS = [
  '/api/media',
  '/api/originals',
  '/api/scans',
  '/api/pdfs',
  '/api/ofds',
  '/api/articles/import',
  '/api/issues/import',
]

export function isFileDoor(pathname: string): boolean {
  return FILE_DOORS.includes(pathname.replace(/\/$/, ''))
}

/** The most bytes that a person's request to this path may have. */
export function mostBytes(pathname: string): number {
  return isFileDoor(pathname) ? PERSON_BYTES.file : PERSON_BYTES.json
}
