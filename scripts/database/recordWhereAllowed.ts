import type pg from 'pg'
import { recordCommand } from './recordCommand'

// https://www.postgresql.org/docs/18/errcodes-appendix.html: insufficient_privilege, read_only_sql_transaction.
const NOT_WRITABLE = new Set(['42501', '25006'])

/** For commands that only read: on a standby or as a role that may not write they do their work, and say that it is not on record. */
export async function recordWhereAllowed(...words: Parameters<typeof recordCommand>): Promise<void> {
  await recordCommand(...words).catch((error: unknown) => {
    if (!NOT_WRITABLE.has((error as pg.DatabaseError).code ?? '')) throw error
    console.warn('注意：数据库只读，或者这个用户没有写入的权限，这次操作没有记入审计记录。')
  })
}
