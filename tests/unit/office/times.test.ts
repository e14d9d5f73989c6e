import { describe, expect, it } from 'vitest'
import { isWorkingHour, lastDayOfRest, officeCalendar, unknownYear } from '@/domain/calendar/workingDays'
import { daysLeft } from '@/domain/daysLeft'
import { dosTime } from '@/domain/dosTime'
import { quartersBefore, quartersUpTo, quarterOf } from '@/domain/quarter'
import { readingLinkState } from '@/domain/readingLink'
import { RuleError } from '@/domain/ruleError'
import { lateness, parsePublishAt, scheduleRemarks } from '@/domain/schedule'
import { scheduledLine } from '@/domain/scheduledLine'
import { isDay, weekdayOf } from '@/domain/shanghaiDate'
import { parsePeriod } from '@/domain/statistics'
import { doubtStatistics } from '@/domain/statisticsDoubts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('a day', () => {
  it('is told by its day of the week', () => {
    const week = [
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-08',
      '2026-01-09',
      '2026-01-10',
    ]
    expect(week.map(weekdayOf).join('')).toBe('星期日星期一星期二星期三星期四星期五星期六')
  })

  it.each([
    '2026-00-10',
    '2026-01-32',
    '2026-04-31',
    '12026-01-01',
    '2026-01-011',
    '2026-01-01T00:00',
    'x2026-01-01',
  ])('%s is none', (value) => expect(isDay(value)).toBe(false))

  it('is left in words', () => {
    expect(daysLeft('2026-01-10', '2026-01-09')).toBe('还有 1 天')
    expect(daysLeft('2026-01-08', '2026-01-09')).toBe('已过期 1 天')
  })

  it('is midnight of this machine in a zip', () => {
    const time = dosTime('2026-03-09')
    expect([time.getFullYear(), time.getMonth(), time.getDate(), time.getHours()]).toEqual([2026, 2, 9, 0])
  })
})

