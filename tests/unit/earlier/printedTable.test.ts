import { describe, expect, it } from 'vitest'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourcePart } from '@/domain/earlier/sourcePart'

const BODY = '清晨六点，站长老周已经把当天的路线图贴在墙上，逐户核对了门牌，随后才开门。'
const PERIOD = '（2015年10月1日—12月31日）'
const TITLE = '来稿及刊用情况'
type Part = string | SourcePart
const parts = (...given: Part[]): SourcePart[] =>
  given.map((each) => (typeof each === 'string' ? { kind: 'text', text: each } : each))
const brief = (...given: Part[]) =>
  readBrief(parts('2016年第3期', '2016年2月8日', '柳湾驿站清理废旧包装', BODY, ...given))
const table = (...given: Part[]) => brief(TITLE, PERIOD, ...given).table
const rows = (...given: Part[]) =>
  table(...given)?.rows.map(({ order, company, received, used }) => `${order} ${company} ${received} ${used}`)

describe('where the table of figures begins', () => {
  it.each([
    '来稿及刊用情况',
    '来稿、刊用情况',
    '来稿刊用情况',
    '来稿一二三四五六刊用情况',
    '2015年四季度各企业来稿和刊用情况统计表',
    '来 稿 及 刊 用 情 况',
  ])('%s', (line) => {
    const { table: found, articles } = brief(line, PERIOD, '1 飞燕 1 0')
    expect(found?.titleLines).toEqual([line.replaceAll(' ', '')])
    expect(articles[0]?.paragraphs).toHaveLength(1)
  })

  it.each([
    '来稿很多，刊用也多',
    '各企业来稿刊用情况。',
    `${'长'.repeat(40)}来稿及刊用情况`,
    '来稿情况和各企业的采纳与刊用',
    '刊用及来稿',
  ])('not %s', (line) => expect(brief(line, PERIOD, '1 飞燕 1 0').table).toBeUndefined())

  it('takes the name of the brief above along', () => {
    expect(brief('江岸市工作简报', TITLE, PERIOD, '1 飞燕 1 0').table?.titleLines).toEqual([
      '江岸市工作简报',
      TITLE,
    ])
    expect(brief(`${'长'.repeat(39)}简报`, TITLE, PERIOD, '1 飞燕 1 0').table?.titleLines).toEqual([TITLE])
    expect(brief(`${'长'.repeat(38)}简报`, TITLE, PERIOD, '1 飞燕 1 0').table?.titleLines).toHaveLength(2)
    expect(brief('简报上的事。', TITLE, PERIOD, '1 飞燕 1 0').table?.titleLines).toEqual([TITLE])
  })
})

describe('the period of the figures', () => {
  const days = (period: string) => {
    const found = brief(TITLE, period, '1 飞燕 1 0').table
    return [found?.from, found?.to, found?.isWhole]
  }

  it.each([
    '（2015年10月1日—12月31日）',
    '2015年10月1日至12月31日',
    '2015年10月1日到2015年12月31日',
    '（2015年10月1日-12月31日）',
    '2015年10月1日~12月31日',
    '2015年10月1日～12月31日',
    '2015年10月1日－－12月31日',
    '2015年10月1日–12月31日',
    '2015年10月1—12月31日',
    '2015 年 10 月 1 日 — 12 月 31 日',
  ])('%s', (period) => expect(days(period)).toEqual(['2015-10-01', '2015-12-31', true]))

  it('may end in another year, and has months and days of one digit', () => {
    expect(days('2015年9月1日—2016年1月5日')).toEqual(['2015-09-01', '2016-01-05', true])
  })

  it.each(['2015年10月1日—9月31日', '2015年10月32日—12月31日', '2015年10月1日—9月30日', '2015年四季度'])(
    '%s is none',
    (period) => {
      expect(days(period).slice(0, 2)).toEqual([undefined, undefined])
      expect(days(period)[2]).toBe(false)
    },
  )

  it('may be broken over two lines, and no title without any', () => {
    expect(brief(TITLE, '（2015年10月1日—', '12月31日）', '1 飞燕 1 0').table).toMatchObject({
      from: '2015-10-01',
      to: '2015-12-31',
    })
  })
})

