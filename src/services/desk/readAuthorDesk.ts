import type { PayloadRequest, Where } from 'payload'
import { ARTICLE_STATUSES, type ArticleStatus } from '@/domain/workflow/article'
import type { Article, Transition } from '@/payload-types'

const RECENT = 15
const MOST_RETURNED = 20

export type AuthorArticle = Pick<
  Article,
  'id' | 'title' | 'status' | 'issue' | 'firstSubmittedAt' | 'updatedAt'
>

export type AuthorDesk = {
  /** Drafts whose last step was a return, with the reviewer's words. */
  returned: { article: AuthorArticle; step: Transition }[]
  counts: Record<ArticleStatus, number>
  recent: AuthorArticle[]
}

/** What an author finds on the home page; everything read by the author's own rights. */
export async function readAuthorDesk({ req }: { req: PayloadRequest }): Promise<AuthorDesk> {
  const [drafts, recent, counts] = await Promise.all([
    readArticles(
      {
        status: { equals: 'draft' },
        firstSubmittedAt: { exists: true },
        // What the office registered itself goes back to the office.
        channel: { equals: 'submission' },
      },
      { req, limit: MOST_RETURNED },
    ),
    readArticles({}, { req, limit: RECENT }),
    countByStatus({ req }),
  ])
  return { returned: await withReturn(drafts, { req }), counts, recent }
}

async function readArticles(where: Where, { req, limit }: { req: PayloadRequest; limit: number }) {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where,
    sort: '-updatedAt',
    limit,
    pagination: false,
    depth: 2,
    select: { title: true, status: true, issue: true, firstSubmittedAt: true, updatedAt: true },
    populate: { issues: { name: true, pdf: true }, pdfs: { url: true, filename: true } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}

/** A draft may also have come back because its author withdrew it: then nobody asks for anything. */
async function withReturn(
  drafts: AuthorArticle[],
  { req }: { req: PayloadRequest },
): Promise<AuthorDesk['returned']> {
  if (drafts.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'transitions',
    where: { article: { in: drafts.map(({ id }) => id) } },
    sort: ['-at', '-id'],
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return drafts.flatMap((article) => {
    const step = docs.find(({ document }) => document === article.id)
    return step?.action === 'return' ? [{ article, step }] : []
  })
}

async function countByStatus({ req }: { req: PayloadRequest }): Promise<AuthorDesk['counts']> {
  const statuses = Object.keys(ARTICLE_STATUSES) as ArticleStatus[]
  const counted = await Promise.all(
    statuses.map(async (status) => {
      const where: Where = { status: { equals: status } }
      const { totalDocs } = await req.payload.count({
        collection: 'articles',
        where,
        req,
        user: req.user,
        overrideAccess: false,
      })
      return [status, totalDocs] as const
    }),
  )
  return Object.fromEntries(counted) as AuthorDesk['counts']
}
