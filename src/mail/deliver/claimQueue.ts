import { randomUUID } from 'node:crypto'
import type { Db } from '@/db/db'
import { claim, nextDueIn, type ClaimedDelivery, type LaneLimit } from '../ledger/claim'
import { LEDGERS } from '../ledger/tables'
import { pause } from './pause'

const SHORTEST_WAIT_MS = 5

/** Briefs go first, but of this many turns one is the notices': an issue of thousands must not silence them for hours. */
const NOTICES_TURN = 8

/**
 * Hands the slots of one worker their rows, one claim at a time: when one of them finds nothing, none of the others
 * asks again before something can be due.
 */
export function createClaimQueue({
  db,
  leaseMs,
  pollMs,
  limits,
  now,
}: {
  db: Db
  leaseMs: number
  pollMs: number
  limits: readonly LaneLimit[]
  now: () => number
}) {
  let quietUntil = 0
  let turns = 0
  let last: Promise<unknown> = Promise.resolve()

  const take = async (): Promise<ClaimedDelivery | undefined> => {
    if (now() < quietUntil) return undefined
    turns += 1
    const ledgers = turns % NOTICES_TURN === 0 ? LEDGERS.toReversed() : LEDGERS
    const row = await claim(db, { token: randomUUID(), leaseMs, limits, ledgers })
    if (!row) {
      const dueIn = (await nextDueIn(db)) ?? pollMs
      quietUntil = now() + Math.min(pollMs, Math.max(SHORTEST_WAIT_MS, dueIn))
    }
    return row
  }

  return {
    /** The next row, or undefined when there is none now. Rejects when the database does. */
    next: (): Promise<ClaimedDelivery | undefined> => {
      const turn = last.then(take, take)
      last = turn.catch(() => undefined)
      return turn
    },
    /** Until it is worth asking again. */
    quiet: (signal: AbortSignal) => pause(Math.max(SHORTEST_WAIT_MS, quietUntil - now()), signal),
  }
}
