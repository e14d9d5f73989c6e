import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Pool } from '@/db/poolOf'

export type Turn = {
  /** What is counted together, apart from all else. */
  kind: string
  /** Who asks: a person or a place. */
  who: string
  /** How often within how many seconds, from the first on. */
  points: number
  seconds: number
}

/**
 * Counts one request, over all web processes, in the table `rate_limits`.
 * @returns after how many whole seconds to ask again, when this was one too many
 */
export async function takeTurn(
  pool: Pool,
  { kind, who, points, seconds }: Turn,
): Promise<number | undefined> {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limits',
    // Made by a migration.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points,
    duration: seconds,
  })
  try {
    await limiter.consume(who)
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}
