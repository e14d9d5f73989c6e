import type { Payload } from 'payload'
import type { IssueView } from '@/domain/brief/issueView'
import { readStoredFile } from '../files/readStoredFile'

/** The bytes of the images a brief shows, by the key its blocks name them with. */
export async function readImages(
  view: IssueView,
  { payload }: { payload: Payload },
): Promise<Record<string, Buffer>> {
  const files = await findFiles(imageKeys(view), { payload })
  const entries = files.map(
    async ({ id, filename }) => [id, await readStoredFile({ collection: 'media', filename })] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Images a brief names that are not there, each with the title of its article. */
export async function missingImages(
  view: IssueView,
  { payload }: { payload: Payload },
): Promise<{ image: string; title: string }[]> {
  const known = new Set((await findFiles(imageKeys(view), { payload })).map(({ id }) => id))
  return view.articles.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'image' && !known.has(block.image) ? [{ image: block.image, title }] : [],
    ),
  )
}

function imageKeys(view: IssueView): string[] {
  const keys = view.articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'image' ? block.image : [])),
  )
  return [...new Set(keys)]
}

async function findFiles(keys: readonly string[], { payload }: { payload: Payload }) {
  const ids = keys.map(Number).filter(Number.isSafeInteger)
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // whoever may see the brief may see its images
  })
  return docs.flatMap(({ id, filename }) => (filename ? [{ id: String(id), filename }] : []))
}
