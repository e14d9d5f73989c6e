import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { LinkedArticle } from '@/domain/answers/linkedArticles'

/** Articles registered from this address already, however it was reached. For staff: the caller has checked. */
export async function findByLink(database: Db, { url }: { url: string }): Promise<LinkedArticle[]> {
  const { rows } =
    await database.query<LinkedArticle>(sql`select id, headline, status, to_json(created_at) as "createdAt" from articles
         where source_url is not null and link_key(source_url) = link_key(${url}) order by id limit 5`)
  return rows
}
