import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ArticleStatus } from '@/domain/workflow/article'
import { query, type Transaction } from '@/db/transaction'

export type LockedArticle = {
  id: number
  title: string | null
  status: ArticleStatus
  issue_id: number | null
}

/** Locks the rows until the transaction ends, lowest id first so that two issues cannot wait for each other. */
export async function lockArticles(
  transaction: Transaction,
  ids: readonly number[],
): Promise<Map<number, LockedArticle>> {
  if (ids.length === 0) return new Map()
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const { rows } = await query<LockedArticle>(
    transaction,
    sql`select id, title, status, issue_id from articles where id in (${list}) order by id for update`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
