import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { stepOf } from '@/services/issues/issueStep'
import { publishArticles } from '@/services/issues/publishArticles'

/** An issue that is published or filed takes its articles with it. */
export const takeArticlesAlong: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const step = stepOf(req, doc.id)
  if (step?.action === 'publish' || step?.action === 'file') {
    await publishArticles(doc, { now: step.now, req: requirePerson(req) })
  }
  return doc
}
