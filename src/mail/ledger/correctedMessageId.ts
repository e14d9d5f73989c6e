import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/**
 * Message-ID of the latest copy of the same issue that reached, or may have reached, the mailbox of a row before the
 * row's own revision; undefined for a first revision.
 */
export async function correctedMessageId(db: Db, { row }: { row: number }): Promise<string | undefined> {
  const { rows } = await db.query<{ messageId: string }>(
    sql`select earlier.message_id as "messageId" from deliveries own
        join deliveries earlier on earlier.issue_id = own.issue_id and earlier.email = own.email
          and earlier.revision < own.revision and earlier.status in ('sent', 'uncertain')
        where own.id = ${row} order by earlier.revision desc limit 1`,
  )
  return rows[0]?.messageId
}
