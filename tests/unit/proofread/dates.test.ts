import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNumber, yearNumber } from '@/domain/proofread/rules/chineseNumber'
import { dates } from '@/domain/proofread/rules/dates'
import type { TextRule } from '@/domain/proofread/rules/rule'

const told = (rule: TextRule, text: string) =>
  rule(text, { year: 2026 }).map(
    ({ from, to, suggestion }) => text.slice(from, to) + (suggestion ? `>${suggestion}` : ''),
  )
const messages = (rule: TextRule, text: string) => rule(text, { year: 2026 }).map(({ message }) => message)

describe('small numbers', () => {
  const DIGITS = '〇一二三四五六七八九'
  const written = (n: number) =>
    n < 10
      ? DIGITS.charAt(n)
      : `${n < 20 ? '' : DIGITS.charAt(Math.floor(n / 10))}十${n % 10 ? DIGITS.charAt(n % 10) : ''}`

  it('are read as they are written, in digits or in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        expect(smallNumber(String(n))).toBe(n)
        expect(smallNumber(written(n))).toBe(n)
      }),
    )
    expect(smallNumber('07')).toBe(7)
  })

  it.each(['', '100', '一二', '〇', '十十', '三十一二', '百', 'x', 'x1', '1x', '十x', 'x十', '一x'])(
    'are not %j',
    (text) => expect(smallNumber(text)).toBeNaN(),
  )

  it('of years have four digits', () => {
    expect(['2026', '二〇二六', '二○二六', '二零二六', '一九九九'].map(yearNumber)).toEqual([
      2026, 2026, 2026, 2026, 1999,
    ])
    for (const text of [
      '26',
      '20260',
      '二〇二',
      '二〇二六六',
      '二千〇六',
      'x2026',
      '2026x',
      'x二〇二',
      '二〇二x',
    ])
      expect(yearNumber(text)).toBeNaN()
  })
})

describe('a date', () => {
  it.each([
    ['2月30日', ['2月30日']],
    ['2026年2月29日', ['2026年2月29日']],
    ['2024年2月29日', []],
    ['2月29日', []],
    ['4月31号', ['4月31号']],
    ['12月31日', []],
    ['13月1日', ['13月1日']],
    ['0月1日', ['0月1日']],
    ['1月0日', ['1月0日']],
    ['二月三十日', ['二月三十日']],
    ['二〇二六年二月二十九日', ['二〇二六年二月二十九日']],
    ['十二月三十一日', []],
    ['二月二十九日', []],
    ['1月31日至2月31日', ['2月31日']],
    ['2026年13月', ['2026年13月']],
    ['2026年0月', ['2026年0月']],
    ['2026年12月', []],
    ['2026年1月', []],
    ['2026年13月5日', ['2026年13月5日']],
    ['2026年13月15号', ['2026年13月15号']],
    ['2026年13月5人', ['2026年13月']],
    ['2026年13月，5日', ['2026年13月']],
    ['12026年13月', []],
    ['1.2026年13月', []],
    ['共13月', []],
    ['3月30', []],
    ['0026年1月9日', ['0026年1月9日']],
  ])('%s: %j', (text, found) => expect(told(dates, `于${text}举行`)).toEqual(found))

  it('that no calendar has is told as such', () => {
    expect(dates('2月30日', { year: 2026 })).toEqual([
      { rule: 'date', level: 'error', message: '没有这一天，请核对日期', from: 0, to: 5 },
    ])
  })

  it.each([
    ['2026年1月9日（星期五）', []],
    ['2026年1月9日（星期四）', ['2026年1月9日（星期四）>2026年1月9日（星期五）']],
    ['2026年1月9日(周四)', ['2026年1月9日(周四)>2026年1月9日(周五)']],
    ['2026年1月9日礼拜四', ['2026年1月9日礼拜四>2026年1月9日礼拜五']],
    ['2026年1月11日星期日', []],
    ['2026年1月11日星期天', []],
    ['2026年1月10日星期天', ['2026年1月10日星期天>2026年1月10日星期六']],
    ['2026年1月4日周六', ['2026年1月4日周六>2026年1月4日周日']],
    ['二〇二六年一月九日星期一', ['二〇二六年一月九日星期一>二〇二六年一月九日星期五']],
  ])('has its day of the week: %s', (text, found) => expect(told(dates, text)).toEqual(found))

  it('without a year may be of the year before or after', () => {
    // 9 January: Thursday in 2025, Friday in 2026, Saturday in 2027.
    expect(['四', '五', '六'].flatMap((day) => told(dates, `1月9日星期${day}`))).toEqual([])
    expect(messages(dates, '1月9日星期三')).toEqual(['2026年1月9日是星期五'])
    expect(messages(dates, '2027年1月9日星期五')).toEqual(['2027年1月9日是星期六'])
  })
})
