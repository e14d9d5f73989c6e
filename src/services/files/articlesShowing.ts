import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { Article } from '@/payload-types'
import { SHOWN } from './unusedPictures'

type Showing = { status: Article['status']; company: number | null; channel: Article['channel'] }

/** The articles that show a picture, held as they are until the transaction ends. Reads every text once. */
export async function articlesShowing(transaction: Db, picture: number): Promise<Showing[]> {
  const { rows } = await transaction.query<Showing>(sql`
    select status, company_id as company, channel from articles
     where body is not null and exists (
       select from jsonb_path_query(body, ${SHOWN}::jsonpath) as shown (value)
        where case jsonb_typeof(value) when 'object' then value ->> 'id' else value #>> '{}' end = ${String(picture)})
     order by id for share of articles`)
  return rows
}
