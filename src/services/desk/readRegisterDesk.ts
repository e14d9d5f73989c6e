import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

export type RegisterDesk = {
  /** Active ones, in the office's order. */
  companies: { id: number; shortName: string }[]
  /** Whether articles are reviewed in stages: what is registered is then given its first review, and not taken. */
  isStaged: boolean
}

/** What the form for registering wants to know. For the office's eyes: the caller has checked. */
export async function readRegisterDesk(db: Db): Promise<RegisterDesk> {
  const { rows } = await db.query<RegisterDesk>(sql`
    select coalesce((select json_agg(json_build_object('id', id, 'shortName', short_name) order by "order", id)
                       from companies where active), '[]') as companies,
           exists (select from settings where review_stages > 1) as "isStaged"`)
  const [desk] = rows
  if (!desk) throw new Error('a select without a table gave no row')
  return desk
}
