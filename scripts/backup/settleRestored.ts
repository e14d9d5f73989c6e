import type pg from 'pg'
import { holdUnsettled } from '../../src/mail/ledger/afterRestore'

/**
 * Nothing that came out of a backup is sent by itself: it may have been sent after the backup was taken.
 * @returns how many mails of the ledger now wait for a person
 */
export async function settleRestored(client: pg.Client, { takenAt }: { takenAt: string }): Promise<number> {
  const held = await holdUnsettled(client)
  // Whoever asked for a test copy got it or asks again.
  await client.query(
    `update test_sends set status = 'failed', settled_at = now(), reason = 'restored'
     where status in ('pending', 'sending')`,
  )
  // Until the office has looked what is missing, nothing is published without a word whether it is mailed.
  await client.query('insert into restorations (taken_at) values ($1)', [takenAt])
  return held
}