describe('the rows of the figures', () => {
  it.each([
    ['1 飞燕快递 18 7'],
    ['1\t飞燕快递\t18\t7'],
    ['1、飞燕快递 18 7'],
    ['1. 飞燕快递 18 7'],
    ['1．飞燕快递 18 7'],
    ['1飞燕快递 18 7'],
    ['1 飞燕 快递 18 7'],
    [' 1  飞燕快递  18  7 '],
  ])('%j', (line) => expect(rows(line)).toEqual(['1 飞燕快递 18 7']))

  it('are read out of a table too', () => {
    expect(
      rows({
        kind: 'table',
        rows: [
          ['序号', '企业名称', '来稿数', '刊用数'],
          ['1', '飞燕 快递', '18', '7'],
          ['2', '千帆', '0', '0'],
        ],
      }),
    ).toEqual(['1 飞燕快递 18 7', '2 千帆 0 0'])
  })

  it('are none where a figure is none, or without an order', () => {
    for (const line of ['1 飞燕 x 7', '1 飞燕 18 y', '飞燕 18 7', '1 7', '1 飞燕 12345 7', '1 飞燕 18 12345'])
      expect(table(line)).toMatchObject({ rows: [], isWhole: false })
  })

  it('have headings between them that are none of the names', () => {
    expect(
      rows('序号 企业名称 来稿数 刊用数', '1 飞燕 18 7', '序号\t单位名称', PERIOD, '2 千帆 1 0'),
    ).toEqual(['1 飞燕 18 7', '2 千帆 1 0'])
  })

  it('have the rest of a name below its first line', () => {
    expect(rows('1 中国邮政集团 18 7', '江岸分公司', '2 飞燕 1 0')).toEqual([
      '1 中国邮政集团江岸分公司 18 7',
      '2 飞燕 1 0',
    ])
    expect(rows('1 飞燕 1 0', '2 中国邮政集团 18 7', '江岸分公司')).toEqual([
      '1 飞燕 1 0',
      '2 中国邮政集团江岸分公司 18 7',
    ])
  })

  it('have their name around them where the figures stand in its middle', () => {
    expect(rows('中国邮政', '1 18 7', '江岸分公司', '千帆速运', '2 1 0', '有限公司')).toEqual([
      '1 中国邮政江岸分公司 18 7',
      '2 千帆速运有限公司 1 0',
    ])
    expect(rows('中国', '邮政', '1 18 7', '江岸', '分公司', '2 飞燕 1 0')).toEqual([
      '1 中国邮政江岸分公司 18 7',
      '2 飞燕 1 0',
    ])
    expect(rows('1 飞燕 1 0', '中国邮政', '2 18 7', '江岸分公司')).toEqual([
      '1 飞燕 1 0',
      '2 中国邮政江岸分公司 18 7',
    ])
    expect(rows('1 飞燕 1 0', '有限公司', '中国邮政', '2 18 7')).toEqual([
      '1 飞燕有限公司 1 0',
      '2 中国邮政 18 7',
    ])
    expect(rows('飞燕', '1 1 0', '2 千帆 2 0')).toEqual(['1 飞燕 1 0', '2 千帆 2 0'])
  })

  it('are whole where all that stands there was understood', () => {
    expect(table('1 飞燕 18 7', '2 千帆 1 0')?.isWhole).toBe(true)
    expect(table('2 飞燕 18 7')?.isWhole).toBe(false)
    expect(table()?.isWhole).toBe(false)
    expect(table('1 飞燕 18 7', '江岸', '又一行')).toMatchObject({
      isWhole: false,
      rows: [{ company: '飞燕' }],
    })
    expect(table('1 飞燕 18 7', '江岸')).toMatchObject({ isWhole: true, rows: [{ company: '飞燕江岸' }] })
    expect(table('中国', '邮政', '1 18 7', '江岸', '分公司')).toMatchObject({
      isWhole: true,
      rows: [{ company: '中国邮政江岸分公司' }],
    })
    expect(table('又一行')).toMatchObject({ isWhole: false, rows: [] })
  })

  it('end at the note, which goes on to the end', () => {
    const found = table('1 飞燕 18 7', '注：来稿数为统计，', '刊用数为收编。', '2 千帆 1 0')
    expect(found).toMatchObject({ note: '注：来稿数为统计，刊用数为收编。2 千帆 1 0', isWhole: true })
    expect(found?.rows).toHaveLength(1)
    expect(table('1 飞燕 18 7', '注:半角')?.note).toBe('注:半角')
    expect(table('1 飞燕 18 7')?.note).toBeUndefined()
    expect(table('1 飞燕 18 7', '备注：无')?.note).toBeUndefined()
  })

  it('stand below every line of the title', () => {
    expect(brief('江岸简报', TITLE, '统计表', PERIOD, '1 飞燕 18 7').table?.titleLines).toEqual([
      '江岸简报',
      TITLE,
      '统计表',
    ])
    expect(brief(TITLE, '序号 企业名称 来稿数 刊用数', '1 飞燕 18 7', PERIOD).table).toMatchObject({
      titleLines: [TITLE],
      from: '2015-10-01',
    })
    expect(brief(TITLE, '1 飞燕 18 7').table).toMatchObject({ titleLines: [TITLE], rows: [{ order: 1 }] })
  })
})
