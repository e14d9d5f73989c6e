import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { ReachedRow } from './planCorrection'

/**
 * Each mailbox that a row of any revision of an issue was written for, as its latest row has it. Within a transaction the rows
 * are held until its end: what waits now is not sent before the correction has taken its place. What was in doubt may be there,
 * however it stands since somebody took it up again: the record knows that it was.
 * @param before the revision that is to be written: rows of the one before it are `isCurrent`
 */
export async function readReached(
  db: Db,
  { issue, before, isHeld }: { issue: number; before: number; isHeld: boolean },
): Promise<ReachedRow[]> {
  if (isHeld) await db.query(sql`select from deliveries where issue_id = ${issue} order by id for update`)
  const { rows } = await db.query<Omit<ReachedRow, 'withOfd'> & { withOfd: boolean }>(sql`
    select distinct on (email) email, coalesce(name, '') as name, recipients, coalesce(with_ofd, false) as "withOfd",
           revision = ${before - 1} as "isCurrent",
           bool_or(status in ('sent', 'sending', 'uncertain') or exists (
             select from transitions t where t.collection = 'deliveries' and t.document = d.id and t."from" = 'uncertain'
           )) over (partition by email) as "mayHaveIt"
      from deliveries d where issue_id = ${issue} order by email, revision desc`)
  return rows.map(({ withOfd, ...row }) => ({ ...row, ...(withOfd && { withOfd }) }))
}
