import { describe, expect, it } from 'vitest'
import { bodyFault } from '@/domain/article/bounds/bodyFault'
import { placeOf } from '@/domain/article/bounds/placeOf'

type Node = Record<string, unknown>
const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
const fault = (...blocks: unknown[]) => bodyFault(body(...blocks))
const table = (...rows: Node[][]) => ({
  type: 'table',
  children: rows.map((cells) => ({ type: 'tablerow', children: cells })),
})

describe('a number of a node', () => {
  it.each([
    ['indent', 0, 20, '缩进应是 0 到 20 的整数'],
    ['start', 0, 100_000, '起始编号应是 0 到 100000 的整数'],
    ['colSpan', 1, 30, '单元格跨的列数应是 1 到 30 的整数'],
    ['rowSpan', 1, 500, '单元格跨的行数应是 1 到 500 的整数'],
  ])('%s lies between %i and %i', (key, from, to, said) => {
    for (const good of [from, to, null, undefined])
      expect(fault({ type: 'paragraph', [key]: good })).toBeUndefined()
    for (const wrong of [from - 1, to + 1, from + 0.5, String(from), Number.NaN, true])
      expect(fault({ type: 'paragraph', [key]: wrong })).toBe(`正文第 1 段的${said}，请改正。`)
  })

  it('is a width above nothing, of thirty columns at most', () => {
    const widths = (colWidths: unknown) => fault({ type: 'table', colWidths })
    for (const good of [undefined, null, [], [0.5, 10_000], Array.from({ length: 30 }, () => 1)])
      expect(widths(good)).toBeUndefined()
    for (const wrong of [[0], [-1], [10_001], ['1'], [null], 'x', 3, {}, Array.from({ length: 31 }, () => 1)])
      expect(widths(wrong)).toBe('正文第 1 个表格的列宽有误，请删去表格后重新插入。')
  })
})

describe('what is no node', () => {
  it('is told with its place', () => {
    for (const odd of ['x', 3, null, [], true]) {
      expect(fault({ type: 'paragraph' }, odd)).toBe('正文第 2 段的格式有误，请删去后重新录入。')
      expect(fault({ type: 'list', children: [odd] })).toBe('正文第 1 个列表的格式有误，请删去后重新录入。')
    }
    expect(fault({ type: 'paragraph', children: 'x' })).toBe('正文第 1 段的格式有误，请删去后重新录入。')
    expect(fault({ type: 'paragraph', children: [{ text: 3 }] })).toBe(
      '正文第 1 段的格式有误，请删去后重新录入。',
    )
    for (const none of [
      'x',
      3,
      [],
      {},
      { root: null },
      { root: [] },
      { root: { children: {} } },
      { root: {} },
    ])
      expect(bodyFault(none)).toBe('正文的格式有误，请刷新页面后重试。')
    expect([bodyFault(null), bodyFault(undefined)]).toEqual([undefined, undefined])
  })
})

describe('the whole of a body', () => {
  const words = (length: number) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: '字'.repeat(length) }],
  })

  it('is counted over its blocks, and told where it goes too far', () => {
    expect(fault(words(60_000), words(40_000))).toBeUndefined()
    expect(fault(words(60_000), words(40_001))).toBe(
      '正文超过 10 万字，请删减，或分成几篇（从正文第 2 段起超出）',
    )
    const pictures = (count: number) => Array.from({ length: count }, () => ({ type: 'upload' }))
    expect(fault(...pictures(60))).toBeUndefined()
    expect(fault(...pictures(61))).toBe('正文里的图片超过 60 张，请删减（从正文第 61 张图片起超出）')
    expect(fault({ type: 'list', children: pictures(61) })).toBe(
      '正文里的图片超过 60 张，请删减（从正文第 1 个列表起超出）',
    )
    const nodes = (count: number) => ({
      type: 'list',
      children: Array.from({ length: count }, () => ({ type: 'listitem' })),
    })
    expect(fault(nodes(79_999))).toBeUndefined()
    expect(fault(nodes(80_000))).toBe('正文分得太碎，排印不了，请删减，或分成几篇（从正文第 1 个列表起超出）')
  })

  it('is no deeper than forty', () => {
    const deep = (levels: number) =>
      Array.from({ length: levels - 1 }).reduce<Node>((inner) => ({ type: 'list', children: [inner] }), {
        type: 'paragraph',
      })
    expect(fault(deep(40))).toBeUndefined()
    expect(fault(deep(41))).toBe('正文第 1 个列表里的内容套了 40 层以上，请减少层次。')
  })
})

