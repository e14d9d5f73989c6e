import { describe, expect, it } from 'vitest'
import { tableFit } from '@/docx/brief/tableFit'
import type { TableBlock, TableCell } from '@/domain/brief/issueView'
import { termFinder } from '@/domain/text/terms'
import { PAGE } from '@/domain/brief/sheet'

const cell = (text: string, header = false): TableCell => ({
  paragraphs: text === '' ? [] : [[{ text }]],
  header,
  colSpan: 1,
  rowSpan: 1,
})
const tableOf = (head: string[], ...rows: string[][]): TableBlock => ({
  type: 'table',
  rows: [
    { cells: head.map((text) => cell(text, true)) },
    ...rows.map((row) => ({ cells: row.map((text) => cell(text)) })),
  ],
})
const fitOf = (table: TableBlock) => tableFit(table, termFinder())
/** Ems of the table's own size that each column has for text. */
const rooms = (table: TableBlock): number[] => {
  const { size, padding, widths } = fitOf(table)
  return widths.map((width) => (width - 2 * padding) / size)
}

describe('a table of the Word copy', () => {
  const HEADINGS = [
    '序号',
    '企业名称',
    '网点数',
    '从业人员（人）',
    '检查日期',
    '发现问题',
    '整改完成率',
    '联系电话',
    '备注',
  ]
  const NINE = tableOf(
    HEADINGS,
    ['1', '城西速递', '312', '12,480', '2026年3月2日', '17', '100%', '021-62345678', '已复核'],
    ['2', '城东快运', '286', '9,310', '2026年11月30日', '21', '95.2%', '13800001234', '城西二部等待复查'],
  )

  it('of nine columns cuts no date, no telephone number and no short name, in 五号 where need be', () => {
    const [, name = 0, , , date = 0, , , telephone = 0] = rooms(NINE)
    expect(name).toBeGreaterThanOrEqual(4)
    // With the quarter of an em that LibreOffice sets beside each figure.
    expect(date).toBeGreaterThanOrEqual(7 + 5 * 0.25)
    expect(telephone).toBeGreaterThanOrEqual(6)
    expect(fitOf(NINE).size).toBe(10.5)
  })

  it('parts no name that ends with capitals, which proportional faces draw wider than half an em', () => {
    const named = tableOf(HEADINGS, [
      '7',
      '邮政EMS',
      '246',
      '12,480',
      '2026年3月8日',
      '17',
      '95.2%',
      '021-62345678',
      '已复核',
    ])
    const [, name = 0, , , date = 0, , rate = 0, telephone = 0] = rooms(named)
    // E, M and S are 0.68, 0.91 and 0.56 of an em in the shipped face; a quarter stands before them.
    expect(name).toBeGreaterThanOrEqual(2 + 0.25 + 2.15)
    expect(date).toBeGreaterThanOrEqual(6 + 5 * 0.25)
    expect(telephone).toBeGreaterThanOrEqual(6)
    // In fewer ems 整改完成率 ends its first line within a word: 整改完｜成率, 整改完成｜率.
    expect(rate).toBeGreaterThanOrEqual(5)
    expect(fitOf(named).size).toBe(10.5)
  })

  it('cuts a heading rather than a number, where a line has no room for both', () => {
    const heads = Array.from({ length: 8 }, () => '整改完成率')
    const wide = tableOf(
      heads,
      heads.map(() => '13800138000'),
    )
    expect(Math.min(...rooms(wide))).toBeLessThan(5)
    expect(fitOf(wide).size).toBe(10.5)
    const few = tableOf(
      heads.slice(0, 5),
      heads.slice(0, 5).map(() => '021-62345678'),
    )
    expect(Math.min(...rooms(few))).toBeGreaterThanOrEqual(6)
  })

  it('has columns for cells that stand beside one of several rows', () => {
    const spanned: TableBlock = {
      type: 'table',
      rows: [
        { cells: [{ ...cell('甲'), rowSpan: 2 }, cell('乙')] },
        { cells: [cell('021-62345678'), cell('丙')] },
      ],
    }
    const [, second = 0] = rooms({ ...spanned, columnWidths: [20, 1, 20] })
    expect(second).toBeGreaterThanOrEqual(6)
  })

  it('is as wide as the text, whatever it holds', () => {
    for (const table of [
      NINE,
      tableOf(['甲'], ['乙']),
      tableOf(['甲', '乙'], ['一'.repeat(90), 'a'.repeat(90)]),
    ]) {
      const { widths } = fitOf(table)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(PAGE.blockWidth, 6)
    }
  })

  it('is set in 四号 with few columns, smaller where a word would be cut in it', () => {
    expect(fitOf(tableOf(['网点', '次数'], ['城西一部', '12'])).size).toBe(14)
    const mails = ['someone.with.a.long.name@office.test', 'somebody.else.of.them@office.test']
    expect(fitOf(tableOf(['一处', '二处'], mails)).size).toBe(12)
  })

  it('keeps widths that somebody drew, as far as nothing is cut by them', () => {
    const drawn = { ...tableOf(['甲', '乙'], ['一', '二']), columnWidths: [1, 3] }
    const [one = 0, other = 0] = fitOf(drawn).widths
    expect(other / one).toBeCloseTo(3, 6)
    const narrow = { ...tableOf(['甲', '乙'], ['021-62345678', '二']), columnWidths: [1, 30] }
    expect(rooms(narrow)[0]).toBeGreaterThanOrEqual(6)
  })
})
