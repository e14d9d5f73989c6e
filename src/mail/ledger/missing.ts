import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { NEEDS_PERSON, type Missing, type MissingKind } from '@/domain/delivery/statuses'
import { UNKNOWN_USER } from '@/domain/delivery/reasons'
import { SUPERSEDED } from './tables'

/** The rows of an issue that did not arrive or may not have, all revisions, by what sending again would do for them. */
export async function findMissing(db: Db, issueId: number): Promise<Record<MissingKind, number[]>> {
  const { rows } = await db.query<{
    kind: MissingKind
    ids: number[]
  }>(sql`select kind, array_agg(id order by id) as ids from (
       select d.id, case when ${SUPERSEDED} then 'superseded' when d.status = 'uncertain' then 'doubtful'
         when d.reason = ${UNKNOWN_USER} then 'unknown' else 'again' end as kind
       from deliveries d where d.issue_id = ${issueId} and d.status = any (${[...NEEDS_PERSON]})
     ) missing group by kind`)
  const none = { again: [], unknown: [], doubtful: [], superseded: [] }
  return { ...none, ...Object.fromEntries(rows.map(({ kind, ids }) => [kind, ids])) }
}

/** Rows that a restore left in doubt, of all revisions of an issue. */
export async function findRestored(db: Db, issueId: number): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    sql`select id from deliveries where issue_id = ${issueId} and status = 'uncertain' and reason = 'restored' order by id`,
  )
  return rows.map(({ id }) => id)
}

export async function countMissing(db: Db, issueId: number): Promise<Missing> {
  const { again, unknown, doubtful, superseded } = await findMissing(db, issueId)
  return {
    again: again.length,
    unknown: unknown.length,
    doubtful: doubtful.length,
    superseded: superseded.length,
  }
}
