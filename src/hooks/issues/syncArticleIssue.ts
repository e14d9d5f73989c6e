import sql from 'sql-template-tag'
import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { articleIds } from '@/services/issues/articleIds'

/**
 * Mirrors the issue's list of articles onto `articles.issue`, where authors and queries read it.
 * Plain SQL: an article is not a new version of itself because it was put into an issue.
 */
export const syncArticleIssue: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const ids = articleIds(doc)
  const transaction = await currentTransaction(req)
  await transaction.query(sql`update articles set issue_id = case when id = any(${ids}::int[]) then ${doc.id}::integer end
        where (issue_id = ${doc.id} and id <> all(${ids}::int[]))
           or (id = any(${ids}::int[]) and issue_id is distinct from ${doc.id})`)
  return doc
}
