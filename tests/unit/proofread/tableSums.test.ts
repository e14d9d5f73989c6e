import { describe, expect, it } from 'vitest'
import { articleBody, list, listItem, row, table, text } from '@/domain/article/lexical/nodes'
import { tableSums } from '@/domain/proofread/rules/tableSums'
import { box, grid, words } from '../../support/prose/tableOf'

describe('the totals of a table', () => {
  const told = (...rows: string[][]) =>
    tableSums(articleBody([words('甲'), grid(...rows)])).map(({ paragraph: block, from, to, message }) => [
      block,
      from,
      to,
      message,
    ])
  const message = (sum: string, written: string) => `表中各项相加是 ${sum}，合计写作 ${written}，请核对`

  it.each(['合计', '总计', '共计', '总数', '总和', '合计：', '总 计:'])('in a row of %s', (name) => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], [name, '4'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('3', '4')],
    ])
  })

  it('are none by another name, or of one row', () => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计数', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', '1'], ['合计', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', 'x'], ['乙', '2'], ['合计', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '—'])).toEqual([])
  })

  it.each([
    '妥投率',
    '平均',
    '单价',
    '序号',
    '排名',
    '名次',
    '年份',
    '编号',
    '同比',
    '环比',
    '增长',
    '增幅',
    '电话',
    '时间',
    '日期',
  ])('are not asked of a column of %s', (name) => {
    expect(told(['项', name], ['甲', '1'], ['乙', '2'], ['合计', '4'])).toEqual([])
    expect(told(['项', '一', name, '二', '合计'], ['甲', '1', '9', '2', '4'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('3', '4')],
    ])
  })

  it('stand in their place, whatever is before them and around them', () => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', ' 4 '])).toEqual([
      [1, 9, 10, message('3', '4')],
    ])
    expect(tableSums(articleBody([grid(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '４'])]))[0]).toEqual(
      {
        ...{ rule: 'table-sum', level: 'error', paragraph: 0, from: 8, to: 9 },
        message: message('3', '４'),
      },
    )
  })

  it('are of parts where there are some, and of what stands behind the last', () => {
    const rows = (total: string, second = '7') => [
      ['项', '数'],
      ['甲', '1'],
      ['乙', '2'],
      ['小计', '3'],
      ['丙', '3'],
      ['丁', '4'],
      ['小计', second],
      ['戊', '5'],
      ['合计', total],
    ]
    expect(told(...rows('15'))).toEqual([])
    expect(told(...rows('16'))).toMatchObject([
      [1, expect.anything(), expect.anything(), message('15', '16')],
    ])
    expect(told(...rows('16', '8')).map(([, , , said]) => said)).toEqual([message('7', '8')])
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['小计：', '3'], ['丙', '3'], ['总计', '6'])).toEqual(
      [],
    )
  })

  it('of one table begin anew behind a total', () => {
    expect(
      told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '3'], ['丙', '4'], ['丁', '5'], ['合计', '9']),
    ).toEqual([])
  })

  it('are rounded by half a unit of each term at most', () => {
    expect(told(['项', '量'], ['甲', '1.1'], ['乙', '2.2'], ['合计', '3.4'])).toEqual([])
    expect(told(['项', '量'], ['甲', '1.1'], ['乙', '2.2'], ['合计', '3.5'])).toMatchObject([
      [1, 8, 11, message('3.3', '3.5')].map((each) => (typeof each === 'number' ? expect.anything() : each)),
    ])
    expect(told(['项', '占比'], ['甲', '33'], ['乙', '66'], ['合计', '100'])).toEqual([])
    expect(told(['项', '占比'], ['甲', '33'], ['乙', '66'], ['合计', '101'])).toHaveLength(1)
    expect(told(['项', '数'], ['甲', '33'], ['乙', '66'], ['合计', '100'])).toHaveLength(1)
    expect(told(['项', '量'], ['甲', '0.1'], ['乙', '0.2'], ['丙', '0.3'], ['合计', '0.6'])).toEqual([])
  })

  it('read numbers in any width, with commas, spaces, signs and percents', () => {
    expect(
      told(['项', '数'], ['甲', '1,000'], ['乙', '２，０００'], ['丙', '-1 000'], ['合计', '2000']),
    ).toEqual([])
    expect(told(['项', '占'], ['甲', '40%'], ['乙', '60％'], ['合计', '100%'])).toEqual([])
    for (const odd of ['1万', 'x1', '1.', '.5', '1-2'])
      expect(told(['项', '数'], ['甲', odd], ['乙', '2'], ['合计', '9'])).toEqual([])
  })

  it('add up across where the heading says so, of two columns and more', () => {
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2', '3'], ['乙', '3', '4', '8'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('7', '8')],
    ])
    expect(told(['项', '一', '合 计'], ['甲', '1', '3'])).toEqual([])
    expect(told(['项', '合计', '一', '二'], ['甲', '9', '1', '2'])).toEqual([])
    expect(told(['合计', '一', '二'], ['9', '1', '2'])).toEqual([])
    expect(told(['项', '一', '占比', '二', '合计'], ['甲', '1', '50%', '2', '4'])).toHaveLength(1)
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '', '3'])).toEqual([])
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2', 'x'])).toEqual([])
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2'])).toEqual([])
    expect(told(['一', '二', '三', '合计'], ['9', '1', '2', '3'])).toEqual([])
  })

  it('are not asked of a table with merged cells, nor of what is no table', () => {
    const merged = (spans: { colSpan?: number; rowSpan?: number }) =>
      table([
        row([box('项'), box('数')]),
        row([box('甲', spans), box('1')]),
        row([box('乙'), box('2')]),
        row([box('合计'), box('4')]),
      ])
    expect(tableSums(articleBody([merged({})]))).toHaveLength(1)
    expect(tableSums(articleBody([merged({ colSpan: 2 })]))).toEqual([])
    expect(tableSums(articleBody([merged({ rowSpan: 2 })]))).toEqual([])
    expect(tableSums(articleBody([list('bullet', [listItem(1, [text('合计 4')])])]))).toEqual([])
    expect([tableSums(null), tableSums(articleBody([table([])]))]).toEqual([[], []])
  })
})
