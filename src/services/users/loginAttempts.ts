import type { Db } from '@/mail/ledger'

/** Failed logins of one address in a row of minutes before it has to wait: an office behind one address mistypes too. */
export const LOGIN_LIMIT = { failures: 20, minutes: 10 }

/**
 * Counts an attempt as failed until it has succeeded, so that many at once are counted too. Over all web processes.
 * @returns whether the address may try
 */
export async function beginLogin(db: Db, address: string): Promise<boolean> {
  const { rows } = await db.query<{ failures: number }>(
    `insert into login_attempts as l (address, failures, begun_at) values ($1, 1, now())
     on conflict (address) do update set
       failures = case when l.begun_at > now() - $2 * interval '1 minute' then l.failures + 1 else 1 end,
       begun_at = case when l.begun_at > now() - $2 * interval '1 minute' then l.begun_at else now() end
     returning failures`,
    [address, LOGIN_LIMIT.minutes],
  )
  return (rows[0]?.failures ?? 0) <= LOGIN_LIMIT.failures
}

/** It was no failure after all. Also forgets the addresses of times gone by. */
export async function endLogin(db: Db, address: string): Promise<void> {
  await db.query('update login_attempts set failures = greatest(0, failures - 1) where address = $1', [
    address,
  ])
  await db.query(`delete from login_attempts where begun_at < now() - interval '1 day'`)
}
