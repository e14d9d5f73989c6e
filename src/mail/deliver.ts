import { RETRY_POLICY, retryDelay, type RetryPolicy } from '@/domain/delivery'
import { classify, errorNote, type SmtpOutcome, type Verdict } from '@/domain/delivery/classify'
import { BREAKER_TIMES, createBreaker, type BreakerTimes } from './deliver/breaker'
import { createClaimQueue } from './deliver/claimQueue'
import { laneLimits, mayLeave, type DeliveryLimits } from './deliver/limits'
import { pause } from './deliver/pause'
import { expireLeases, markSending, renewLeases, settle, type ClaimedDelivery, type Db, type Settlement } from './ledger'
import { ACCOUNT_LANE, slowDown, SLOW_TIMES, type SlowTimes } from './ledger/lanes'
import type { SmtpSettings } from './smtpSettings'
import { createSmtpSlot, type SmtpMessage, type SmtpSlot } from './transport'

export type DeliveryTimes = {
  /** A claim outlives its worker by this much; renewed three times as often. */
  leaseMs: number
  /** How long to wait when there is nothing to send. */
  pollMs: number
  slow: SlowTimes
  breaker: BreakerTimes
}

export const DELIVERY_TIMES: DeliveryTimes = {
  leaseMs: 60_000,
  pollMs: 1_000,
  slow: SLOW_TIMES,
  breaker: BREAKER_TIMES,
}

/** How long a stopping worker waits for a database that is away. */
const STOP_MS = 10_000

/** One fact a line, by the name in `event`; never a body, an address or a password. pino fits. */
export type DeliveryLog = Record<'info' | 'warn' | 'error', (fact: { event: string } & Record<string, unknown>) => void>

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
  now?: () => number
  random?: () => number
  log: DeliveryLog
}

/**
 * Sends what is due in the ledger until `signal` is aborted; then finishes the messages whose bytes flow, gives the
 * others back, and resolves. Any number of engines may work on one ledger.
 */
export function createDeliveryEngine(options: DeliveryEngineOptions): { run: (signal: AbortSignal) => Promise<void> } {
  const { db, smtp, connections, loadMessage, log } = options
  const { limits = {}, retry = RETRY_POLICY, times = DELIVERY_TIMES, now = Date.now, random = Math.random } = options
  const breaker = createBreaker({ times: times.breaker, now, random })
  const queue = createClaimQueue({ db, leaseMs: times.leaseMs, pollMs: times.pollMs, limits: laneLimits(limits), now })
  const held = new Set<string>()

  const run = async (signal: AbortSignal): Promise<void> => {
    const slots = Array.from({ length: connections }, () => createSmtpSlot(smtp))
    const heartbeat = setInterval(() => void beat(), times.leaseMs / 3)
    signal.addEventListener('abort', () => slots.forEach((slot) => slot.abandon()), { once: true })
    try {
      await beat()
      await Promise.all(slots.map((slot) => runSlot(slot, signal)))
    } finally {
      clearInterval(heartbeat)
      await Promise.all(slots.map((slot) => slot.close()))
    }
  }

  const beat = async () => {
    try {
      await renewLeases(db, { tokens: [...held], leaseMs: times.leaseMs })
      const lost = await expireLeases(db)
      if (lost.length > 0) log.warn({ event: 'mail.worker_vanished', deliveries: lost })
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
      if (row) await deliver(row, slot, signal)
      else {
        breaker.unused()
        await queue.quiet(signal)
      }
    }
  }

  const deliver = async (row: ClaimedDelivery, slot: SmtpSlot, signal: AbortSignal) => {
    held.add(row.token)
    try {
      const settlement = await attempt(row, slot, signal)
      await settleForSure(row, settlement, signal)
    } finally {
      held.delete(row.token)
    }
  }

  const attempt = async (row: ClaimedDelivery, slot: SmtpSlot, signal: AbortSignal): Promise<Settlement> => {
    try {
      if (signal.aborted || !(await mayLeave(db, { ...row, limits }))) {
        breaker.unused()
        return { kind: 'released', note: null, delayMs: 0 }
      }
      const message = await loadMessage(row)
      const outcome = await slot.send({ ...message, onData: () => begin(row, signal) })
      return await conclude(row, outcome)
    } catch (error) {
      breaker.unused()
      log.error({ event: 'mail.message_failed', delivery: row.id, error: messageOf(error) })
      return again(row, `message: ${messageOf(error)}`)
    }
  }

  const begin = async ({ id, token }: ClaimedDelivery, signal: AbortSignal) => {
    if (signal.aborted) throw new Error('the worker is stopping')
    if (!(await markSending(db, { id, token }))) throw new Error('the claim was lost or the mail paused')
  }

  const conclude = async (row: ClaimedDelivery, outcome: SmtpOutcome): Promise<Settlement> => {
    const verdict = classify(outcome)
    const note = errorNote(outcome)
    report(row, verdict, note)
    if (verdict.kind === 'trouble') {
      const waitMs = Math.round(breaker.failed(verdict.cause))
      log.warn({ event: 'mail.server_unavailable', cause: verdict.cause, note, waitMs })
      return { kind: 'released', note, delayMs: 0 }
    }
    breaker.succeeded()
    switch (verdict.kind) {
      case 'sent':
        return { kind: 'sent' }
      case 'fail':
        return { kind: 'failed', note }
      case 'uncertain':
        return { kind: 'uncertain', note }
      case 'release':
        return { kind: 'released', note, delayMs: 0 }
      case 'retry':
        return again(row, note)
      case 'slowDown': {
        const pauseMs = verdict.minutes * times.slow.minuteMs
        const lane = verdict.scope === 'account' ? ACCOUNT_LANE : row.lane
        await slowDown(db, { lane, pauseMs, reason: note ?? '', times: times.slow })
        return again(row, note, pauseMs)
      }
    }
  }

  const again = ({ attempts, ageMs }: ClaimedDelivery, note: string | null, delayMs?: number): Settlement => {
    if (ageMs >= retry.giveUpMs) return { kind: 'failed', note }
    return { kind: 'deferred', note, delayMs: delayMs ?? retryDelay({ attempts: attempts + 1, random: random(), policy: retry }) }
  }

  /** What a server answered must not be lost because the database is away for a while. */
  const settleForSure = async ({ id, token }: ClaimedDelivery, settlement: Settlement, signal: AbortSignal) => {
    let givenUpAt = Infinity
    for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        const isOurs = await settle(db, { id, token, settlement })
        if (!isOurs) log.warn({ event: 'mail.claim_lost', delivery: id, outcome: settlement.kind })
        return
      } catch (error) {
        log.error({ event: 'mail.settle_failed', delivery: id, outcome: settlement.kind, error: messageOf(error) })
        if (signal.aborted) givenUpAt = Math.min(givenUpAt, now() + STOP_MS)
        // What stays `sending` becomes `uncertain`: honest, and better than a worker that never ends.
        if (now() >= givenUpAt) return
        await pause(waitMs)
      }
    }
  }

  const report = ({ id, lane, attempts }: ClaimedDelivery, { kind }: Verdict, note: string | null) => {
    const fact = { delivery: id, lane, attempt: attempts + 1, ...(note !== null && { note }) }
    if (kind === 'sent') log.info({ event: 'mail.sent', ...fact })
    else if (kind !== 'trouble' && kind !== 'release') log.warn({ event: EVENTS[kind], ...fact })
  }

  return { run }
}

const EVENTS = { fail: 'mail.refused', retry: 'mail.deferred', uncertain: 'mail.uncertain', slowDown: 'mail.slowed' } as const

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
