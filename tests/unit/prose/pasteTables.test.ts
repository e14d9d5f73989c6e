import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const kinds = (html: string) => pastedBlocks(html).blocks.map(({ type }) => type)
/** The cells of the first table: `text`, `text:2x3` with spans, `#` before a header. */
const grid = (html: string) =>
  pastedBlocks(html).blocks.flatMap((block) =>
    block.type === 'table'
      ? block.children.map((row) =>
          row.children.map((cell) => {
            const words = cell.children.map((line) => lexicalText({ root: { children: [line] } })).join('/')
            const spans = cell.colSpan > 1 || cell.rowSpan > 1 ? `:${cell.colSpan}x${cell.rowSpan}` : ''
            return `${cell.headerState ? '#' : ''}${words}${spans}`
          }),
        )
      : [],
  )
const tr = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`

describe('a table of a page', () => {
  it('has its rows and columns, headers and lines', () => {
    expect(
      grid(
        table(
          `<thead>${tr('<th>甲</th>', '乙')}</thead><tbody>`,
          tr('一<br>二', '<p>三</p><p>四</p>'),
          '</tbody>',
        ),
      ),
    ).toEqual([
      ['#甲', '乙'],
      ['一/二', '三/四'],
    ])
  })

  it('is as wide in each row as in the widest', () => {
    expect(grid(table(tr('甲'), tr('乙', '丙', '丁'), tr('<td colspan="2">戊</td>')))).toEqual([
      ['甲', '', ''],
      ['乙', '丙', '丁'],
      ['戊:2x1', ''],
    ])
  })

  it('has no span beyond its last row', () => {
    expect(grid(table(tr('<td rowspan="9">甲</td>', '乙'), tr('丙')))).toEqual([['甲:1x2', '乙'], ['丙']])
    expect(grid(table(tr('甲', '乙'), tr('<td rowspan="2">丙</td>', '丁')))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  it('has no span into a cell that is there', () => {
    const rows = [tr('甲', '<td rowspan="2">乙</td>', '丙'), tr('<td colspan="3">丁</td>')]
    expect(grid(table(...rows))).toEqual([
      ['甲', '乙:1x2', '丙'],
      ['丁', ''],
    ])
  })

  it('goes round what reaches down from above', () => {
    const rows = [tr('<td rowspan="2" colspan="2">甲</td>', '乙'), tr('丙'), tr('丁', '戊', '己')]
    expect(grid(table(...rows))).toEqual([['甲:2x2', '乙'], ['丙'], ['丁', '戊', '己']])
    expect(grid(table(tr('甲', '<td rowspan="2">乙</td>', '丙'), tr('丁', '戊')))).toEqual([
      ['甲', '乙:1x2', '丙'],
      ['丁', '戊'],
    ])
    expect(grid(table(tr('甲', '<td rowspan="3">乙</td>', '丙'), tr('丁'), tr('己', '戊')))).toEqual([
      ['甲', '乙:1x3', '丙'],
      ['丁', ''],
      ['己', '戊'],
    ])
  })

  it.each(['0', '-3', 'x', '', '1.9'])('takes a span of %j for one', (span) => {
    expect(grid(table(tr(`<td colspan="${span}" rowspan="${span}">甲</td>`, '乙'), tr('丙', '丁')))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  it('is spread out to thirty columns and no further', () => {
    const wide = grid(
      table(
        tr('<td colspan="20">甲</td>', '<td colspan="20">乙</td>', '<td colspan="2" rowspan="2">丙</td>'),
        tr('丁'),
      ),
    )
    expect(wide[0]).toEqual(['甲:20x1', '乙:10x1', '丙'])
    expect(wide[1]).toEqual(['丁', ...Array.from({ length: 29 }, () => '')])
  })

  it('of more than 500 rows is kept for a person to cut, not filled up', () => {
    const rows = (count: number) =>
      grid(table(...Array.from({ length: count }, (_, at) => (at === 0 ? tr('甲', '乙') : tr('丙')))))
    expect(rows(500)[1]).toEqual(['丙', ''])
    expect(rows(501)[1]).toEqual(['丙'])
    expect(rows(501)).toHaveLength(501)
  })

  it('has no rows that hold no cells, and is none where no cell holds a word', () => {
    expect(grid(table(tr('甲', '乙'), '<tr></tr>', tr('丙', '丁')))).toHaveLength(2)
    expect(pastedBlocks(table(tr(' ', '<br>'), tr('', ''))).blocks).toEqual([])
  })

  it('leaves out what is hidden in it, row or cell, and says so', () => {
    const html = table(
      tr('甲', '<td style="display:none">暗</td>', '乙'),
      '<tr hidden><td>影</td><td>x</td></tr>',
      '<tbody style="display:none"><tr><td>幕</td></tr></tbody>',
    )
    expect(grid(html)).toEqual([['甲', '乙']])
    expect(pasteNotes(pastedBlocks(html).report)).toEqual(['没有粘贴：隐藏的文字 3 处（“影x”“幕”“暗”）。'])
  })

  it('arranges a page where it has one cell, or tables in it', () => {
    expect(kinds(table(tr('甲')))).toEqual(['paragraph'])
    expect(kinds(table(tr('甲'), tr('乙')))).toEqual(['table'])
    expect(kinds(table(tr('栏', table(tr('甲', '乙')))))).toEqual(['paragraph', 'table'])
    expect(kinds(table(tr('<th>甲</th>', '<th>乙</th>')))).toEqual(['table'])
    expect(kinds(`<div>${table(tr('甲', '乙'))}</div>${table(tr('丙'))}`)).toEqual(['table', 'paragraph'])
  })

  it('has its caption before it, also where no cell holds a word', () => {
    expect(lines(`甲<table><caption>表<b>一</b></caption>${tr('乙', '丙')}</table>丁`)).toEqual([
      '甲',
      '表一',
      '乙',
      '丙',
      '丁',
    ])
    expect(lines('<table><caption>表一</caption><tr><td> </td><td> </td></tr></table>')).toEqual(['表一'])
    expect(kinds(`<h2>甲</h2><table><caption>表一</caption>${tr('乙', '丙')}</table>`)).toEqual([
      'heading',
      'paragraph',
      'table',
    ])
  })

  it('has in its cells no headings nor lists, but the numbers of their items', () => {
    expect(
      grid(
        table(
          tr('<h2>甲</h2>', '<ol start="3"><li>乙</li><li>丙</li></ol>'),
          tr('<ul><li>丁</li></ul>', '<ol type="a"><li>戊</li></ol>'),
        ),
      ),
    ).toEqual([
      ['甲', '3. 乙/4. 丙'],
      ['丁', 'a. 戊'],
    ])
    expect(grid(table(tr('甲', '<ol><li>1.乙</li></ol>')))).toEqual([['甲', '1.乙']])
    expect(grid(`<ul><li>${table(tr('甲', '<ul><li>乙</li></ul>'))}</li></ul>`)).toEqual([['甲', '乙']])
  })
})
