import sql from 'sql-template-tag'
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
  const effective = sql`greatest(${intervalMs}::float8, case when m.slow_until > clock_timestamp() then m.slow_ms else 0 end) * interval '1 millisecond'`
  const { rowCount } = await db.query(sql`insert into mail_lanes as m (lane, arrival, not_before)
     select ${lane}, a.arrival, a.arrival - ${toleranceMs} * interval '1 millisecond'
     from (select clock_timestamp() + ${intervalMs} * interval '1 millisecond' as arrival) a
     on conflict (lane) do update set
       arrival = greatest(m.arrival, clock_timestamp()) + ${effective},
       not_before = greatest(m.arrival, clock_timestamp()) + ${effective}
         - case when m.slow_until > clock_timestamp() then interval '0' else ${toleranceMs} * interval '1 millisecond' end
     where m.not_before <= clock_timestamp()`)
  return rowCount === 1
}

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
  await db.query(sql`insert into mail_lanes as m (lane, arrival, not_before, slow_ms, slow_until, reason)
     values (${lane}, now(), now() + ${pauseMs} * interval '1 millisecond', ${times.intervalMs}::int, now() + ${times.forgivenAfterMs} * interval '1 millisecond', ${reason})
     on conflict (lane) do update set
       slow_ms = case when m.slow_until > now() then least(m.slow_ms * 2, ${times.longestIntervalMs}::int) else ${times.intervalMs}::int end,
       not_before = greatest(m.not_before, now() + ${pauseMs} * interval '1 millisecond'
         * case when m.slow_until > now() then least(m.slow_ms * 2 / ${times.intervalMs}::int, ${LONGEST_PAUSE_FACTOR}) else 1 end),
       slow_until = now() + ${times.forgivenAfterMs} * interval '1 millisecond',
       reason = ${reason}
     where m.not_before <= now() or m.slow_until is null or m.slow_until <= now()`)
}

/** Rows of the lane that some worker holds now. */
export async function countHeld(db: Db, lane: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    sql`select count(*)::int as count from (${HELD}) h where h.lane = ${lane}`,
  )
  return rows[0]?.count ?? 0
}
