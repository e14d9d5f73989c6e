import { poolOf } from '@/db/poolOf'
import type { PayloadRequest } from 'payload'
import { companyOf } from '@/access/rules'
import { quartersUpTo, type Quarter } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { countPeriods } from '../statistics/countPeriods'

export type OwnFigures = Quarter & { received: number; used: number }

/** 来稿 and 刊用 of the author's own company, this quarter and the last: counted as the office counts, no other's shown. */
export async function readOwnFigures({
  req,
  now,
}: {
  req: PayloadRequest
  now: Date
}): Promise<OwnFigures[]> {
  const company = companyOf(req.user)
  if (company === undefined) return []
  const database = poolOf(req.payload)
  const quarters = quartersUpTo(dayInShanghai(now), 2)
  const counted = await countPeriods(database, { periods: quarters })
  return quarters.flatMap((quarter, index) => {
    const own = counted[index]?.find(({ companyId }) => companyId === company)
    return own ? [{ ...quarter, received: own.received, used: own.used }] : []
  })
}
