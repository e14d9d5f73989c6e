import sql from 'sql-template-tag'
import { DELIVERY_STATUSES, type DeliveryCounts, type DeliveryStatus } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'

/** Rows of each status, of one issue or of one of its revisions. */
export async function countDeliveries(
  db: Db,
  { issueId, revision }: { issueId: number; revision?: number },
): Promise<DeliveryCounts> {
  const { rows } = await db.query<{
    status: DeliveryStatus
    count: number
  }>(sql`select status, count(*)::int as count from deliveries
     where issue_id = ${issueId} and (${revision ?? null}::int is null or revision = ${revision ?? null}) group by status`)
  const zero = Object.fromEntries(
    Object.keys(DELIVERY_STATUSES).map((status) => [status, 0]),
  ) as DeliveryCounts
  return { ...zero, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) }
}
