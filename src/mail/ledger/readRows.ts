import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { PlannedRow } from './insertRows'

/** The mailboxes a publication went to, in their order: a correction goes to the same ones. */
export async function readRows(db: Db, publicationId: number): Promise<PlannedRow[]> {
  const { rows } = await db.query<Omit<PlannedRow, 'withOfd'> & { withOfd: boolean }>(
    sql`select email, coalesce(name, '') as name, recipients, coalesce(with_ofd, false) as "withOfd" from deliveries where publication_id = ${publicationId} order by id`,
  )
  return rows.map(({ withOfd, ...row }) => ({ ...row, ...(withOfd && { withOfd }) }))
}
