import type { PayloadRequest } from 'payload'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import { currentTransaction } from '@/db/transaction'
import { clientAddress } from '../users/clientAddress'
import { insertAudit, type AuditEntry } from './insertAudit'

/** Puts it on record in the request's transaction: both are there, or neither. */
export async function recordAudit(entry: AuditEntry, { req }: { req: PayloadRequest }): Promise<void> {
  await insert(await currentTransaction(req), entry, req)
}

/** Puts on record what was refused or failed, and what changes nothing: its transaction is rolled back, or is none. */
export async function recordApart(entry: AuditEntry, { req }: { req: PayloadRequest }): Promise<void> {
  await insert(poolOf(req.payload), entry, req)
}

async function insert(db: Db, entry: AuditEntry, req: PayloadRequest): Promise<void> {
  const { event, outcome = 'ok', collection, document } = entry
  const actor = entry.actor ?? (req.user ? { id: req.user.id, name: req.user.name } : undefined)
  await insertAudit(db, { ...entry, actor, address: clientAddress(req.headers ?? new Headers()) })
  // For a collector. Addresses and what was changed stay in the table: logs are read by more people.
  req.payload.logger.info({ audit: event, outcome, actor: actor?.id, collection, document })
}
