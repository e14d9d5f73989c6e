import pg from 'pg'
import { claim, type ClaimedDelivery, type ClaimInput } from '@/mail/ledger/claim'
import { testDatabase } from './database'

export const LEASE_MS = 60_000

export type OpenLedger = {
  /** As the application. */
  db: pg.Pool
  /** Past the application's bounds. */
  owner: pg.Pool
  /** The next row, held for a minute with a token of its own. @throws Error when there is none */
  claimed: (input?: Partial<ClaimInput>) => Promise<ClaimedDelivery>
  /** Whether anything can be claimed. */
  isFree: (input?: Partial<ClaimInput>) => Promise<boolean>
  empty: () => Promise<void>
  close: () => Promise<void>
}

let tokens = 0

/** The ledgers in a database of one's own, worked directly: milliseconds a test, and no time passes but the database's. */
export async function openLedger(): Promise<OpenLedger> {
  const database = await testDatabase()
  const db = new pg.Pool({ connectionString: database.url, max: 5 })
  const next = (input: Partial<ClaimInput> = {}) => {
    tokens += 1
    return claim(db, { token: `token ${tokens}`, leaseMs: LEASE_MS, limits: [], ...input })
  }
  return {
    db,
    owner: database.owner,
    claimed: async (input) => {
      const row = await next(input)
      if (!row) throw new Error('expected a row')
      return row
    },
    isFree: async (input) => (await next(input)) !== undefined,
    empty: async () => {
      await database.owner.query(
        'delete from deliveries; delete from notices; delete from mail_lanes; delete from mail_clock',
      )
    },
    close: async () => {
      await db.end()
      await database.drop()
    },
  }
}
