import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'

/** Removes counts whose time is over, for the worker to call now and then. @returns false: nothing waits for more of it */
export async function forgetTurns({ payload, now }: { payload: Payload; now: number }): Promise<boolean> {
  await poolOf(payload).query(sql`delete from rate_limits where expire < ${now}`)
  return false
}
