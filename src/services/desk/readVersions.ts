import type { PayloadRequest } from 'payload'

const PER_PAGE = 20

export type Versioned = 'articles' | 'issues'

export type DocumentVersion = {
  id: number | string
  at: string
  status: string | undefined
  /** Name of whoever wrote it, where the person may read it. */
  by: string | undefined
}

/** Versions of a document, the latest first, as far as the person may read them. */
export async function readVersions(
  { collection, id: parent, page }: { collection: Versioned; id: number; page: number },
  { req }: { req: PayloadRequest },
): Promise<{ versions: DocumentVersion[]; page: number; pages: number }> {
  const found = await req.payload.findVersions({
    collection,
    where: { parent: { equals: parent } },
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
