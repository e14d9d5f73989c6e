import { describe, expect, it } from 'vitest'
import { asQuarter, quarterOf, quartersUpTo } from '@/domain/quarter'
import { phrasesOf } from '@/domain/readyPhrases'

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026年第二季度', '2026-04-01', '2026-06-30'],
    ['2025-12-31', '2025年第四季度', '2025-10-01', '2025-12-31'],
  ])('of %s is found, with its days', (day, label, from, to) => {
    expect(quarterOf(day)).toEqual({ label, from, to })
    expect(asQuarter({ from, to })).toEqual({ label, from, to })
  })

  it('is not what begins or ends another day', () => {
    expect(asQuarter({ from: '2025-10-01', to: '2025-12-30' })).toBeUndefined()
    expect(asQuarter({ from: '2025-10-01', to: '2026-03-31' })).toBeUndefined()
  })

  it('follows another across the turn of the year', () => {
    expect(quartersUpTo('2026-02-03', 3).map(({ label }) => label)).toEqual([
      '2026年第一季度',
      '2025年第四季度',
      '2025年第三季度',
    ])
  })
})

describe('ready phrases', () => {
  it('stand one a line; empty and repeated lines are none', () => {
    expect(phrasesOf(' 请补充。\n\n请补充。\n时效已过。 ')).toEqual(['请补充。', '时效已过。'])
    expect(phrasesOf(null)).toEqual([])
  })
})
