import type { CollectionBeforeChangeHook } from 'payload'
import { companyOf } from '@/access/rules'
import type { Media } from '@/payload-types'

/** What Payload found out about a file when it came, and takes from a later request as it is. */
const ABOUT_THE_FILE = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
] as const satisfies readonly (keyof Media)[]

/** An author's image belongs to the author's company, and says of its file what the file is: for good. */
export const ownMedia: CollectionBeforeChangeHook<Media> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, company: companyOf(req.user) ?? null }
  const file = Object.fromEntries(ABOUT_THE_FILE.map((name) => [name, originalDoc[name]]))
  return { ...data, ...file, company: originalDoc.company ?? null }
}
