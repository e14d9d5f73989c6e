import { randomUUID } from 'node:crypto'
import { claim, nextDueIn, type ClaimedDelivery, type Db, type LaneLimit } from '../ledger'
import { pause } from './pause'

const SHORTEST_WAIT_MS = 5

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
  let last: Promise<unknown> = Promise.resolve()

  const take = async (): Promise<ClaimedDelivery | undefined> => {
    if (now() < quietUntil) return undefined
    const row = await claim(db, { token: randomUUID(), leaseMs, limits })
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
