import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { AuditEvent, AuditOutcome } from '@/domain/audit'
import { auditWhere, type AuditQuery } from './auditQuery'

/** One row of the record. */
export type AuditRow = {
  id: number
  at: Date
  event: AuditEvent
  actor: number | null
  actorName: string
  address: string
  collection: string | null
  document: string | null
  outcome: AuditOutcome
  detail: unknown
}

type Page = { query: AuditQuery; limit: number; skip?: number; isForward?: boolean }

/** The newest rows that are asked for, after `skip` of them, and how many there are. `isForward`: the oldest first. */
export async function listAudit(
  db: Db,
  { query, limit, skip = 0, isForward = false }: Page,
): Promise<{ rows: AuditRow[]; total: number }> {
  const where = auditWhere(query)
  const { rows } = await db.query<AuditRow>(sql`
    select id, at, event, actor::int, coalesce(actor_name, '') as "actorName", coalesce(address, '') as address,
           collection, document, outcome, detail
      from audit where ${where} order by id ${isForward ? sql`asc` : sql`desc`} limit ${limit} offset ${skip}`)
  const { rows: counts } = await db.query<{ total: number }>(
    sql`select count(*)::int as total from audit where ${where}`,
  )
  return { rows, total: counts[0]?.total ?? 0 }
}
