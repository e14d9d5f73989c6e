import { SLOW_TIMES, type SlowTimes } from '../ledger/lanes'
import { BREAKER_TIMES, type BreakerTimes } from './breaker'

export type DeliveryTimes = {
  /** A claim outlives its worker by this much; renewed three times as often. */
  leaseMs: number
  /** How long to wait when there is nothing to send. */
  pollMs: number
  /** Between two looks whether the database's clock was set. */
  clockMs: number
  slow: SlowTimes
  breaker: BreakerTimes
}

export const DELIVERY_TIMES: DeliveryTimes = {
  leaseMs: 60_000,
  pollMs: 1_000,
  clockMs: 5_000,
  slow: SLOW_TIMES,
  breaker: BREAKER_TIMES,
}

/** One fact a line, by the name in `event`; never a body, an address or a password. pino fits. */
export type DeliveryLog = Record<
  'info' | 'warn' | 'error',
  (fact: { event: string } & Record<string, unknown>) => void
>
