import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { lapseStale } from './lapseMarks'

/**
 * What the worker looks for now and then: marks of pages that became others without anybody's write. The page of the issue does not
 * set it, and would offer no mark that seems to be there.
 * @returns false: nothing is left for now
 */
export async function lapseChanged({ payload, now }: { payload: Payload; now: Date }): Promise<false> {
  const { rows } = await poolOf(payload).query<{ id: number }>(
    sql`select id from issues
         where status = 'review' and (jsonb_typeof(proofs) = 'array' or jsonb_typeof(secrecy_verdict) = 'object') order by id`,
  )
  // Those under signature are few: an office has one or two.
  for (const { id } of rows) await lapseStale(id, { payload, now })
  return false
}
