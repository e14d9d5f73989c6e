import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { IssueStanding } from '@/domain/workflow/mainStep'
import { ASKED_MARKS } from './askedMarks'

/** What decides which steps an issue is offered, and which leads on. */
export async function readIssueStanding(db: Db, id: number): Promise<IssueStanding | undefined> {
  const { rows } = await db.query<IssueStanding>(sql`
    select exists (select from transitions where issue_id = i.id and action = 'submit') as "wasSubmitted",
           i.publish_at is not null as "isScheduled", ${ASKED_MARKS}
      from issues i where i.id = ${id}`)
  return rows[0]
}
