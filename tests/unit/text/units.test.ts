import { describe, expect, it } from 'vitest'
import { datesAndTelephones, hanNumbersWithUnits, numbersWithUnits } from '@/domain/text/units'

const cut = (text: string, ranges: { from: number; to: number }[]) =>
  ranges.map(({ from, to }) => text.slice(from, to))
const numbers = (text: string) => cut(text, numbersWithUnits(text))
const dates = (text: string) => cut(text, datesAndTelephones(text))

describe('a number', () => {
  it.each([
    '5',
    '2026',
    '第5',
    '第5期',
    '+3',
    '-12',
    '1.5',
    '1,200',
    '12:30',
    '3/4',
    '10-12',
    '1,234,567.89',
    '90%',
    '7％',
    '5‰',
    '36.5℃',
    '45°',
    '1200余万件',
    '300多人',
    '30几',
    '15亿元',
    '2百余名',
    '8千',
    '3万亿',
    '5兆',
    '3十万',
    '7亿余元',
    '2个百分点',
    '6平方公里',
    '8公里',
    '9人次',
    '12个月',
    '60周年',
    '3小时',
    '2026年',
    '5月',
    '90年代',
    '3册',
    '4路',
  ])('%s reads as one', (whole) => {
    expect(numbers(`共${whole}。`)).toEqual([whole])
  })

  it('ends before what is no unit of it', () => {
    expect(numbers('5和7，见A1')).toEqual(['5', '7', '1'])
    expect(numbers('1.的')).toEqual(['1'])
    expect(numbers('甲乙')).toEqual([])
  })
})

describe('a date or a telephone number', () => {
  it.each([
    '2026年1月',
    '2026年11月30日',
    '26年1月9日',
    '1月9日',
    '12月31日',
    '021-6321-1234',
    '021-63211234'.slice(0, 8),
    '(021)6321-1234',
    '（0512） 632-1234',
    '021 6321 1234',
    '021)6321-1234',
    '0216321-1234',
    '6321-1234',
    '400-1234-5678',
    '400 1234 5678',
  ])('%s is kept whole', (whole) => {
    expect(dates(`于${whole}办`)).toContain(whole)
  })

  it.each(['2026年', '1月', '9日', '2026', '12-34', '6321-123', '12345678'])('%s is none', (text) => {
    expect(dates(`于${text}办`)).toEqual([])
  })
})

describe('a number in characters', () => {
  it.each([
    ['慰问三百余名快递员', ['三百余名']],
    ['第十五届代表大会', ['第十五届']],
    ['走遍七省四十五个网点', ['四十五个']],
    ['十佳班组', []],
  ])('is one with what it counts: %s', (text, found) => {
    expect(hanNumbersWithUnits(text).map(({ from, to }) => text.slice(from, to))).toEqual(found)
  })
})
