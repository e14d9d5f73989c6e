import type { PayloadRequest } from 'payload'
import type { ArticleStatus } from '@/domain/workflow/article'

const PER_PAGE = 20

export type ArticleVersion = {
  id: number | string
  at: string
  status: ArticleStatus | undefined
  /** Name of whoever wrote it, where the person may read it. */
  by: string | undefined
}

/** Versions of an article, the latest first, as far as the person may read them. */
export async function readVersions(
  { article, page }: { article: number; page: number },
  { req }: { req: PayloadRequest },
): Promise<{ versions: ArticleVersion[]; page: number; pages: number }> {
  const found = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: article } },
    sort: '-updatedAt',
    limit: PER_PAGE,
    page,
    depth: 1,
    select: { updatedAt: true, version: { status: true, editedBy: true } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  const versions = found.docs.map(({ id, updatedAt, version: { status, editedBy } }) => ({
    id,
    at: updatedAt,
    status: status ?? undefined,
    by: typeof editedBy === 'object' ? editedBy?.name : undefined,
  }))
  return { versions, page: found.page ?? page, pages: found.totalPages }
}
