import type { PayloadRequest } from 'payload'
import type { Block } from '@/domain/brief/issueView'

/** The blocks with what their images show, in words, as it is written beside the images now. */
export async function describeImages(
  articles: readonly Block[][],
  { req }: { req: PayloadRequest },
): Promise<Block[][]> {
  const ids = articles.flat().flatMap((block) => (block.type === 'image' ? Number(block.image) : []))
  if (ids.length === 0) return [...articles]
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids.filter(Number.isSafeInteger) } },
    pagination: false,
    depth: 0,
    select: { alt: true },
    req,
    overrideAccess: true, // whoever may compose or publish the issue may see its images
  })
  const alts = new Map(docs.map(({ id, alt }) => [String(id), alt ?? undefined]))
  const describe = (block: Block): Block => {
    if (block.type !== 'image') return block
    const alt = alts.get(block.image)
    return alt === undefined ? block : { ...block, alt }
  }
  return articles.map((blocks) => blocks.map(describe))
}
