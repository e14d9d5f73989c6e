import { sql } from '@payloadcms/db-postgres/drizzle'
import { query, type Transaction } from '@/db/transaction'

/** Short names by id, of all companies: a handful to a hundred. */
export async function companyNames(database: Pick<Transaction, 'execute'>): Promise<Map<number, string>> {
  const { rows } = await query<{ id: number; name: string }>(
    database,
    sql`select id, short_name as name from companies`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
