import type { PayloadRequest } from 'payload'
import type { Article, Company } from '@/payload-types'

export type Answer = Pick<
  Article,
  'id' | 'title' | 'status' | 'company' | 'firstSubmittedAt' | 'solicitation'
>

/** Articles that answer these solicitations, as far as the person may read them, earliest first. */
export async function readAnswers(
  solicitations: readonly number[],
  { req }: { req: PayloadRequest },
): Promise<Answer[]> {
  if (solicitations.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { solicitation: { in: [...solicitations] } },
    sort: ['firstSubmittedAt', 'id'],
    pagination: false,
    depth: 0,
    select: { title: true, status: true, company: true, firstSubmittedAt: true, solicitation: true },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}

/** The companies that were asked, in the office's order. */
export async function readAsked(
  ids: readonly number[],
  { req }: { req: PayloadRequest },
): Promise<Pick<Company, 'id' | 'shortName'>[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'companies',
    where: { id: { in: [...ids] } },
    sort: ['order', 'id'],
    pagination: false,
    depth: 0,
    select: { shortName: true },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}
