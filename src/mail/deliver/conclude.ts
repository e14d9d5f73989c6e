import { retryDelay, type RetryPolicy } from '@/domain/delivery/statuses'
import { classify, type Verdict } from '@/domain/delivery/classify'
import { noteOf, reasonOf } from '@/domain/delivery/reasonOf'
import type { SmtpOutcome } from '@/domain/delivery/smtpOutcome'
import type { Db } from '@/db/db'
import type { ClaimedDelivery, Settlement, Why } from '../ledger/claim'
import { ACCOUNT_LANE, slowDown } from '../ledger/lanes'
import type { Breaker } from './breaker'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog, DeliveryTimes } from './settings'

/** `restMs`: how long this connection's slot stays away. */
export type Conclusion = { settlement: Settlement; restMs?: number }

type MailVerdict = Exclude<Verdict, { kind: 'trouble' }>

/**
 * A server that took mail this lately and now refuses a connection has enough of them: that slot rests, the others
 * go on.
 */
const WORKING_MS = 60_000

/** What an outcome means for its row, its lane and the connections of this worker. */
export function createConcluder({
  db,
  breaker,
  retry,
  times,
  now,
  random,
  log,
}: {
  db: Db
  breaker: Breaker
  retry: RetryPolicy
  times: DeliveryTimes
  now: () => number
  random: () => number
  log: DeliveryLog
}) {
  let workedAt = -Infinity

  const after = async (row: ClaimedDelivery, outcome: SmtpOutcome): Promise<Conclusion> => {
    const verdict = classify(outcome)
    const why = { reason: reasonOf(outcome), note: noteOf(outcome.text) }
    if (verdict.kind === 'trouble') {
      // What only this message brings out must not keep the others waiting: they are asked for first.
      const delayMs = outcome.kind === 'garbled' ? retry.baseMs : 0
      const settlement: Settlement = { kind: 'released', ...why, delayMs }
      const isOneTooMany =
        outcome.kind === 'refused' && verdict.cause === 'connection' && now() < workedAt + WORKING_MS
      if (!isOneTooMany) {
        const waitMs = Math.round(breaker.failed(verdict.cause))
        log.warn({ event: 'mail.server_unavailable', cause: verdict.cause, ...why, waitMs })
        return { settlement }
      }
      breaker.unused()
      const restMs = times.breaker.connectionCapMs
      log.info({ event: 'mail.connection_refused', ...why, restMs })
      return { settlement, restMs }
    }
    breaker.succeeded()
    workedAt = now()
    report(row, verdict, why)
    return { settlement: await settlementOf(row, verdict, why) }
  }

  const settlementOf = async (row: ClaimedDelivery, verdict: MailVerdict, why: Why): Promise<Settlement> => {
    switch (verdict.kind) {
      case 'sent':
        return { kind: 'sent' }
      case 'fail':
        return { kind: 'failed', ...why }
      case 'uncertain':
        return { kind: 'uncertain', ...why }
      case 'release':
        return { kind: 'released', ...why, delayMs: 0 }
      case 'retry':
        return again(row, why)
      case 'slowDown': {
        const pauseMs = verdict.minutes * times.slow.minuteMs
        const lane = verdict.scope === 'account' ? ACCOUNT_LANE : row.lane
        await slowDown(db, { lane, pauseMs, reason: why.note, times: times.slow }).catch((error: unknown) => {
          // The row waits all the same, and the next answer teaches the lane.
          log.error({ event: 'mail.slow_down_failed', lane, error: messageOf(error) })
        })
        return again(row, why, pauseMs)
      }
    }
  }

  /** Another attempt, unless the row has been tried for too long. */
  const again = ({ attempts, ageMs }: ClaimedDelivery, why: Why, delayMs?: number): Settlement => {
    if (ageMs >= retry.giveUpMs) return { kind: 'failed', ...why }
    const grown = retryDelay({ attempts: attempts + 1, random: random(), policy: retry })
    return { kind: 'deferred', ...why, delayMs: delayMs ?? grown }
  }

  const report = ({ ledger, id, lane, attempts }: ClaimedDelivery, { kind }: MailVerdict, why: Why) => {
    const fact = {
      event: EVENTS[kind],
      ledger,
      row: id,
      lane,
      attempt: attempts + 1,
      ...(kind !== 'sent' && why),
    }
    if (kind === 'sent' || kind === 'release') log.info(fact)
    else log.warn(fact)
  }

  return { after, again }
}

const EVENTS = {
  sent: 'mail.sent',
  fail: 'mail.refused',
  retry: 'mail.deferred',
  uncertain: 'mail.uncertain',
  slowDown: 'mail.slowed',
  release: 'mail.released',
} as const satisfies Record<MailVerdict['kind'], string>
