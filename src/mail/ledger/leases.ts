import { DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import { inEach, type LedgerRow } from './tables'

/** The heartbeat: a worker's claims last as long as it lives. */
export async function renewLeases(
  db: Db,
  { tokens, leaseMs }: { tokens: readonly string[]; leaseMs: number },
): Promise<void> {
  if (tokens.length === 0) return
  await inEach((ledger) =>
    db.query(
      `update ${ledger} set lease_until = now() + $2 * interval '1 millisecond'
       where lease_token = any ($1) and status in ('pending', 'sending')`,
      [tokens, leaseMs],
    ),
  )
}

/**
 * Rows whose worker vanished while bytes flowed become `uncertain`. Their token stays: should the worker turn out to
 * live, the answer it got still counts. (A vanished worker's `pending` rows need nothing: an expired lease is no lease.)
 */
export async function expireLeases(db: Db): Promise<LedgerRow[]> {
  const { from, to } = DELIVERY_TRANSITIONS.lose
  const lost = await inEach((ledger) =>
    db.query<LedgerRow>(
      `update ${ledger} set status = $1, attempts = attempts + 1, reason = 'workerVanished', note = null, lease_until = null, updated_at = now()
       where id in (select id from ${ledger} where status = any ($2) and lease_until <= now() for update skip locked)
       returning '${ledger}' as ledger, id`,
      [to, [...from]],
    ),
  )
  return lost.flatMap(({ rows }) => rows)
}
