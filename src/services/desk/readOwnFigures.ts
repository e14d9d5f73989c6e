import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import type { PayloadRequest } from 'payload'
import { companyOf } from '@/access/rules'
import { quartersUpTo, type Quarter } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { figuresIn, type PeriodFigures } from '../statistics/countPeriods'

export type OwnFigures = {
  quarters: (Quarter & { received: number; used: number })[]
  /** Whether the office counts points at all. */
  isScored: boolean
}

/** 来稿 and 刊用 of the author's own company, this quarter and the last: counted as the office counts, no other's shown. */
export async function readOwnFigures({ req, now }: { req: PayloadRequest; now: Date }): Promise<OwnFigures> {
  const company = companyOf(req.user)
  if (company === undefined) return { quarters: [], isScored: false }
  const periods = quartersUpTo(dayInShanghai(now), 2)
  const { rows } = await poolOf(req.payload).query<PeriodFigures & { isScored: boolean }>(sql`
    select figures.*, exists (select from score_rules) as "isScored"
      from (${figuresIn({ periods })}) figures where "companyId" = ${company}`)
  const quarters = periods.flatMap((quarter, index) => {
    const own = rows.find(({ place }) => place === index + 1)
    return own ? [{ ...quarter, received: own.received, used: own.used }] : []
  })
  return { quarters, isScored: rows.some(({ isScored }) => isScored) }
}
