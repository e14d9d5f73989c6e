import { describe, expect, it } from 'vitest'
import { dayChanges, redated } from '@/domain/brief/redated'
import { doubtDay, monthMoved } from '@/domain/dayDoubts'
import { nextIssue } from '@/domain/previousIssue'
import { buildView } from '../../print/support/issueFixture'

describe('a brief with another day', () => {
  it('prints that day and nothing else otherwise, and says so', () => {
    const frozen = buildView({})
    const view = redated(frozen, '2026-11-03')
    expect(view.masthead).toEqual({ ...frozen.masthead, dateText: '2026年11月3日' })
    expect({ ...view, masthead: frozen.masthead, metadata: frozen.metadata }).toEqual(frozen)
    expect(dayChanges(frozen, view)).toEqual([`印发日期由“${frozen.masthead.dateText}”改为“2026年11月3日”`])
    expect(dayChanges(frozen, frozen)).toEqual([])
  })
})

describe('the day of an issue whose numbers stand', () => {
  const issue = (number: number, date: string) => ({
    ...{ series: 'regular' as const, year: 2026, number, totalNumber: 535 + number, date },
    name: `2026年第${number}期`,
  })
  const [previous, next] = [issue(1, '2026-01-09'), issue(3, '2026-01-23')]
  const doubts = (date: string, today = '2026-03-01') => doubtDay(issue(2, date), { previous, next, today })

  it('is not doubted between its neighbours, on their days or today', () => {
    for (const date of ['2026-01-09', '2026-01-16', '2026-01-23']) expect(doubts(date)).toEqual([])
    expect(doubts('2026-01-16', '2026-01-16')).toEqual([])
  })

  it('is doubted before the one before, behind the one behind, in another year and in days to come', () => {
    expect(doubts('2026-01-08')).toEqual([expect.stringContaining('早于上一期的 2026-01-09')])
    expect(doubts('2026-01-24')).toEqual([expect.stringContaining('晚于下一期（2026年第3期）的 2026-01-23')])
    expect(doubts('2026-01-16', '2026-01-15')).toEqual([expect.stringContaining('还没有到')])
    expect(doubts('2025-12-31')).toContainEqual(expect.stringContaining('年份是 2026'))
    const alone = { previous: undefined, next: undefined, today: '2026-03-01' }
    expect(doubtDay(issue(2, '2026-01-01'), alone)).toEqual([])
  })

  it('is held against the supplements of its own year, if it is one', () => {
    expect(nextIssue({ series: 'supplement', year: 2026, number: 2, totalNumber: 0 })).toEqual({
      where: { series: { equals: 'supplement' }, year: { equals: 2026 }, number: { greater_than: 2 } },
      sort: 'number',
    })
    expect(nextIssue(issue(2, '2026-01-16'))).toEqual({
      where: { series: { equals: 'regular' }, totalNumber: { greater_than: 537 } },
      sort: 'totalNumber',
    })
  })

  it('says which months it moves between', () => {
    expect(monthMoved('2026-01-09', '2026-01-31')).toEqual([])
    expect(monthMoved('2025-12-31', '2026-01-01')).toEqual([
      expect.stringContaining('由2025年12月改计入2026年1月'),
    ])
  })
})
