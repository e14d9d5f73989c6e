import { sql } from '@payloadcms/db-postgres/drizzle'
import { quarterOf } from '@/domain/quarter'
import type { Period } from '@/domain/statistics'
import { query, type Transaction } from '@/db/transaction'

/** What the office most likely asks about: the quarter of the latest published issue, else the one it is in. */
export async function proposedPeriod(
  database: Pick<Transaction, 'execute'>,
  { today }: { today: string },
): Promise<Period> {
  const { rows } = await query<{ date: string | null }>(
    database,
    sql`select max(date) as date from issues where status = 'published'`,
  )
  const { from, to } = quarterOf(rows[0]?.date ?? today)
  return { from, to }
}
