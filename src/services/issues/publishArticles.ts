import type { Issue } from '@/payload-types'
import { requireContent } from '../articles/requireContent'
import { applyStep } from '../articles/transitionArticle'
import type { PersonRequest } from '@/access/personRequest'
import { articleIds } from './articleIds'

/** Moves the articles of an issue that is being published to 已刊发, each with its line in the record. @throws RuleError */
export async function publishArticles(
  issue: Issue,
  { now, req }: { now: Date; req: PersonRequest },
): Promise<void> {
  for (const id of articleIds(issue)) {
    const article = await req.payload.findByID({
      collection: 'articles',
      id,
      depth: 0,
      req,
      overrideAccess: true, // whoever may publish the issue may publish what stands in it
    })
    requireContent(article)
    await applyStep(article, { id, action: 'publish', now, asPartOfIssue: true }, { req })
  }
}
