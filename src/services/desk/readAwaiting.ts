import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { signersOf } from '../notices/signers'

/** An issue that waits for a signature. */
export type AwaitingIssue = {
  id: number
  submittedAt: Date | null
  submittedBy: string | null
  /** Whose signature it waits for. */
  signers: { id: number; name: string }[]
}

/** Every issue that waits for a signature, by its id. For the office's eyes: the caller has checked. */
export async function readAwaiting(db: Db): Promise<Map<number, AwaitingIssue>> {
  const { rows } = await db.query<AwaitingIssue>(
    sql`select i.id, i.submitted_at as "submittedAt", u.name as "submittedBy",
               (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name)), '[]')
                  from (${signersOf(sql`i.id`)}) s) as signers
          from issues i left join users u on u.id = i.submitted_by_id
         where i.status = 'review'`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
