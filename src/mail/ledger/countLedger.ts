import sql from 'sql-template-tag'
import { DELIVERY_STATUSES, type DeliveryCounts, type DeliveryStatus } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'

export type LedgerCounts = {
  deliveries: DeliveryCounts
  /**
   * Seconds the longest waiting row has been due, of publications that are rendered and not paused; 0 when
   * none is. A mail that waits for its OFD is not due.
   */
  oldestDueSeconds: number
}

/** The whole ledger in numbers, over all issues. */
export async function countLedger(db: Db): Promise<LedgerCounts> {
  const counts = await db.query<{ status: DeliveryStatus; count: number }>(
    sql`select status, count(*)::int as count from deliveries group by status`,
  )
  const due = await db.query<{
    seconds: number
  }>(sql`select coalesce(extract(epoch from now() - min(d.next_attempt_at)), 0)::float8 as seconds
     from deliveries d join publications p on p.id = d.publication_id
     where d.status = 'pending' and d.next_attempt_at <= now() and p.pdf_id is not null and p.mail_paused_at is null
       and (not d.with_ofd or p.ofd_settled_at is not null)`)
  const zero = Object.fromEntries(
    Object.keys(DELIVERY_STATUSES).map((status) => [status, 0]),
  ) as DeliveryCounts
  return {
    deliveries: { ...zero, ...Object.fromEntries(counts.rows.map(({ status, count }) => [status, count])) },
    oldestDueSeconds: due.rows[0]?.seconds ?? 0,
  }
}
