import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { AskedMarks } from '@/domain/stages/missingMarks'
import { ASKED_MARKS } from './askedMarks'
import { signersOf } from '../notices/signers'

/** An issue under signature. */
export type AwaitingIssue = AskedMarks & {
  id: number
  submittedAt: Date | null
  submittedBy: string | null
  /** Whose signature it waits for. */
  signers: { id: number; name: string }[]
  /** Set when it is signed and waits for its minute only. */
  publishAt: Date | null
  scheduledBy: string | null
}

/** Every issue under signature, by its id. For the office's eyes: the caller has checked. */
export async function readAwaiting(db: Db): Promise<Map<number, AwaitingIssue>> {
  const { rows } = await db.query<AwaitingIssue>(
    sql`select i.id, i.submitted_at as "submittedAt", u.name as "submittedBy",
               i.publish_at as "publishAt", ${ASKED_MARKS},
               (select s.name from users s where s.id = i.scheduled_by_id) as "scheduledBy",
               (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name)), '[]')
                  from (${signersOf(sql`i.id`)}) s) as signers
          from issues i left join users u on u.id = i.submitted_by_id
         where i.status = 'review'`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
