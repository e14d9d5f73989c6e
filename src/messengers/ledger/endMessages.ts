import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { expireLeases } from '@/mail/ledger/leases'

/** What nobody was told within a day is old news, and mail told it. */
export const GIVE_UP_MS = 24 * 60 * 60_000

/** Ends what will not end by itself: messages whose worker vanished are in doubt, those that waited for a day are given up. */
export async function endMessages(db: Db, giveUpMs = GIVE_UP_MS): Promise<void> {
  await expireLeases(db, ['messages'])
  await db.query(sql`update messages set status = 'failed', reason = 'tooLate',
      lease_token = null, lease_until = null, next_attempt_at = null, updated_at = now()
    where status = 'pending' and created_at < now() - ${giveUpMs} * interval '1 millisecond'
      and (lease_until is null or lease_until <= now())`)
}
