import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** Whether an issue was ever sent to sign-off, however it stands now: the record says so for good. */
export async function wasSubmitted(db: Db, issue: number): Promise<boolean> {
  const { rows } = await db.query<{ was: boolean }>(
    sql`select exists (select from transitions where issue_id = ${issue} and action = 'submit') as was`,
  )
  return rows[0]?.was === true
}
