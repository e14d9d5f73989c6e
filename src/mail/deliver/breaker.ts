export type Trouble = 'connection' | 'login'

/**
 * Keeps one worker from hammering a mail server that is down or refuses the login: after a failure nobody connects
 * for a growing while, then one connection tries, and only when it gets through do the others follow.
 */
export type Breaker = {
  /** 0: go ahead. Else milliseconds to wait before asking again. Whoever gets 0 must report one of the three below. */
  admit: () => number
  succeeded: () => void
  failed: (trouble: Trouble) => number
  /** Admitted, but there was nothing to send. */
  unused: () => void
}

export type BreakerTimes = {
  /** First wait after a failed connection, doubled each time up to `capMs`. */
  connectionMs: number
  /** First wait after a refused login: servers lock an account that keeps trying. */
  loginMs: number
  connectionCapMs: number
  loginCapMs: number
}

export const BREAKER_TIMES: BreakerTimes = {
  connectionMs: 1_000,
  connectionCapMs: 30_000,
  loginMs: 30_000,
  loginCapMs: 15 * 60_000,
}

const WHILE_ANOTHER_TRIES_MS = 50

export function createBreaker({
  times,
  now,
  random,
}: {
  times: BreakerTimes
  now: () => number
  random: () => number
}): Breaker {
  let state: 'closed' | 'open' | 'trying' = 'closed'
  let until = 0
  let failures = 0

  return {
    admit: () => {
      if (state === 'closed') return 0
      if (state === 'trying') return WHILE_ANOTHER_TRIES_MS
      if (now() < until) return until - now()
      state = 'trying'
      return 0
    },
    succeeded: () => {
      state = 'closed'
      failures = 0
    },
    failed: (trouble) => {
      // The other connections fail in the same moment; together they are one failure.
      if (state === 'open') return Math.max(0, until - now())
      const [base, cap] =
        trouble === 'login' ? [times.loginMs, times.loginCapMs] : [times.connectionMs, times.connectionCapMs]
      const wait = Math.min(cap, base * 2 ** failures) * (0.8 + 0.4 * random())
      failures += 1
      until = now() + wait
      state = 'open'
      return wait
    },
    unused: () => {
      if (state === 'trying') state = 'open'
    },
  }
}
