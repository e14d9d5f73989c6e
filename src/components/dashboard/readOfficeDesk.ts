import type { PayloadRequest, Where } from 'payload'
import { NEEDS_PERSON } from '@/domain/delivery'
import type { Article, Delivery, Issue } from '@/payload-types'

const SHOWN = 10

export type WaitingArticle = Pick<Article, 'id' | 'title' | 'company' | 'firstSubmittedAt' | 'createdAt'>
export type OpenIssue = Pick<Issue, 'id' | 'name' | 'date' | 'status' | 'articles'>
export type StuckDelivery = Pick<Delivery, 'id' | 'email' | 'issue' | 'status' | 'lastError'>

export type OfficeDesk = {
  waiting: { total: number; oldest: WaitingArticle[] }
  /** Approved articles that stand in no issue yet. */
  unplaced: number
  issues: OpenIssue[]
  deliveries: { total: number; latest: StuckDelivery[] }
}

/** What waits for the office; everything read by the person's own rights. */
export async function readOfficeDesk({ req }: { req: PayloadRequest }): Promise<OfficeDesk> {
  const asPerson = { req, user: req.user, overrideAccess: false } as const
  const unplaced: Where = { status: { equals: 'approved' }, issue: { exists: false } }
  const [waiting, approved, issues, deliveries] = await Promise.all([
    req.payload.find({
      collection: 'articles',
      where: { status: { equals: 'review' } },
      sort: ['firstSubmittedAt', 'id'],
      limit: SHOWN,
      depth: 1,
      select: { title: true, company: true, firstSubmittedAt: true, createdAt: true },
      populate: { companies: { shortName: true } },
      ...asPerson,
    }),
    req.payload.count({ collection: 'articles', where: unplaced, ...asPerson }),
    req.payload.find({
      collection: 'issues',
      where: { status: { in: ['draft', 'review'] } },
      sort: '-totalNumber',
      limit: SHOWN,
      pagination: false,
      depth: 0,
      select: { name: true, date: true, status: true, articles: true },
      ...asPerson,
    }),
    req.payload.find({
      collection: 'deliveries',
      where: { status: { in: [...NEEDS_PERSON] } },
      sort: '-updatedAt',
      limit: SHOWN,
      depth: 1,
      select: { email: true, issue: true, status: true, lastError: true },
      populate: { issues: { name: true } },
      ...asPerson,
    }),
  ])
  return {
    waiting: { total: waiting.totalDocs, oldest: waiting.docs },
    unplaced: approved.totalDocs,
    issues: issues.docs,
    deliveries: { total: deliveries.totalDocs, latest: deliveries.docs },
  }
}