describe('a table of a body', () => {
  const cells = (count: number, more: Node = {}) =>
    Array.from({ length: count }, () => ({ type: 'tablecell', ...more }))

  it('has thirty columns at most, wherever its cells end', () => {
    expect(fault(table(cells(30)))).toBeUndefined()
    const said = (row: number) => `正文第 1 个表格第 ${row} 行超过 30 列，请拆成几个表格，或减少合并的列。`
    expect(fault(table(cells(31)))).toBe(said(1))
    expect(fault(table(cells(1, { colSpan: 30 })))).toBeUndefined()
    expect(fault(table(cells(29), [...cells(1, { colSpan: 30 }), ...cells(1)]))).toBe(said(2))
    // A cell from above takes its columns in the rows it reaches, and no longer.
    expect(fault(table(cells(1, { colSpan: 29, rowSpan: 2 }), cells(1), cells(30)))).toBeUndefined()
    expect(fault(table(cells(1, { colSpan: 29, rowSpan: 2 }), cells(2), cells(30)))).toBe(said(2))
    expect(fault(table([...cells(1), ...cells(1, { rowSpan: 2 })], cells(29)))).toBeUndefined()
    expect(fault(table([...cells(1), ...cells(1, { rowSpan: 2 })], cells(30)))).toBe(said(2))
    expect(
      fault(
        table(
          [...cells(1), ...cells(1, { rowSpan: 2, colSpan: 2 })],
          [...cells(1), ...cells(1, { colSpan: 27 })],
        ),
      ),
    ).toBeUndefined()
    expect(
      fault(
        table(
          [...cells(1), ...cells(1, { rowSpan: 2, colSpan: 2 })],
          [...cells(1), ...cells(1, { colSpan: 28 })],
        ),
      ),
    ).toBe(said(2))
  })

  it('has no cell that reaches beyond its rows', () => {
    expect(fault(table(cells(1, { rowSpan: 2 }), cells(1)))).toBeUndefined()
    expect(fault(table(cells(1), cells(1, { rowSpan: 2 })))).toBe(
      '正文第 1 个表格第 2 行有单元格跨 2 行，超出了表格，请改正。',
    )
  })

  it('has 500 rows at most', () => {
    const rows = (count: number) => table(...Array.from({ length: count }, () => cells(1)))
    expect(fault(rows(500))).toBeUndefined()
    expect(fault(rows(501))).toBe('正文第 1 个表格有 501 行，最多 500 行，请拆成几个表格。')
    expect(fault({ ...rows(501), type: 'list' })).toBeUndefined()
  })

  it('is one without rows, too', () => expect(fault({ type: 'table' })).toBeUndefined())
})

describe('a place in a body', () => {
  it('is counted among its kind', () => {
    const blocks = [
      { type: 'paragraph' },
      { type: 'table' },
      { type: 'upload' },
      { type: 'list' },
      { type: 'heading' },
      { type: 'table' },
      null,
      { type: 'toString' },
      { type: 3 },
    ]
    expect(blocks.map((_, at) => placeOf(blocks, at))).toEqual([
      ...[
        '正文第 1 段',
        '正文第 1 个表格',
        '正文第 1 张图片',
        '正文第 1 个列表',
        '正文第 2 段',
        '正文第 2 个表格',
      ],
      ...['正文第 3 段', '正文第 4 段', '正文第 5 段'],
    ])
  })
})
