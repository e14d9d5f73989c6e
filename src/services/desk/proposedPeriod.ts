import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import { quarterOf } from '@/domain/quarter'
import type { Period } from '@/domain/statistics'

/** What the office most likely asks about: the quarter of the latest published issue, else the one it is in. */
export async function proposedPeriod(database: Db, { today }: { today: string }): Promise<Period> {
  const { rows } = await database.query<{ date: string | null }>(
    sql`select max(date) as date from issues where status = 'published'`,
  )
  const { from, to } = quarterOf(rows[0]?.date ?? today)
  return { from, to }
}
