import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { ArticleStatus } from '@/domain/workflow/article'

export type LockedArticle = {
  id: number
  title: string | null
  status: ArticleStatus
  issue_id: number | null
}

/** Locks the rows until the transaction ends, lowest id first so that two issues cannot wait for each other. */
export async function lockArticles(
  transaction: Db,
  ids: readonly number[],
): Promise<Map<number, LockedArticle>> {
  if (ids.length === 0) return new Map()
  const { rows } = await transaction.query<LockedArticle>(
    sql`select id, title, status, issue_id from articles where id = any(${ids}::int[]) order by id for update`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
