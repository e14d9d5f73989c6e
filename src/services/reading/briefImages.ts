import type { Payload } from 'payload'
import type { IssueView } from '@/domain/brief/issueView'

/** A file of the store, small enough for a telephone where the upload was larger. */
export type BriefImage = { filename: string; mimeType: string; width: number; height: number }

/** The images a brief shows, by their key in it. Those that are no longer there are left out. */
export async function briefImages(
  view: IssueView,
  { payload }: { payload: Payload },
): Promise<Map<string, BriefImage>> {
  const ids = view.articles
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'image' ? Number(block.image) : [])))
    .filter(Number.isSafeInteger)
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // whoever may read the brief may see its images
  })
  return new Map(
    docs.flatMap(({ id, sizes, ...original }) => {
      const image = fileOf(sizes?.reading ?? {}) ?? fileOf(original)
      return image ? [[String(id), image] as const] : []
    }),
  )
}

type Upload = {
  filename?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
}

function fileOf({ filename, mimeType, width, height }: Upload): BriefImage | undefined {
  return filename && mimeType && width && height ? { filename, mimeType, width, height } : undefined
}
