import { PDF_NAME } from '../reading/partNames'

/** Where a person with an account reads a published issue online; its PDF and images lie below. */
export function archivePath(issue: number): string {
  return `/api/archive/${issue}/read`
}

export function archivePdfPath(issue: number): string {
  return `${archivePath(issue)}/${PDF_NAME}`
}
