import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { briefFileName } from '@/domain/brief/briefFileName'
import { readingPage } from '@/reading/readingPage'
import { poolOf } from '@/db/poolOf'
import { readStoredFile } from '@/services/files/readStoredFile'
import { type Asked, fileAnswer } from '../fileAnswer'
import { apology, guarded, pageAnswer } from './answers'
import { IMAGES_NAME, ORIGINAL_NAME, PDF_NAME } from '@/services/reading/partNames'
import type { PublishedBrief } from '@/services/reading/publishedBrief'

/** What of a brief is asked for. */
export type BriefPart =
  { kind: 'page' } | { kind: 'pdf' } | { kind: 'original' } | { kind: 'image'; key: string }

/** A way to a brief: the address all its parts begin with, and what the page says about who may read it. */
export type Door = { base: string; notice: string }

/** The part below a door's address; undefined when there is none by that name. */
export function briefPart(path: readonly string[]): BriefPart | undefined {
  const [first, second, ...rest] = path
  if (rest.length > 0) return undefined
  if (first === undefined) return { kind: 'page' }
  if (first === PDF_NAME && second === undefined) return { kind: 'pdf' }
  if (first === ORIGINAL_NAME && second === undefined) return { kind: 'original' }
  return first === IMAGES_NAME && second !== undefined ? { kind: 'image', key: second } : undefined
}

/** Answers with one part of a brief. Whoever calls has made sure that the asker may read it. */
export async function briefAnswer(
  { brief, part, door, asked }: { brief: PublishedBrief; part: BriefPart; door: Door; asked: Asked },
  { payload }: { payload: Payload },
): Promise<Response> {
  switch (part.kind) {
    case 'page':
      return pageAnswer(pageOf(brief, door), { seen: asked.get('If-None-Match') })
    case 'pdf':
      return pdfAnswer(brief, { payload, asked })
    case 'original':
      return originalAnswer(brief, asked)
    case 'image':
      return imageAnswer(brief, part.key)
  }
}

// Made once for each brief and door, and let go with the brief.
const pages = new WeakMap<PublishedBrief, Map<string, string>>()

function pageOf(brief: PublishedBrief, { base, notice }: Door): string {
  const made = pages.get(brief) ?? new Map<string, string>()
  pages.set(brief, made)
  const page =
    made.get(base) ??
    readingPage({
      view: brief.view,
      corrections: brief.corrections,
      images: Object.fromEntries(brief.images),
      addresses: {
        pdf: `${base}/${PDF_NAME}`,
        original: brief.original && `${base}/${ORIGINAL_NAME}`,
        image: (key) => `${base}/${IMAGES_NAME}/${key}`,
      },
      notice,
    })
  made.set(base, page)
  return page
}

async function pdfAnswer(
  { publicationId, view }: PublishedBrief,
  { payload, asked }: { payload: Payload; asked: Asked },
): Promise<Response> {
  const { rows } = await poolOf(payload).query<{ filename: string }>(
    sql`select d.filename from publications p join pdfs d on d.id = p.pdf_id where p.id = ${publicationId}`,
  )
  const filename = rows[0]?.filename
  if (!filename) return apology('notYet')
  const bytes = await readStoredFile({ collection: 'pdfs', filename })
  return guarded(fileAnswer({ bytes, name: briefFileName(view), type: 'application/pdf' }, asked))
}

/** The file of an issue of before the system, byte for byte. */
async function originalAnswer({ original, view }: PublishedBrief, asked: Asked): Promise<Response> {
  if (!original) return apology('unknown')
  const { filename, mimeType: type } = original
  const bytes = await readStoredFile({ collection: 'originals', filename })
  const name = briefFileName(view).replace(/\.pdf$/, filename.slice(filename.lastIndexOf('.')))
  return guarded(fileAnswer({ bytes, name, type }, asked))
}

async function imageAnswer({ images }: PublishedBrief, key: string): Promise<Response> {
  const image = images.get(key)
  if (!image) return apology('unknown')
  const bytes = await readStoredFile({ collection: 'media', filename: image.filename })
  // A stored image never changes. The hour is how long a reader's own browser may show it after the link was revoked.
  const headers = { 'Content-Type': image.mimeType, 'Cache-Control': 'private, max-age=3600' }
  return guarded(new Response(new Uint8Array(bytes), { headers }))
}
