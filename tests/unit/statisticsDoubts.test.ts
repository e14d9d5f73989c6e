import { describe, expect, it } from 'vitest'
import { rateOf } from '@/components/statistics/rateOf'
import { doubtStatistics } from '@/domain/statisticsDoubts'

const rows = [
  { received: 0, used: 0 },
  { received: 0, used: 1 },
]
const fields = (over: object) =>
  doubtStatistics({ rows, to: '2025-12-31', date: '2026-01-09', ...over }).map(({ field }) => field)

describe('the figures of a brief', () => {
  it('are doubted when nothing stands in them, and when their period is not over', () => {
    expect(fields({})).toEqual([])
    expect(fields({ to: '2026-01-09' })).toEqual([])
    expect(fields({ to: '2026-01-10' })).toEqual(['statistics.to'])
    expect(fields({ rows: rows.slice(0, 1) })).toEqual(['statistics.from'])
  })

  it('have a rate of what was sent in and printed, whatever else was printed', () => {
    expect(rateOf({ received: 18, receivedAndUsed: 7 })).toBe('39%')
    expect(rateOf({ received: 3, receivedAndUsed: 3 })).toBe('100%')
    expect(rateOf({ received: 0, receivedAndUsed: 0 })).toBe('—')
  })
})
