import type { Db } from '@/db/db'
import type { ClaimedDelivery, LaneLimit } from '../ledger/claim'
import { ACCOUNT_LANE, countHeld, reserve, type Pace } from '../ledger/lanes'

/** What the office's provider and the receiving domains allow. Absent: as fast as the connections go. */
export type DeliveryLimits = {
  /** Everything this account sends. */
  account?: Pace
  domains?: Record<string, { pace?: Pace; connections?: number }>
}

export function laneLimits({ domains = {} }: DeliveryLimits): LaneLimit[] {
  return Object.entries(domains).flatMap(([lane, { connections }]) =>
    connections ? [{ lane, connections }] : [],
  )
}

/**
 * Whether a claimed row may be sent now. Counting comes after the claim is committed, so that of two workers that
 * claim at once each sees the other: never more connections than allowed, at the price of both stepping back at times.
 */
export async function mayLeave(
  db: Db,
  { lane, isSlowed, limits }: Pick<ClaimedDelivery, 'lane' | 'isSlowed'> & { limits: DeliveryLimits },
): Promise<boolean> {
  const domain = limits.domains?.[lane]
  if (domain?.connections && (await countHeld(db, lane)) > domain.connections) return false
  if ((domain?.pace || isSlowed) && !(await reserve(db, { lane, pace: domain?.pace }))) return false
  if (!limits.account && !isSlowed) return true
  return reserve(db, { lane: ACCOUNT_LANE, pace: limits.account })
}
