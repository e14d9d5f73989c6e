import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** Failures of one account from one place before that place waits; and from everywhere before strange places wait. */
export const ACCOUNT_LIMIT = { fromOnePlace: 5, minutes: 10, fromAnywhere: 20, longestWaitSeconds: 900 }

type Attempt = { account: string; place: string; address: string }

/**
 * Seconds to wait before this account may be tried from here; 0: at once. No place from which the account logged in during
 * the last 90 days waits for what others do: guessing closes nobody's own door. The same for accounts that do not exist.
 */
export async function secondsToWait(db: Db, { account, place, address }: Attempt): Promise<number> {
  const { rows } = await db.query<{
    here: number
    since: number
    all: number
    sinceAny: number
    known: boolean
  }>(sql`
    select coalesce(max(failures) filter (where address = ${hereKey(account, place)}), 0) as here,
      coalesce(max(extract(epoch from now() - begun_at)) filter (where address = ${hereKey(account, place)}), 0)::float as since,
      coalesce(max(failures) filter (where address = ${anyKey(account)}), 0) as all,
      coalesce(max(extract(epoch from now() - begun_at)) filter (where address = ${anyKey(account)}), 0)::float as "sinceAny",
      exists (select from audit a join users u on u.id = a.actor
               where u.email = ${account} and a.event = 'login' and a.outcome = 'ok' and a.address = ${address}
                 and a.at > now() - interval '90 days') as known
      from login_attempts where address in (${hereKey(account, place)}, ${anyKey(account)})`)
  const row = rows[0]
  if (!row) return 0
  const { fromOnePlace, fromAnywhere, longestWaitSeconds, minutes } = ACCOUNT_LIMIT
  const closed = row.here >= fromOnePlace ? minutes * 60 - row.since : 0
  const grown = Math.min(longestWaitSeconds, 2 ** Math.min(20, row.all - fromAnywhere))
  const delayed = !row.known && row.all >= fromAnywhere ? grown - row.sinceAny : 0
  return Math.max(0, Math.ceil(closed), Math.ceil(delayed))
}

/** Counts a login that failed. Each failure begins the wait anew; an hour without one is forgotten. */
export async function countFailure(db: Db, { account, place }: Omit<Attempt, 'address'>): Promise<void> {
  for (const [key, minutes] of [
    [hereKey(account, place), ACCOUNT_LIMIT.minutes],
    [anyKey(account), 60],
  ] as const)
    await db.query(sql`
      insert into login_attempts as l (address, failures, begun_at) values (${key}, 1, now())
      on conflict (address) do update set begun_at = now(),
        failures = case when l.begun_at > now() - ${minutes} * interval '1 minute' then l.failures + 1 else 1 end`)
}

/** A login that succeeded clears its own place, and nothing of what others do elsewhere. */
export async function clearFailures(db: Db, { account, place }: Omit<Attempt, 'address'>): Promise<void> {
  await db.query(sql`delete from login_attempts where address = ${hereKey(account, place)}`)
}

/** An administrator has seen to the account: it may be tried at once, from everywhere. */
export async function forgetFailures(db: Db, account: string): Promise<void> {
  await db.query(sql`
    delete from login_attempts
     where address = ${anyKey(account)} or starts_with(address, ${`${anyKey(account)} from `})`)
}

// The table's key is one text; neither can be an address.
const hereKey = (account: string, place: string) => `account ${account} from ${place}`
const anyKey = (account: string) => `account ${account}`
