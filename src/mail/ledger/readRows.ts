import type { Db } from '../ledger'
import type { PlannedRow } from './insertRows'

/** The mailboxes one publication went to, as they were frozen: a correction reaches whom the error reached. */
export async function readRows(db: Db, publicationId: number): Promise<PlannedRow[]> {
  const { rows } = await db.query<PlannedRow>(
    `select email, coalesce(name, '') as name, recipients from deliveries where publication_id = $1 order by id`,
    [publicationId],
  )
  return rows
}
