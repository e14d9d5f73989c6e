import { describe, expect, it } from 'vitest'
import { bodyFault } from '@/domain/article/bounds/bodyFault'
import { articleBody, cell, paragraph, row, table, text, upload } from '@/domain/article/lexical/nodes'

const words = (value: string) => paragraph([text(value)])
const box = (spans: { colSpan?: number; rowSpan?: number } = {}) =>
  cell([words('甲')], { isHeader: false, colSpan: 1, rowSpan: 1, ...spans })
const grid = (rows: number, columns: number) =>
  table(Array.from({ length: rows }, () => row(Array.from({ length: columns }, () => box()))))

function nested(levels: number) {
  let inner: object = words('底')
  for (let level = 1; level < levels; level += 1) inner = { type: 'paragraph', children: [inner] }
  return { root: { type: 'root', children: [inner] } }
}

describe('a body within its bounds', () => {
  it.each([
    ['nothing', undefined],
    ['an empty one', articleBody([])],
    ['a hundred thousand characters', articleBody([words('字'.repeat(100_000))])],
    [
      'sixty pictures',
      articleBody(Array.from({ length: 60 }, (_, id) => upload(id + 1, { id: String(id) }))),
    ],
    ['a table of 30 columns and 500 rows', articleBody([grid(500, 30)])],
    [
      'spans that end where the table ends',
      articleBody([table([row([box({ colSpan: 30 })]), row([box()])])]),
    ],
    ['a cell over all rows', articleBody([table([row([box({ rowSpan: 2 }), box()]), row([box()])])])],
  ])('is %s', (_, body) => {
    expect(bodyFault(body)).toBeUndefined()
  })
})

describe('a body beyond its bounds', () => {
  it.each([
    [
      'a character too many',
      articleBody([words('字'.repeat(60_000)), words('字'.repeat(40_001))]),
      /10 万字.*第 2 段/,
    ],
    [
      'a picture too many',
      articleBody(Array.from({ length: 61 }, (_, id) => upload(id + 1, { id: String(id) }))),
      /60 张.*第 61 张图片/,
    ],
    ['a table of 31 columns', articleBody([words('一'), grid(1, 31)]), /^正文第 1 个表格第 1 行超过 30 列/],
    ['a table of 501 rows', articleBody([grid(501, 1)]), /^正文第 1 个表格有 501 行/],
    [
      'a span of 1e9 columns',
      articleBody([grid(1, 1), table([row([box({ colSpan: 1e9 })])])]),
      /^正文第 2 个表格第 1 行超过 30 列/,
    ],
    [
      'spans that add up beyond 30',
      articleBody([table([row([box({ colSpan: 20 }), box({ colSpan: 11 })])])]),
      /第 1 行超过 30 列/,
    ],
    [
      'columns pushed out from above',
      articleBody([table([row([box({ colSpan: 30, rowSpan: 2 })]), row([box()])])]),
      /第 2 行超过 30 列/,
    ],
    [
      'a row span beyond the last row',
      articleBody([table([row([box({ rowSpan: 3 })]), row([box()])])]),
      /跨 3 行，超出了表格/,
    ],
    ['a width that is none', articleBody([{ ...grid(1, 1), colWidths: ['x'] } as never]), /列宽/],
    ['an indent of 1e9', articleBody([{ ...words('一'), indent: 1e9 }]), /^正文第 1 段的缩进/],
    ['nodes without text', articleBody(Array.from({ length: 80_001 }, () => paragraph([]))), /太碎/],
    [
      'a child that is no node',
      { root: { children: [{ type: 'paragraph', children: [null] }] } },
      /^正文第 1 段的格式有误/,
    ],
    ['no editor state', 'text', /格式有误/],
  ])('is %s', (_, body, said) => {
    expect(bodyFault(body)).toMatch(said)
  })

  it('is one nested 41 deep, or a hundred thousand deep', () => {
    expect(bodyFault(nested(39))).toBeUndefined()
    expect(bodyFault(nested(40))).toMatch(/^正文第 1 段里的内容套了 40 层以上/)
    expect(bodyFault(nested(100_000))).toMatch(/40 层/)
  })
})
