import { describe, expect, it } from 'vitest'
import { officeCalendar, workingDaysAfter } from '@/domain/calendar/workingDays'
import { answerOf, standingsLine } from '@/domain/solicitation'

const due = '2026-01-09'
const stands = (days: string[], { wanted = 1, today = '2026-01-12' } = {}) =>
  answerOf(days, { wanted, due, today })

describe('a company that was asked', () => {
  it.each([
    [['2026-01-09'], 1, 'answered'],
    [['2026-01-10'], 1, 'late'],
    [[], 1, 'missed'],
    [['2026-01-08', '2026-01-09', '2026-01-20'], 2, 'answered'],
    [['2026-01-08', '2026-01-20'], 2, 'late'],
    [['2026-01-08'], 2, 'short'],
  ])('with articles of %j of %i wanted has %s', (days, wanted, standing) => {
    expect(stands(days, { wanted }).standing).toBe(standing)
  })

  it('has missed nothing before the day is over', () => {
    expect(stands([], { today: due }).standing).toBe('waiting')
    expect(stands([], { today: '2026-01-10' }).standing).toBe('missed')
  })

  it('is counted with all it sent, in time and after', () => {
    expect(stands(['2026-01-08', '2026-01-10', '2026-01-11'], { wanted: 2 })).toEqual({
      standing: 'late',
      sent: 3,
    })
  })
})

it('the office reads late and missed apart, and neither while there are none', () => {
  expect(standingsLine(['answered', 'waiting', 'waiting'])).toBe('3 家中 1 家已交齐')
  expect(standingsLine(['answered', 'late', 'missed', 'missed'])).toBe(
    '4 家中 1 家按时交稿、1 家迟交、2 家未交',
  )
  expect(standingsLine(['answered', 'short'])).toBe('2 家中 1 家按时交稿、1 家未交齐')
})

describe('working days', () => {
  it('are counted over weekends, holidays and days worked instead', () => {
    const none = officeCalendar([])
    expect(workingDaysAfter('2026-01-09', 1, none)).toBe('2026-01-12')
    expect(workingDaysAfter('2026-01-09', 3, none)).toBe('2026-01-14')
    // 春节 2026: 15 to 23 February off, Saturday 14 worked.
    expect(workingDaysAfter('2026-02-13', 2, none)).toBe('2026-02-24')
    const own = officeCalendar([{ day: '2026-01-12', kind: 'rest' }])
    expect(workingDaysAfter('2026-01-09', 1, own)).toBe('2026-01-13')
  })

  it('come to an end where none is worked', () => {
    const days = Array.from({ length: 400 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)))
    const never = officeCalendar(days.map((day) => ({ day: day.toISOString().slice(0, 10), kind: 'rest' })))
    expect(workingDaysAfter('2026-01-09', 2, never) > '2026-01-09').toBe(true)
  })
})
