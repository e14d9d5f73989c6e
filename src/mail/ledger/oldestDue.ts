import type { Db } from '@/db/db'
import { inEach, type LedgerName, RESTS } from './tables'

/** What a person paused is not stuck; what waits for its PDF may be. */
const IS_MEANT_TO_LEAVE: Record<LedgerName, string> = {
  deliveries:
    'exists (select from publications p where p.id = d.publication_id and p.mail_paused_at is null)',
  notices: 'true',
}

/** When the mail of either ledger that waits longest was due; null when none is, or is only told to rest. */
export async function oldestDue(db: Db): Promise<Date | null> {
  const dates = await inEach(async (ledger) => {
    const { rows } = await db.query<{ at: Date | null }>(
      `select min(d.next_attempt_at) as at from ${ledger} d
       where d.status = 'pending' and ${IS_MEANT_TO_LEAVE[ledger]} and not ${RESTS}`,
    )
    return rows[0]?.at ?? null
  })
  const [oldest] = dates.filter((at) => at !== null).sort((one, other) => one.getTime() - other.getTime())
  return oldest ?? null
}
