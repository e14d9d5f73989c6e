import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { filesDir } from '@/filesDir'
import type { IssueView } from '@/pdf/issueView'

/** The bytes of the images a brief shows, by the key its blocks name them with. */
export async function readImages(
  view: IssueView,
  { payload }: { payload: Payload },
): Promise<Record<string, Buffer>> {
  const ids = [
    ...new Set(
      view.articles.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'image' ? b.image : []))),
    ),
  ]
  if (ids.length === 0) return {}
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids.map(Number) } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // whoever may see the brief may see its images
  })
  const entries = docs.flatMap(({ id, filename }) =>
    filename ? [[String(id), join(filesDir('media'), filename)] as const] : [],
  )
  return Object.fromEntries(
    await Promise.all(entries.map(async ([id, path]) => [id, await readFile(path)] as const)),
  )
}
