import { describe, expect, it } from 'vitest'
import { blocksToText } from '../../../src/domain/brief/blocksToText'
import { convertRichText, lexicalToBlocks } from '../../../src/domain/brief/lexicalToBlocks'

type Node = Record<string, unknown>
const body = (...children: Node[]): Node => ({ root: { type: 'root', version: 1, children } })
const text = (content: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: content,
  format,
  mode: 'normal',
})
const block = (type: string, children: Node[], more: Node = {}): Node => ({
  type,
  version: 1,
  children,
  ...more,
})
const cell = (content: string, more: Node = {}): Node =>
  block('tablecell', [block('paragraph', [text(content)])], {
    headerState: 0,
    colSpan: 1,
    rowSpan: 1,
    ...more,
  })

describe('the text of an article', () => {
  it('keeps its emphasised runs', () => {
    expect(
      lexicalToBlocks(body(block('paragraph', [text('先讲道理。', 1), text('再讲办法', 2), text('。')]))),
    ).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: '先讲道理。', emphasis: 'bold' },
          { text: '再讲办法', emphasis: 'italic' },
          { text: '。' },
        ],
      },
    ])
  })

  it('takes headings as the levels of official prose', () => {
    const blocks = lexicalToBlocks(
      body(...['h2', 'h3', 'h4'].map((tag) => block('heading', [text('一、统一思想')], { tag }))),
    )
    expect(blocks.map((each) => (each.type === 'paragraph' ? each.level : undefined))).toEqual([1, 2, 3])
  })

  it('ends a paragraph at a soft return and drops empty ones', () => {
    const blocks = lexicalToBlocks(
      body(
        block('paragraph', [text('上'), { type: 'linebreak' }, { type: 'linebreak' }, text('下')]),
        block('paragraph', []),
      ),
    )
    expect(blocksToText(blocks)).toBe('上\n下')
  })

  it('keeps the text of links', () => {
    const link = block('link', [text('协会网站')], { fields: { url: 'https://example.test' } })
    expect(blocksToText(lexicalToBlocks(body(block('paragraph', [text('见'), link, text('。')]))))).toBe(
      '见协会网站。',
    )
  })

  it('numbers a list from its start and keeps its depth', () => {
    const inner = block('list', [block('listitem', [text('内')])], { listType: 'bullet' })
    const list = block(
      'list',
      [block('listitem', [text('甲')]), block('listitem', [inner]), block('listitem', [text('乙')])],
      {
        listType: 'number',
        start: 3,
      },
    )
    expect(lexicalToBlocks(body(list))).toEqual([
      {
        type: 'list',
        items: [
          { runs: [{ text: '甲' }], depth: 0, number: 3 },
          { runs: [{ text: '内' }], depth: 1 },
          { runs: [{ text: '乙' }], depth: 0, number: 4 },
        ],
      },
    ])
  })

  it('keeps a table with its header cells, spans and widths', () => {
    const table = block(
      'table',
      [
        block('tablerow', [cell('片区', { headerState: 1 }), cell('数量', { headerState: 3 })]),
        block('tablerow', [cell('合计', { colSpan: 2, rowSpan: 2 })]),
      ],
      { colWidths: [100, 200] },
    )
    const [converted] = lexicalToBlocks(body(table))
    expect(converted).toMatchObject({
      type: 'table',
      columnWidths: [100, 200],
      rows: [
        { cells: [{ header: true }, { header: true }] },
        { cells: [{ header: false, colSpan: 2, rowSpan: 2 }] },
      ],
    })
  })

  it.each([
    ['an id', 12],
    ['a document', { id: 12, url: '/x.png' }],
  ])('names an image by its id, given as %s, with its caption', (_, value) => {
    const upload = { type: 'upload', relationTo: 'media', value, fields: { caption: ' 图为现场 ' } }
    expect(lexicalToBlocks(body(upload))).toEqual([{ type: 'image', image: '12', caption: '图为现场' }])
  })

  it('sets an image inside a paragraph between the text before and after it', () => {
    const upload = { type: 'upload', value: 5 }
    const blocks = lexicalToBlocks(body(block('paragraph', [text('前'), upload, text('后')])))
    expect(blocks.map((each) => each.type)).toEqual(['paragraph', 'image', 'paragraph'])
  })

  it.each([null, undefined])('is nothing where the body is %s', (nothing) => {
    expect(lexicalToBlocks(nothing)).toEqual([])
  })

  it('that is no editor state is refused', () => {
    expect(() => lexicalToBlocks('<p>文字</p>')).toThrow()
  })
})

describe('what the brief cannot print', () => {
  it('keeps its text and is named', () => {
    const { blocks, warnings } = convertRichText(body(block('quote', [text('引文')])))
    expect(blocksToText(blocks)).toBe('引文')
    expect(warnings).toHaveLength(1)
  })

  it('is named where it has no text', () => {
    expect(convertRichText(body({ type: 'horizontalrule' })).warnings).toHaveLength(1)
    expect(convertRichText(body({ type: 'upload', value: null })).warnings).toHaveLength(1)
  })

  it('is named where a format has no face: underline', () => {
    expect(convertRichText(body(block('paragraph', [text('下划线', 8)]))).warnings).toHaveLength(1)
    expect(convertRichText(body(block('paragraph', [text('粗体', 1)]))).warnings).toEqual([])
  })
})
