import { RETRY_POLICY, type RetryPolicy } from '@/domain/delivery/statuses'
import { noteOf } from '@/domain/delivery/reasonOf'
import { createBreaker } from './breaker'
import { createClaimQueue } from './claimQueue'
import { createClockWatch } from './clockWatch'
import { createConcluder, type Conclusion } from './conclude'
import { laneLimits, mayLeave, type DeliveryLimits } from './limits'
import { messageOf } from '@/domain/messageOf'
import { pause } from './pause'
import { DELIVERY_TIMES, type DeliveryLog, type DeliveryTimes } from './settings'
import type { Db } from '@/db/db'
import { markSending, NO_REASON, settle, type ClaimedDelivery, type Settlement } from '../ledger/claim'
import { expireLeases, renewLeases } from '../ledger/leases'
import { supersede } from '../ledger/supersede'
import type { SmtpSettings } from '../smtpSettings'
import { createSmtpSlot, type SmtpMessage, type SmtpSlot } from '../transport/smtpSlot'

/** How long a stopping worker waits for a database that is away. */
const STOP_MS = 10_000

export type DeliveryEngineOptions = {
  db: Db
  smtp: SmtpSettings
  /** Most SMTP connections of this worker; each sends one message at a time. */
  connections: number
  /** The bytes of a row; the same for every attempt. */
  loadMessage: (row: ClaimedDelivery) => Promise<Omit<SmtpMessage, 'onData'>>
  limits?: DeliveryLimits
  retry?: RetryPolicy
  times?: DeliveryTimes
  /** Milliseconds of a clock that nobody can set. */
  now?: () => number
  random?: () => number
  log: DeliveryLog
}

/**
 * Sends what is due in the ledger until `signal` is aborted; then finishes the messages whose bytes flow, gives the
 * others back, and resolves. Any number of engines may work on one ledger.
 */
export function createDeliveryEngine(options: DeliveryEngineOptions): {
  run: (signal: AbortSignal) => Promise<void>
} {
  const { db, smtp, connections, loadMessage, log } = options
  const {
    limits = {},
    retry = RETRY_POLICY,
    times = DELIVERY_TIMES,
    now = () => performance.now(),
    random = Math.random,
  } = options
  const breaker = createBreaker({ times: times.breaker, now, random })
  const queue = createClaimQueue({
    db,
    leaseMs: times.leaseMs,
    pollMs: times.pollMs,
    limits: laneLimits(limits),
    now,
  })
  const conclude = createConcluder({ db, breaker, retry, times, now, random, log })
  const clock = createClockWatch({ db, times, now, log })
  const held = new Set<string>()

  const run = async (signal: AbortSignal): Promise<void> => {
    const slots = Array.from({ length: connections }, () => createSmtpSlot(smtp))
    const heartbeat = setInterval(() => void beat(), times.leaseMs / 3)
    signal.addEventListener('abort', () => slots.forEach((slot) => slot.abandon()), { once: true })
    try {
      await beat()
      await Promise.all([clock.run(signal), ...slots.map((slot) => runSlot(slot, signal))])
    } finally {
      clearInterval(heartbeat)
      await Promise.all(slots.map((slot) => slot.close()))
    }
  }

  const beat = async () => {
    try {
      await clock.look()
      await renewLeases(db, { tokens: [...held], leaseMs: times.leaseMs })
      const lost = await expireLeases(db)
      if (lost.length > 0) log.warn({ event: 'mail.worker_vanished', rows: lost })
      const superseded = await supersede(db)
      if (superseded > 0) log.info({ event: 'mail.superseded', rows: superseded })
    } catch (error) {
      log.warn({ event: 'mail.heartbeat_failed', error: messageOf(error) })
    }
  }

  const runSlot = async (slot: SmtpSlot, signal: AbortSignal) => {
    while (!signal.aborted) {
      const waitMs = breaker.admit()
      if (waitMs > 0) {
        await pause(waitMs, signal)
        continue
      }
      const row = await queue.next().catch(async (error: unknown) => {
        log.error({ event: 'mail.claim_failed', error: messageOf(error) })
        await pause(times.pollMs, signal)
      })
      if (row) {
        const { restMs } = await deliver(row, slot, signal)
        if (restMs > 0) await pause(restMs, signal)
      } else {
        breaker.unused()
        await queue.quiet(signal)
      }
    }
  }

  const deliver = async (row: ClaimedDelivery, slot: SmtpSlot, signal: AbortSignal) => {
    held.add(row.token)
    try {
      const { settlement, restMs = 0 } = await attempt(row, slot, signal)
      await settleForSure(row, settlement, signal)
      return { restMs }
    } finally {
      held.delete(row.token)
    }
  }

  const attempt = async (row: ClaimedDelivery, slot: SmtpSlot, signal: AbortSignal): Promise<Conclusion> => {
    const prepared = await prepare(row, signal)
    if ('settlement' in prepared) {
      breaker.unused()
      return prepared
    }
    return conclude.after(row, await slot.send({ ...prepared, onData: () => begin(row, signal) }))
  }

  const prepare = async (
    row: ClaimedDelivery,
    signal: AbortSignal,
  ): Promise<Conclusion | Omit<SmtpMessage, 'onData'>> => {
    try {
      const isFree = !signal.aborted && (await mayLeave(db, { ...row, limits }))
      if (!isFree) return { settlement: { kind: 'released', ...NO_REASON, delayMs: 0 } }
    } catch (error) {
      log.error({ event: 'mail.limits_failed', ledger: row.ledger, row: row.id, error: messageOf(error) })
      return { settlement: { kind: 'released', ...NO_REASON, delayMs: times.pollMs } }
    }
    try {
      return await loadMessage(row)
    } catch (error) {
      log.error({ event: 'mail.message_failed', ledger: row.ledger, row: row.id, error: messageOf(error) })
      return { settlement: conclude.again(row, { reason: 'noContent', note: noteOf(messageOf(error)) }) }
    }
  }

  const begin = async (row: ClaimedDelivery, signal: AbortSignal) => {
    if (signal.aborted) throw new Error('the worker is stopping')
    if (!(await markSending(db, row))) throw new Error('the claim was lost or the mail paused')
  }

  /** What a server answered must not be lost because the database is away for a while. */
  const settleForSure = async (
    { ledger, id, token }: ClaimedDelivery,
    settlement: Settlement,
    signal: AbortSignal,
  ) => {
    let givenUpAt = Infinity
    for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        const isOurs = await settle(db, { ledger, id, token, settlement })
        if (!isOurs) log.warn({ event: 'mail.claim_lost', ledger, row: id, outcome: settlement.kind })
        return
      } catch (error) {
        log.error({
          event: 'mail.settle_failed',
          ledger,
          row: id,
          outcome: settlement.kind,
          error: messageOf(error),
        })
        if (signal.aborted) givenUpAt = Math.min(givenUpAt, now() + STOP_MS)
        // What stays `sending` becomes `uncertain`: honest, and better than a worker that never ends.
        if (now() >= givenUpAt) return
        await pause(waitMs)
      }
    }
  }

  return { run }
}
