import { describe, expect, it } from 'vitest'
import { issueQuery } from '@/domain/issueQuery'

describe('a search that names issues', () => {
  it.each([
    ['第537期', { number: 537, either: true }],
    ['537期', { number: 537, either: true }],
    ['537', { totalNumber: 537 }],
    ['总第536期', { totalNumber: 536 }],
    ['总536期', { totalNumber: 536 }],
    ['2026年', { year: 2026 }],
    ['2026', { year: 2026 }],
    ['2026年1月', { dates: '2026-01-' }],
    ['2026年01月9日', { dates: '2026-01-09' }],
    ['2026-1', { dates: '2026-01-' }],
    ['2026-01-09', { dates: '2026-01-09' }],
    ['2026 年第 1 期', { year: 2026, number: 1 }],
    ['2026年第1期（总第536期）', { year: 2026, number: 1, totalNumber: 536 }],
    ['2026年增刊第2期', { year: 2026, number: 2, supplement: true }],
    ['增刊', { supplement: true }],
    ['２０２６年１２月', { dates: '2026-12-' }],
  ])('%s', (query, asked) => {
    expect(issueQuery(query)).toEqual(asked)
  })

  it.each(['', '驿站', '1月', '月', '5', '第期', '2026年的驿站', '期', '总', '()', '12345678'])(
    '%s names none',
    (query) => {
      expect(issueQuery(query)).toBeUndefined()
    },
  )
})
