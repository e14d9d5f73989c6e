import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ArticleStatus } from '@/domain/workflow/article'
import { query, type Transaction } from '@/db/transaction'

export type LinkedArticle = { id: number; headline: string | null; status: ArticleStatus; createdAt: string }

/** Articles registered from this address already, however it was reached. For staff: the caller has checked. */
export async function findByLink(
  database: Pick<Transaction, 'execute'>,
  { url }: { url: string },
): Promise<LinkedArticle[]> {
  const { rows } = await query<LinkedArticle>(
    database,
    sql`select id, headline, status, created_at as "createdAt" from articles
         where source_url is not null and link_key(source_url) = link_key(${url}) order by id limit 5`,
  )
  return rows
}
