import type { Db } from '@/db/db'
import { HELD } from './tables'

/** At most `messages` to a lane in any `perMs`, over all workers. */
export type Pace = { messages: number; perMs: number; burst: number }

/** The lane of everything the account sends. */
export const ACCOUNT_LANE = '*'

/**
 * Milliseconds between two messages so that no window of `perMs` ever holds more than `messages`, although `burst` of
 * them may leave at once: the burst counts against the window it falls into.
 */
export function intervalOf({ messages, perMs, burst }: Pace): number {
  return Math.ceil(perMs / Math.max(1, messages - burst))
}

/**
 * Takes the lane's next place in time (GCRA, the virtual scheduling form of ITU-T I.371), in one statement: of any
 * number of workers that ask at once, each gets another place. `arrival` is when the next message would be due at an
 * even pace; `not_before` is the burst's tolerance earlier.
 * @returns whether a message may leave now
 */
export async function reserve(
  db: Db,
  { lane, pace }: { lane: string; pace: Pace | undefined },
): Promise<boolean> {
  const intervalMs = pace ? intervalOf(pace) : 0
  const toleranceMs = pace ? intervalMs * (pace.burst - 1) : 0
  const { rowCount } = await db.query(
    `insert into mail_lanes as m (lane, arrival, not_before)
     select $1, a.arrival, a.arrival - $3 * interval '1 millisecond'
     from (select clock_timestamp() + $2 * interval '1 millisecond' as arrival) a
     on conflict (lane) do update set
       arrival = greatest(m.arrival, clock_timestamp()) + ${EFFECTIVE_INTERVAL},
       not_before = greatest(m.arrival, clock_timestamp()) + ${EFFECTIVE_INTERVAL}
         - case when m.slow_until > clock_timestamp() then interval '0' else $3 * interval '1 millisecond' end
     where m.not_before <= clock_timestamp()`,
    [lane, intervalMs, toleranceMs],
  )
  return rowCount === 1
}

const EFFECTIVE_INTERVAL = `greatest($2, case when m.slow_until > clock_timestamp() then m.slow_ms else 0 end) * interval '1 millisecond'`

export type SlowTimes = {
  /** What a minute of a server's 'too fast' is worth; a minute. */
  minuteMs: number
  /** Between two messages after the first lesson; doubled by each further one. */
  intervalMs: number
  longestIntervalMs: number
  /** Without another lesson the lane is as fast as before after this. */
  forgivenAfterMs: number
}

export const SLOW_TIMES: SlowTimes = {
  minuteMs: 60_000,
  intervalMs: 2_000,
  longestIntervalMs: 120_000,
  forgivenAfterMs: 6 * 60 * 60_000,
}

/** A pause is never longer than this many times the one that the answer calls for. */
const LONGEST_PAUSE_FACTOR = 8

/**
 * A server said 'too fast': the lane rests for `pauseMs`, twice as long for every lesson not yet forgotten, then goes
 * on more slowly. Answers to messages that were under way when the lane was stopped teach nothing new.
 */
export async function slowDown(
  db: Db,
  { lane, pauseMs, reason, times }: { lane: string; pauseMs: number; reason: string; times: SlowTimes },
): Promise<void> {
  await db.query(
    `insert into mail_lanes as m (lane, arrival, not_before, slow_ms, slow_until, reason)
     values ($1, now(), now() + $2 * interval '1 millisecond', $4::int, now() + $5 * interval '1 millisecond', $3)
     on conflict (lane) do update set
       slow_ms = case when m.slow_until > now() then least(m.slow_ms * 2, $6::int) else $4::int end,
       not_before = greatest(m.not_before, now() + $2 * interval '1 millisecond'
         * case when m.slow_until > now() then least(m.slow_ms * 2 / $4::int, $7) else 1 end),
       slow_until = now() + $5 * interval '1 millisecond',
       reason = $3
     where m.not_before <= now() or m.slow_until is null or m.slow_until <= now()`,
    [
      lane,
      pauseMs,
      reason,
      times.intervalMs,
      times.forgivenAfterMs,
      times.longestIntervalMs,
      LONGEST_PAUSE_FACTOR,
    ],
  )
}

/** Rows of the lane that some worker holds now. */
export async function countHeld(db: Db, lane: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from (${HELD}) h where h.lane = $1`,
    [lane],
  )
  return rows[0]?.count ?? 0
}
