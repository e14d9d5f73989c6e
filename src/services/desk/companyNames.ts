import type { Db } from '@/db/db'
import sql from 'sql-template-tag'

/** Short names by id, of all companies: a handful to a hundred. */
export async function companyNames(database: Db): Promise<Map<number, string>> {
  const { rows } = await database.query<{ id: number; name: string }>(
    sql`select id, short_name as name from companies`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
