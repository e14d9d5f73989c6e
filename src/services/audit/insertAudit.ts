import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { AuditEvent, AuditOutcome } from '@/domain/audit'

export type AuditEntry = {
  event: AuditEvent
  outcome?: AuditOutcome
  /** Who; the person of the request unless it is said. */
  actor?: { id?: number; name: string }
  collection?: string
  document?: number | string
  /** What it was about, as JSON; no password and no token. */
  detail?: unknown
}

/** Adds a row; PostgreSQL links it to the one before. Requests go through recordAudit. */
export async function insertAudit(db: Db, entry: AuditEntry & { address?: string }): Promise<void> {
  const { event, outcome = 'ok', actor, address, collection, document, detail } = entry
  await db.query(sql`
    insert into audit (at, event, actor, actor_name, address, collection, document, outcome, detail)
    values (now(), ${event}, ${actor?.id ?? null}, ${actor?.name ?? '系统'}, ${address ?? ''},
      ${collection ?? null}, ${document === undefined ? null : String(document)}, ${outcome},
      ${detail === undefined ? null : JSON.stringify(detail)}::jsonb)`)
}
