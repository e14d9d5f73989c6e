import sql, { raw } from 'sql-template-tag'
import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import { inEach, type LedgerName, type LedgerRow } from './tables'

/** The heartbeat: a worker's claims last as long as it lives. */
export async function renewLeases(
  db: Db,
  { tokens, leaseMs }: { tokens: readonly string[]; leaseMs: number },
): Promise<void> {
  if (tokens.length === 0) return
  await inEach((ledger) =>
    db.query(sql`update ${raw(ledger)} set lease_until = now() + ${leaseMs} * interval '1 millisecond'
       where lease_token = any (${tokens}) and status in ('pending', 'sending')`),
  )
}

/**
 * Rows whose worker vanished while bytes flowed become `uncertain`. Their token stays: should the worker turn out to
 * live, the answer it got still counts. (A vanished worker's `pending` rows need nothing: an expired lease is no lease.)
 */
export async function expireLeases(db: Db, ledgers?: readonly LedgerName[]): Promise<LedgerRow[]> {
  const { from, to } = DELIVERY_TRANSITIONS.lose
  const lost = await inEach(
    (ledger) =>
      db.query<LedgerRow>(sql`update ${raw(ledger)} set status = ${to}, attempts = attempts + 1, reason = 'workerVanished', note = null, lease_until = null, updated_at = now()
       where id in (select id from ${raw(ledger)} where status = any (${[...from]}) and lease_until <= now() for update skip locked)
       returning ${ledger}::text as ledger, id`),
    ledgers,
  )
  return lost.flatMap(({ rows }) => rows)
}
