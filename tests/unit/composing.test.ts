import { describe, expect, it } from 'vitest'
import { isSameOrder, placed, without } from '@/components/compose/order'
import { findPath, passageIn } from '@/components/compose/findPath'
import { doubtNumbers } from '@/domain/issueNumbers'
import { quarterOf, quartersBefore } from '@/domain/quarter'

describe('the order of an issue', () => {
  it('takes an article to a place, from wherever it was', () => {
    expect(placed([1, 2, 3], { id: 1, index: 2 })).toEqual([2, 3, 1])
    expect(placed([1, 2, 3], { id: 3, index: 0 })).toEqual([3, 1, 2])
    expect(placed([1, 2], { id: 9, index: 1 })).toEqual([1, 9, 2])
    expect(placed([1, 2], { id: 9, index: 5 })).toEqual([1, 2, 9])
  })

  it('loses an article without the others moving', () => {
    expect(without([1, 2, 3], 2)).toEqual([1, 3])
    expect(isSameOrder([1, 3], without([1, 2, 3], 2))).toBe(true)
    expect(isSameOrder([1, 3], [3, 1])).toBe(false)
    expect(isSameOrder([1], [1, 2])).toBe(false)
  })
})

describe('a quarter', () => {
  it.each([
    ['2026-01-09', '2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026年第二季度', '2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026年第三季度', '2026-07-01', '2026-09-30'],
    ['2025-12-31', '2025年第四季度', '2025-10-01', '2025-12-31'],
  ])('holds %s', (day, label, from, to) => {
    expect(quarterOf(day)).toEqual({ label, from, to })
  })

  it('follows the one before it across the year, the last that ended first', () => {
    expect(quartersBefore('2026-01-09', 5).map(({ label }) => label)).toEqual([
      '2025年第四季度',
      '2025年第三季度',
      '2025年第二季度',
      '2025年第一季度',
      '2024年第四季度',
    ])
  })
})

describe('the numbers of an issue', () => {
  const previous = { year: 2025, number: 24, totalNumber: 535, date: '2025-12-26', name: '上一期' }

  it('are what is expected after the one before, also over New Year', () => {
    expect(doubtNumbers({ year: 2026, number: 1, totalNumber: 536, date: '2026-01-09' }, previous)).toEqual(
      [],
    )
    expect(doubtNumbers({ year: 2025, number: 25, totalNumber: 536, date: '2025-12-31' }, previous)).toEqual(
      [],
    )
  })

  it('are doubted one by one, each at its field', () => {
    const odd = { year: 2026, number: 2, totalNumber: 540, date: '2025-12-01' }
    expect(doubtNumbers(odd, previous).map(({ field }) => field)).toEqual([
      'year',
      'totalNumber',
      'number',
      'date',
    ])
  })

  it('are not compared when there is nothing before them', () => {
    expect(doubtNumbers({ year: 2026, number: 7, totalNumber: 900, date: '2026-01-09' }, undefined)).toEqual(
      [],
    )
  })
})

describe('a passage to be found', () => {
  it('travels in an address', () => {
    const path = findPath('/admin/collections/articles/7', '“暖巢” & 100%')
    expect(passageIn(path.slice(path.indexOf('?')))).toBe('“暖巢” & 100%')
    expect(passageIn('')).toBeUndefined()
  })
})
