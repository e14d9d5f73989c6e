import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

export type Restoration = {
  id: number
  /** When the backup was taken: what was done after it is not in the database, though mail of it may have gone out. */
  takenAt: Date
  restoredAt: Date
}

/** The newest restore of which nobody has said yet that nothing is missing any more. */
export async function openRestoration(db: Db): Promise<Restoration | undefined> {
  const { rows } = await db.query<Restoration>(
    sql`select id, taken_at as "takenAt", restored_at as "restoredAt" from restorations
         where closed_at is null order by id desc limit 1`,
  )
  return rows[0]
}
