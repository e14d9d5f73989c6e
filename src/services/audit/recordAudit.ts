import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import type { AuditEvent, AuditOutcome } from '@/domain/audit'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import { currentTransaction } from '@/db/transaction'
import { clientAddress } from '../users/clientAddress'

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

/** Puts it on record in the request's transaction: both are there, or neither. */
export async function recordAudit(entry: AuditEntry, { req }: { req: PayloadRequest }): Promise<void> {
  await insert(await currentTransaction(req), entry, req)
}

/** Puts on record what was refused or failed, and what changes nothing: its transaction is rolled back, or is none. */
export async function recordApart(entry: AuditEntry, { req }: { req: PayloadRequest }): Promise<void> {
  await insert(poolOf(req.payload), entry, req)
}

async function insert(db: Db, entry: AuditEntry, req: PayloadRequest): Promise<void> {
  const { event, outcome = 'ok', collection, document, detail } = entry
  const actor = entry.actor ?? (req.user ? { id: req.user.id, name: req.user.name } : undefined)
  await db.query(sql`
    insert into audit (at, event, actor, actor_name, address, collection, document, outcome, detail)
    values (now(), ${event}, ${actor?.id ?? null}, ${actor?.name ?? '系统'}, ${clientAddress(req.headers ?? new Headers())},
      ${collection ?? null}, ${document === undefined ? null : String(document)}, ${outcome},
      ${detail === undefined ? null : JSON.stringify(detail)}::jsonb)`)
  // For a collector. Addresses and what was changed stay in the table: logs are read by more people.
  req.payload.logger.info({ audit: event, outcome, actor: actor?.id, collection, document })
}
