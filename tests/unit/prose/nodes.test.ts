import { describe, expect, it } from 'vitest'
import { blockTexts } from '@/domain/article/blockTexts'
import {
  articleBody,
  BOLD,
  cell,
  heading,
  list,
  listItem,
  paragraph,
  row,
  table,
  text,
  upload,
} from '@/domain/article/lexical/nodes'
import { bodySchema } from '@/domain/article/lexical/parsedBody'
import { blocksOf } from '@/domain/article/prose/blocksOf'
import type { Piece } from '@/domain/article/prose/piece'
import { markedLines } from '../../support/prose/lines'

describe('a node of the editor', () => {
  it('is stored as Payload’s editor writes it', () => {
    const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
    const words = { type: 'text', text: '甲', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
    expect(text('甲')).toEqual(words)
    expect(text('甲', BOLD)).toEqual({ ...words, format: 1 })
    expect(paragraph([])).toEqual({ ...block, type: 'paragraph', textFormat: 0, children: [] })
    expect(heading('h3', [])).toEqual({ ...block, type: 'heading', tag: 'h3', children: [] })
    expect(list('number', [], 4)).toEqual({
      ...block,
      type: 'list',
      listType: 'number',
      tag: 'ol',
      start: 4,
      children: [],
    })
    expect(list('bullet', [])).toMatchObject({ listType: 'bullet', tag: 'ul', start: 1 })
    expect(listItem(2, [])).toEqual({ ...block, type: 'listitem', value: 2, children: [] })
    const box = cell([], { isHeader: true, colSpan: 2, rowSpan: 3 })
    expect(box).toEqual({
      ...{ ...block, type: 'tablecell', headerState: 1, colSpan: 2, rowSpan: 3, backgroundColor: null },
      children: [paragraph([])],
    })
    expect(cell([paragraph([text('甲')])], { isHeader: false, colSpan: 1, rowSpan: 1 })).toMatchObject({
      headerState: 0,
      children: [{ children: [{ text: '甲' }] }],
    })
    expect(table([row([box])])).toEqual({
      ...block,
      type: 'table',
      children: [{ ...block, type: 'tablerow', children: [box] }],
    })
    const picture = { type: 'upload', version: 3, format: '', id: 'a', relationTo: 'media', value: 5 }
    expect(upload(5, { id: 'a' })).toEqual({ ...picture, fields: {} })
    expect(upload(5, { id: 'a', caption: '图' })).toEqual({ ...picture, fields: { caption: '图' } })
    expect(articleBody([])).toEqual({ root: { ...block, type: 'root', children: [paragraph([])] } })
  })

  it('has its text by block, whatever is sent', () => {
    expect(
      [null, 3, {}, { root: null }, { root: {} }, { root: { children: 3 } }].map((state) =>
        blockTexts(state),
      ),
    ).toEqual(Array.from({ length: 6 }, () => []))
    expect(blockTexts({ root: { children: [{ children: [{ text: '甲' }] }, null] } })).toEqual(['甲', ''])
    expect(bodySchema.safeParse({ root: { type: 'root', children: [{ type: 'x', own: 1 }] } }).data).toEqual({
      root: { type: 'root', children: [{ type: 'x', own: 1 }] },
    })
  })
})

describe('pieces as blocks', () => {
  const prose = (value: string, over: Partial<Extract<Piece, { kind: 'prose' }>> = {}): Piece => ({
    ...{ kind: 'prose', role: undefined, level: undefined, inline: [text(value)] },
    ...over,
  })
  const bullet = (value: string, level: number, nested?: number) =>
    prose(value, { item: { kind: 'bullet', level, ...(nested !== undefined && { nested }) } })
  const lines = (...pieces: Piece[]) => markedLines(blocksOf(pieces))

  it('are as deep as they lie in what stands open above them', () => {
    expect(lines(bullet('甲', 3), bullet('乙', 7), bullet('丙', 7), bullet('丁', 3))).toEqual([
      '• 甲',
      '  • 乙',
      '  • 丙',
      '• 丁',
    ])
    expect(lines(bullet('甲', 0, 2))).toEqual(['    • 甲'])
    expect(lines(bullet('甲', 0), prose('文'), bullet('乙', 1))).toEqual(['• 甲', '文', '• 乙'])
    expect(lines(bullet('甲', 0), prose('再说', { isInItem: true }), bullet('乙', 1))).toEqual([
      '• 甲',
      '再说',
      '  • 乙',
    ])
    const level = prose('一、加强领导', { item: { kind: 'text', level: 0 } })
    expect(lines(bullet('甲', 0), level, bullet('乙', 1))).toEqual(['• 甲', '一、加强领导', '• 乙'])
    expect(lines(prose('1) 甲', { item: { kind: 'text', level: 0 } }), bullet('乙', 1))).toEqual([
      '1) 甲',
      '  • 乙',
    ])
  })

  it('are headings by the levels in use, without breaks', () => {
    const broken = prose('', {
      level: 5,
      inline: [text('甲'), { type: 'linebreak', version: 1 }, text('乙')],
    })
    const tags = (pieces: Piece[], levels?: number[]) =>
      blocksOf(pieces, levels).map((block) =>
        block.type === 'heading' ? `${block.tag}${block.children.length}` : block.type,
      )
    expect(tags([broken, prose('丙', { level: 3 })])).toEqual(['h32', 'h21'])
    expect(tags([broken], [1, 2, 5])).toEqual(['h42'])
    expect(tags([prose('甲', { level: 10 }), prose('乙', { level: 9 })], [9, 10])).toEqual(['h31', 'h21'])
    expect(tags([prose('甲')])).toEqual(['paragraph'])
  })
})
