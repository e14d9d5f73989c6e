import sql from 'sql-template-tag'
import type { LastTest } from '@/domain/answers/lastTest'
import { explain } from '@/domain/delivery/explain'
import type { Reason } from '@/domain/delivery/reasons'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { requireReader } from '@/access/requireStaff'

type Row = Pick<NonNullable<LastTest['test']>, 'id' | 'email' | 'status'> & {
  asked: Date
  why: Reason | null
}

/** What became of the test copy that this person asked for last, of this issue; null when there was none. */
export async function readLastTest(id: number, { req }: { req: PersonRequest }): Promise<LastTest> {
  requireReader(req)
  const { rows } = await poolOf(req.payload).query<Row>(
    sql`select id, email, status, created_at as asked, reason as why from test_sends
     where issue_id = ${id} and requested_by = ${req.user.id} order by id desc limit 1`,
  )
  const [row] = rows
  if (!row) return { test: null }
  const { asked, why, ...test } = row
  const { status } = test
  const reason = status === 'failed' ? (explain({ status, reason: why })?.reason ?? '没有说明原因。') : null
  return { test: { ...test, askedAt: asked.toISOString(), reason } }
}
