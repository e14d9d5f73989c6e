import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction, query } from '@/db/transaction'
import { articleIds } from '@/services/issues/articleIds'

/**
 * Mirrors the issue's list of articles onto `articles.issue`, where authors and queries read it.
 * Plain SQL: an article is not a new version of itself because it was put into an issue.
 */
export const syncArticleIssue: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const ids = articleIds(doc)
  const transaction = await currentTransaction(req)
  const list =
    ids.length > 0
      ? sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )
      : sql`null`
  await query(
    transaction,
    sql`update articles set issue_id = case when id in (${list}) then ${doc.id}::integer end
        where (issue_id = ${doc.id} and id not in (${ids.length > 0 ? list : sql`0`}))
           or (id in (${list}) and issue_id is distinct from ${doc.id})`,
  )
  return doc
}
