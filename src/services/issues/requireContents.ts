import type { PayloadRequest } from 'payload'
import type { Issue } from '@/payload-types'
import { requireContent } from '../articles/requireContent'
import { articleIds } from './articleIds'

/** Every article of an issue has a title and a text. @throws RuleError invalid */
export async function requireContents(issue: Issue, { req }: { req: PayloadRequest }): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: articleIds(issue) } },
    pagination: false,
    depth: 0,
    select: { title: true, body: true },
    req,
    overrideAccess: true, // whoever may sign the issue may read what stands in it
  })
  docs.forEach(requireContent)
}