describe('quarters', () => {
  it('begin and end with their months', () => {
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`)
    expect(months.map((day) => quarterOf(day).label.slice(5))).toEqual(
      ['第一季度', '第二季度', '第三季度', '第四季度'].flatMap((name) => [name, name, name]),
    )
    expect(quarterOf('2026-08-15')).toEqual({ label: '2026年第三季度', from: '2026-07-01', to: '2026-09-30' })
  })

  it('before a day are those that have ended', () => {
    expect(quartersBefore('2026-02-03', 2).map(({ label }) => label)).toEqual([
      '2025年第四季度',
      '2025年第三季度',
    ])
    expect(quartersBefore('2026-12-31', 1).map(({ label }) => label)).toEqual(['2026年第三季度'])
    expect([quartersBefore('2026-02-03', 0), quartersUpTo('2026-02-03', 0)]).toEqual([[], []])
  })
})

describe('working hours', () => {
  const at = (hour: string, from: number) =>
    isWorkingHour(new Date(`2026-10-09T${hour}:30:00+08:00`), { from, calendar: officeCalendar(null) })

  it('end at six in the evening, or an hour after a later beginning', () => {
    expect([at('17', 9), at('18', 9)]).toEqual([true, false])
    expect([at('19', 20), at('20', 20), at('21', 20)]).toEqual([false, true, false])
    expect([at('17', 17), at('18', 17)]).toEqual([true, false])
    expect([at('18', 18), at('19', 18)]).toEqual([true, false])
  })
})

describe('a rest', () => {
  it('is not looked for beyond a month', () => {
    const season = officeCalendar(
      Array.from({ length: 60 }, (_, index) => ({
        day: new Date(Date.UTC(2026, 6, 2 + index)).toISOString().slice(0, 10),
        kind: 'rest' as const,
      })),
    )
    expect(lastDayOfRest('2026-07-01', season)).toBe('2026-08-01')
  })

  it('of what is no day has no end but itself', () => {
    expect(lastDayOfRest('2026-02-30', officeCalendar([]))).toBe('2026-02-30')
    expect(lastDayOfRest('不详', officeCalendar([]))).toBe('不详')
  })

  it('is doubted in a year without holidays, in a sentence', () => {
    expect(unknownYear(2031)).toBe(
      '系统里还没有2031年的放假安排，是否工作日只按星期和“简报设置—工作日”里填写的日期判断，请自行核对。',
    )
  })
})

describe('the time of a publication', () => {
  const now = new Date('2026-11-27T09:00:00+08:00')
  const refusal = (text: string | undefined) => {
    try {
      return parsePublishAt(text, now)
    } catch (error) {
      return error instanceof RuleError && [error.kind, error.code, error.message]
    }
  }

  it('is refused with what to do', () => {
    expect(refusal(undefined)).toEqual([
      'invalid',
      'bad-time',
      '请写明哪一天几点发布，例如 2026-11-30T09:00:00+08:00。',
    ])
    expect(refusal('2026-11-27T09:00:00+08:00')).toEqual([
      'invalid',
      'time-past',
      '11月27日（星期五）9:00已经过了，请选一个以后的时间；要马上发布，请用“发布”。',
    ])
    const far = new Date(now.getTime() + 366 * DAY)
    expect(refusal(new Date(far.getTime() + 1).toISOString())).toEqual([
      'invalid',
      'time-too-far',
      '定时发布最远到一年以内，请核对年份。',
    ])
    expect(refusal(far.toISOString())).toEqual(far)
  })

  it('is remarked on in sentences', () => {
    const remarks = scheduleRemarks({
      at: new Date('2099-10-03T09:00:00+08:00'),
      date: '2099-10-01',
      calendar: officeCalendar([]),
    })
    expect(remarks).toEqual([
      '2099年10月3日（星期六）不是工作日。',
      unknownYear(2099),
      '印发日期是2099年10月1日，定时在2099年10月3日，两者不是同一天。',
    ])
  })

  it('is late from two minutes on, in hours and minutes', () => {
    const late = (ms: number) => lateness(now, new Date(now.getTime() + ms))
    expect([
      late(2 * MINUTE - 1),
      late(2 * MINUTE),
      late(60 * MINUTE - 1),
      late(60 * MINUTE),
      late(-MINUTE),
    ]).toEqual([undefined, '2 分钟', '59 分钟', '1 小时 0 分钟', undefined])
  })

  it('is shown with who set it, also when they have left', () => {
    const at = new Date('2026-11-30T09:00:00+08:00')
    expect(scheduledLine({ at, by: '王局长', now })).toBe('定于 11月30日（星期一）9:00 发布，由王局长设定')
    expect(scheduledLine({ at, by: null, now })).toBe('定于 11月30日（星期一）9:00 发布，由已离开的同事设定')
  })
})

describe('a reading link', () => {
  const now = new Date('2026-01-09T00:00:00Z')
  const before = new Date(now.getTime() - 1)
  const after = new Date(now.getTime() + 1)

  it.each([
    ['open', { revokedAt: null, expiresAt: null }],
    ['open', { revokedAt: null, expiresAt: after }],
    ['expired', { revokedAt: null, expiresAt: now }],
    ['expired', { revokedAt: null, expiresAt: before }],
    ['revoked', { revokedAt: before, expiresAt: after }],
    ['revoked', { revokedAt: before, expiresAt: before }],
  ])('is %s: %j', (state, dates) => expect(readingLinkState(dates, now)).toBe(state))
})

describe('the figures of a period', () => {
  it('are asked for by days that exist, in order', () => {
    expect(() => parsePeriod('2025-10-32', '2025-12-31')).toThrow(
      '统计起始日期有误，请按“2025-10-01”的格式填写一个存在的日期。',
    )
    expect(() => parsePeriod('2025-10-01', '2025-12-32')).toThrow(
      '统计截止日期有误，请按“2025-12-31”的格式填写一个存在的日期。',
    )
    expect(() => parsePeriod('2026-01-01', '2025-12-31')).toThrow('统计起始日期晚于截止日期，请对调后再试。')
  })

  it('are doubted in sentences, each by itself', () => {
    const doubts = (over: object) =>
      doubtStatistics({ rows: [{ received: 1, used: 0 }], to: '2025-12-31', date: '2026-01-09', ...over })
    expect(doubts({})).toEqual([])
    expect(doubts({ to: '2026-01-31' })).toEqual([
      {
        field: 'statistics.to',
        message: '统计截止日期 2026年1月31日 晚于印发日期 2026年1月9日，这一时段还没有结束，请核对。',
      },
    ])
    expect(doubts({ rows: [] })).toEqual([
      {
        field: 'statistics.from',
        message: '来稿及刊用情况表里全是 0，请核对统计的起止日期；如不需要附表，请取消勾选。',
      },
    ])
    expect(doubts({ to: '2026-01-31', rows: [{ received: 0, used: 0 }] })).toHaveLength(2)
  })
})
