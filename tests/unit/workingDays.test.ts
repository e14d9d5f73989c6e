import { afterEach, describe, expect, it } from 'vitest'
import {
  isWorkingDay,
  isWorkingHour,
  isYearKnown,
  lastDayOfRest,
  lastKnownYear,
  officeCalendar,
} from '@/domain/calendar/workingDays'
import { changedParts, lateness, partWords, parsePublishAt, scheduleRemarks } from '@/domain/schedule'
import { spokenMinute, weekdayOf } from '@/domain/shanghaiDate'

const NONE = officeCalendar([])
const zone = process.env.TZ

describe('a working day', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  // 国办发明电〔2025〕7号: the holidays of 2026.
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-09-20', true],
  ])('%s is one, by the public calendar: %s, wherever the machine stands', (day, isOne) => {
    for (const TZ of ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = TZ
      expect(isWorkingDay(day, NONE), TZ).toBe(isOne)
    }
  })

  it('is what the office says where it says something', () => {
    const calendar = officeCalendar([
      { day: '2026-10-08', kind: 'rest' },
      { day: '2026-10-11', kind: 'work' },
    ])
    expect(isWorkingDay('2026-10-08', calendar)).toBe(false)
    expect(isWorkingDay('2026-10-11', calendar)).toBe(true)
    expect(isWorkingDay('2026-10-09', calendar)).toBe(true)
  })

  it('goes by the week alone in a year nobody has published yet, which is known to be so', () => {
    expect([isYearKnown(2026), isYearKnown(2099)]).toEqual([true, false])
    expect([isYearKnown(lastKnownYear()), isYearKnown(lastKnownYear() + 1)]).toEqual([true, false])
    expect(lastKnownYear()).toBeGreaterThanOrEqual(2026)
    expect([isWorkingDay('2099-10-01', NONE), isWorkingDay('2099-10-03', NONE)]).toEqual([true, false])
  })

  it('has working hours, in Shanghai', () => {
    const at = (instant: string) => isWorkingHour(new Date(instant), { from: 9, calendar: NONE })
    expect(at('2026-10-10T08:59:00+08:00')).toBe(false)
    expect(at('2026-10-10T09:00:00+08:00')).toBe(true)
    expect(at('2026-10-10T18:00:00+08:00')).toBe(false)
    expect(at('2026-10-02T10:00:00+08:00')).toBe(false)
  })

  it('is followed by days of rest up to the day before the next', () => {
    expect(lastDayOfRest('2026-09-30', NONE)).toBe('2026-10-07')
    expect(lastDayOfRest('2026-10-09', NONE)).toBe('2026-10-09')
    expect(lastDayOfRest('2026-11-27', NONE)).toBe('2026-11-29')
  })
})

describe('the time of a publication', () => {
  const now = new Date('2026-11-27T09:00:00+08:00')

  it('is said as a person says it, with the year where it is another', () => {
    expect(weekdayOf('2026-11-30')).toBe('星期一')
    expect(spokenMinute(new Date('2026-11-30T01:05:00Z'), now)).toBe('11月30日（星期一）9:05')
    expect(spokenMinute(new Date('2027-01-01T16:00:00Z'), now)).toBe('2027年1月2日（星期六）0:00')
  })

  it.each([
    '2026-11-30T09:00:00+08:00',
    '2026-11-30T01:00:00Z',
    '2026-11-30T09:00',
    '2026-11-30T01:00:00.000Z',
  ])('is read from %s', (text) =>
    expect(parsePublishAt(text, now).toISOString()).toBe('2026-11-30T01:00:00.000Z'),
  )

  it.each([
    '',
    '明天',
    '2026-11-31T09:00',
    '2026-11-27T09:00:00+08:00',
    '2026-11-26T09:00',
    '2027-11-29T09:00',
  ])('is not %s', (text) => expect(() => parsePublishAt(text, now)).toThrow(/。$/))

  it('is remarked on where it is a day off, not the printed day, or in a year without holidays', () => {
    const remarks = (at: string, date: string) => scheduleRemarks({ at: new Date(at), date, calendar: NONE })
    expect(remarks('2026-11-30T09:00:00+08:00', '2026-11-30')).toEqual([])
    expect(remarks('2026-11-28T09:00:00+08:00', '2026-11-28')).toEqual([
      '2026年11月28日（星期六）不是工作日。',
    ])
    expect(remarks('2026-11-30T09:00:00+08:00', '2026-11-27').join()).toContain('不是同一天')
    expect(remarks('2099-11-30T09:00:00+08:00', '2099-11-30').join()).toContain('还没有2099年的放假安排')
  })

  it('is late from two minutes on', () => {
    const after = (ms: number) => lateness(now, new Date(now.getTime() + ms))
    expect(after(119_000)).toBe(undefined)
    expect(after(5 * 60_000)).toBe('5 分钟')
    expect(after(200 * 60_000)).toBe('3 小时 20 分钟')
  })
})

describe('what was signed', () => {
  const parts = {
    masthead: 'a',
    articles: 'b',
    statistics: 'c',
    imprint: 'd',
    mailboxes: 'e',
    letterhead: 'f',
  }

  it('is compared part by part, and what is not known to be signed was not', () => {
    expect(changedParts(parts, parts)).toEqual([])
    const changed = changedParts(parts, { ...parts, statistics: 'x', mailboxes: 'y' })
    expect(partWords(changed)).toBe('统计表、收件邮箱')
    expect(changedParts(null, parts)).toHaveLength(6)
    // A record with a part that no digest is.
    expect(changedParts({ ...parts, imprint: 3 }, parts)).toHaveLength(6)
  })
})
