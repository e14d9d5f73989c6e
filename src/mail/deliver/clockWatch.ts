import type { Db } from '@/db/db'
import { messageOf } from '@/domain/messageOf'
import { keepTime } from '../ledger/clock'
import { pause } from './pause'
import type { DeliveryLog, DeliveryTimes } from './settings'

/** Looks again and again whether the database's clock was set. */
export function createClockWatch({
  db,
  times,
  now,
  log,
}: {
  db: Db
  times: DeliveryTimes
  now: () => number
  log: DeliveryLog
}) {
  let lookedAt: number | undefined

  const look = async () => {
    const at = now()
    const elapsedMs = lookedAt === undefined ? undefined : at - lookedAt
    const step = await keepTime(db, { elapsedMs, leaseMs: times.leaseMs })
    lookedAt = at
    if (step.kind !== 'on')
      log.warn({ event: 'mail.clock_was_set', to: step.kind, byMs: Math.round(step.byMs) })
  }

  const run = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      await look().catch((error: unknown) => {
        log.warn({ event: 'mail.clock_unknown', error: messageOf(error) })
      })
      await pause(times.clockMs, signal)
    }
  }

  return { look, run }
}
