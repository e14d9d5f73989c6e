import type { Db } from '@/db/db'
import type { PlannedRow } from './insertRows'

/** The mailboxes a publication went to, in their order: a correction goes to the same ones. */
export async function readRows(db: Db, publicationId: number): Promise<PlannedRow[]> {
  const { rows } = await db.query<PlannedRow>(
    `select email, coalesce(name, '') as name, recipients from deliveries where publication_id = $1 order by id`,
    [publicationId],
  )
  return rows
}
