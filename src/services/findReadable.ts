import type { Article, Company, Issue, Scan, Solicitation, User } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'

type Documents = {
  articles: Article
  companies: Company
  issues: Issue
  scans: Scan
  solicitations: Solicitation
  users: User
}

/** The document as the person may read it, in the request's transaction; undefined when it is not there for them. */
export async function findReadable<Collection extends keyof Documents>(
  collection: Collection,
  id: number,
  { req }: { req: PersonRequest },
): Promise<Documents[Collection] | undefined> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs[0]
}
