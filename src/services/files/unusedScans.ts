import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** Those of `ids` that no 投稿单位审签 names, of an article or an earlier version of one, and no 批示. */
export async function unusedScans(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<{ id: number }>(sql`
    with kept as (
      select jsonb_path_query(unit_sign_off, '$[*].scan') #>> '{}' as id from articles where unit_sign_off is not null
      union all
      select jsonb_path_query(version_unit_sign_off, '$[*].scan') #>> '{}' from _articles_v
       where version_unit_sign_off is not null
      union all
      select scan_id::text from instructions
    )
    select id from unnest(${[...ids]}::int[]) as asked (id)
     where not exists (select from kept where kept.id = asked.id::text) order by id`)
  return rows.map(({ id }) => id)
}
