import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** As the editor, imports and the API write the number of a picture: alone, as a string, or with the picture around it. */
export const SHOWN = '$.** ? (@.type == "upload").value'
/** In what was published. */
const PRINTED = '$.** ? (@.type == "image").image'

/**
 * Those of `ids` that no article shows, no earlier version of one, and nothing that was published.
 * Reads every text once, however many are asked about.
 */
export async function unusedPictures(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<{ id: number }>(sql`
    with shown as (
      select jsonb_path_query(body, ${SHOWN}::jsonpath) as value from articles where body is not null
      union all
      select jsonb_path_query(version_body, ${SHOWN}::jsonpath) from _articles_v where version_body is not null
      union all
      select jsonb_path_query(view, ${PRINTED}::jsonpath) from publications
    )
    select id from unnest(${[...ids]}::int[]) as asked (id)
     where id::text not in (
       select coalesce(case jsonb_typeof(value) when 'object' then value ->> 'id' else value #>> '{}' end, '') from shown)
     order by id`)
  return rows.map(({ id }) => id)
}
