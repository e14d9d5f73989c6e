import { describe, expect, it } from 'vitest'
import { linesOf } from '@/domain/brief/runs'
import { daysLeft } from '@/domain/daysLeft'
import { doubtNumbers } from '@/domain/issueNumbers'
import { pictureFormat } from '@/domain/pictureFormat'
import { RuleError } from '@/domain/ruleError'
import { parsePeriod } from '@/domain/statistics'
import { isLeftToOffice } from '@/domain/workflow/article'

describe('a day something is due', () => {
  it.each([
    ['2026-01-12', '还有 3 天'],
    ['2026-01-09', '今天截止'],
    ['2026-01-07', '已过期 2 天'],
  ])('%s, on 2026-01-09: %s', (due, said) => expect(daysLeft(due, '2026-01-09')).toBe(said))
})

describe('the numbers of an issue', () => {
  const previous = { year: 2026, number: 3, totalNumber: 538, date: '2026-01-30', name: '第538期' }
  const next = { year: 2026, number: 4, totalNumber: 539, date: '2026-02-09' }
  const doubts = (over: object, before: typeof previous | null = previous) =>
    doubtNumbers({ ...next, ...over }, before ?? undefined).map(({ field, message }) => [field, message])

  it('are in order', () => {
    expect(doubts({})).toEqual([])
    expect(doubts({ number: 9, totalNumber: 9 }, null)).toEqual([])
    expect(doubts({ date: '2026-01-30' })).toEqual([])
    expect(doubts({ year: 2027, number: 1, date: '2027-01-09' })).toEqual([])
  })

  it('are doubted one by one, with what would be usual', () => {
    expect(doubts({ totalNumber: 540 })).toEqual([
      ['totalNumber', '总期号一般应为 539，现在是 540；上一期是第538期。'],
    ])
    expect(doubts({ number: 5 })).toEqual([
      ['number', '期号一般应为第 4 期，现在是第 5 期；上一期是第538期。'],
    ])
    expect(doubts({ year: 2027, number: 4, date: '2027-01-09' })).toEqual([
      ['number', '期号一般应为第 1 期，现在是第 4 期；上一期是第538期。'],
    ])
    expect(doubts({ date: '2026-01-29' })).toEqual([
      ['date', '印发日期 2026-01-29 早于上一期的 2026-01-30，请核对。'],
    ])
    expect(doubts({ date: '2025-02-09' }, null)).toEqual([
      ['year', '年份是 2026，印发日期却是 2025-02-09，请核对。'],
    ])
  })
})

describe('a picture', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  it.each([
    ['\x89PNG\r\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['GIF87a', 'gif'],
    ['GIF89a', 'gif'],
    ['RIFF....WEBPVP8 ', 'webp'],
    ['RIFF....WAVE', undefined],
    ['II*\0', 'tiff'],
    ['MM\0*', 'tiff'],
    ['....ftypavif', 'avif'],
    ['....ftypheic', 'heic'],
    ['....ftypisom', undefined],
    ['BM', 'bmp'],
    ['<svg', undefined],
    ['', undefined],
  ])('that begins with %j is %s', (start, format) => expect(pictureFormat(bytes(start))).toBe(format))
})

describe('an article that the office registered', () => {
  it('leaves its company no step', () => {
    expect(isLeftToOffice({ role: 'author', channel: 'wechat' })).toBe(true)
    expect(isLeftToOffice({ role: 'author', channel: 'submission' })).toBe(false)
    expect(isLeftToOffice({ role: 'reviewer', channel: 'wechat' })).toBe(false)
  })
})

describe('a period', () => {
  it.each([
    ['x', '2025-12-31', 'bad-from'],
    ['2025-10-01', 'x', 'bad-to'],
    ['2026-01-01', '2025-12-31', 'reversed-period'],
  ])('from %s to %s is refused as %s', (from, to, code) => {
    let thrown: unknown
    try {
      parsePeriod(from, to)
    } catch (error) {
      thrown = error
    }
    expect(thrown instanceof RuleError && [thrown.kind, thrown.code]).toEqual(['invalid', code])
  })

  it('may be one day', () => {
    expect(parsePeriod('2026-01-09', '2026-01-09')).toEqual({ from: '2026-01-09', to: '2026-01-09' })
  })
})

describe('the text of a node', () => {
  const text = (value: string, format = 0) => ({ type: 'text', text: value, format })

  it('is its runs with the two faces there are, cut at line breaks', () => {
    const warnings: string[] = []
    const node = {
      type: 'paragraph',
      children: [text('一'), { type: 'tab' }, { type: 'linebreak' }, text('二', 1), text('三', 2)],
    }
    expect(linesOf(node, warnings)).toEqual([
      [{ text: '一' }, { text: ' ' }],
      [
        { text: '二', emphasis: 'bold' },
        { text: '三', emphasis: 'italic' },
      ],
    ])
    expect(warnings).toEqual([])
  })

  it('says what does not print', () => {
    const warnings: string[] = []
    expect(linesOf({ type: 'paragraph', children: [text('一', 8), { type: 'video' }] }, warnings)).toEqual([
      [{ text: '一' }],
    ])
    expect(warnings).toEqual([expect.stringContaining('下划线'), expect.stringContaining('video')])
  })
})
