import { randomUUID } from 'node:crypto'
import type { Db } from '@/db/db'
import { claim, markSending, settle, type Settlement } from '@/mail/ledger/claim'

const SETTLEMENTS: Settlement[] = [
  { kind: 'sent' },
  { kind: 'failed', reason: 'noSuchMailbox', note: '550 5.1.1 user unknown' },
  { kind: 'uncertain', reason: 'noAnswer', note: 'read ECONNRESET' },
]

/** One notice of each end, as a worker leaves it; the others wait on. */
export async function settleSome(db: Db): Promise<void> {
  for (const settlement of SETTLEMENTS) {
    const row = await claim(db, { token: randomUUID(), leaseMs: 60_000, limits: [], ledgers: ['notices'] })
    if (!row || !(await markSending(db, row)) || !(await settle(db, { ...row, settlement }))) {
      throw new Error('the small office has fewer notices than there are ends')
    }
  }
}
