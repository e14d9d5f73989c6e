import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** Failed logins of one address in a row of minutes before it has to wait: an office behind one address mistypes too. */
export const LOGIN_LIMIT = { failures: 20, minutes: 10 }

/**
 * Counts an attempt as failed until it has succeeded, so that many at once are counted too. Over all web processes.
 * @returns whether the address may try
 */
export async function beginLogin(db: Db, address: string): Promise<boolean> {
  return (await countOf(db, address)) <= LOGIN_LIMIT.failures
}

/** @returns how often it was counted within the minutes that began with the first, this time included */
export async function countOf(db: Db, address: string): Promise<number> {
  const { rows } = await db.query<{ failures: number }>(
    sql`insert into login_attempts as l (address, failures, begun_at) values (${address}, 1, now())
     on conflict (address) do update set
       failures = case when l.begun_at > now() - ${LOGIN_LIMIT.minutes} * interval '1 minute' then l.failures + 1 else 1 end,
       begun_at = case when l.begun_at > now() - ${LOGIN_LIMIT.minutes} * interval '1 minute' then l.begun_at else now() end
     returning failures`,
  )
  return rows[0]?.failures ?? 0
}

/** It was no failure after all. Also forgets the addresses of times gone by. */
export async function endLogin(db: Db, address: string): Promise<void> {
  await db.query(
    sql`update login_attempts set failures = greatest(0, failures - 1) where address = ${address}`,
  )
  await db.query(sql`delete from login_attempts where begun_at < now() - interval '1 day'`)
}
