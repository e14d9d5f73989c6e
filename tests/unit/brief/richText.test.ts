import { describe, expect, it } from 'vitest'
import { convertRichText } from '@/domain/brief/lexicalToBlocks'

type Node = Record<string, unknown>
const body = (...children: Node[]) => ({ root: { type: 'root', children } })
const text = (value: string, format?: number) => ({ type: 'text', text: value, format })
const node = (type: string, children: Node[] | undefined, more: Node = {}) => ({ type, children, ...more })
const paragraph = (...children: Node[]) => node('paragraph', children)
const blocks = (...children: Node[]) => convertRichText(body(...children)).blocks
const warnings = (...children: Node[]) => convertRichText(body(...children)).warnings

describe('a paragraph of the editor', () => {
  it.each([
    ['h1', 1],
    ['h2', 1],
    ['h3', 2],
    ['h4', 3],
    ['h5', 4],
    ['h6', 4],
    ['h7', undefined],
  ])('set as %s has level %s', (tag, level) => {
    expect(blocks(node('heading', [text('甲')], { tag }))).toEqual([
      { type: 'paragraph', runs: [{ text: '甲' }], ...(level && { level }) },
    ])
  })

  it.each([
    ['center', { align: 'center' }],
    ['right', { align: 'right' }],
    ['left', {}],
    ['justify', {}],
    ['', {}],
  ])('set %s stands so in print where print has it', (format, align) => {
    expect(blocks(node('paragraph', [text('甲')], { format }))).toEqual([
      { type: 'paragraph', runs: [{ text: '甲' }], ...align },
    ])
  })

  it('has the two faces there are, tabs as spaces and written characters', () => {
    const runs = [
      text('⼯\u200B', 1),
      text('乙', 2),
      text('丙', 3),
      text('丁', 0),
      { type: 'tab' },
      text('戊\n己'),
    ]
    expect(blocks(paragraph(...runs))).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: '工', emphasis: 'bold' },
          { text: '乙', emphasis: 'italic' },
          { text: '丙', emphasis: 'bold' },
          { text: '丁' },
          { text: ' ' },
          { text: '戊' },
        ],
      },
      { type: 'paragraph', runs: [{ text: '己' }] },
    ])
    expect(warnings(paragraph(...runs))).toEqual([])
  })

  it('prints nothing where nobody sees anything', () => {
    expect(blocks(paragraph(text(' \u3000')), paragraph(), node('paragraph', undefined))).toEqual([])
    expect(blocks(paragraph(text(' '), text('甲')))).toHaveLength(1)
  })

  it('is cut by each picture in it, in the order they stand', () => {
    const upload = (value: number) => ({ type: 'upload', value })
    const cut = blocks(paragraph(upload(1), text('甲'), text('乙'), upload(2), upload(3), text('丙')))
    expect(cut).toEqual([
      { type: 'image', image: '1' },
      { type: 'paragraph', runs: [{ text: '甲' }, { text: '乙' }] },
      { type: 'image', image: '2' },
      { type: 'image', image: '3' },
      { type: 'paragraph', runs: [{ text: '丙' }] },
    ])
  })
})

describe('what the brief cannot print', () => {
  it('is told in sentences, each once', () => {
    expect(warnings(paragraph(text('甲', 8)), paragraph(text('乙', 4)))).toEqual([
      '正文中的下划线、删除线、上下标等格式不印出，只印文字。',
    ])
    expect(warnings({ type: 'horizontalrule' }, { type: 'horizontalrule' })).toEqual([
      '正文中的分隔线不印出。',
    ])
    expect(blocks({ type: 'horizontalrule' })).toEqual([])
    expect(warnings(node('quote', [text('甲')]))).toEqual([
      '正文中有无法按原样印出的内容（quote），请检查预览。',
    ])
    expect(warnings(paragraph({ type: 'video' }))).toEqual(['正文中有无法印出的内容（video），请检查预览。'])
    expect(warnings({ type: 'upload', value: null })).toEqual(['正文中有一张图片已经不存在，不能印出。'])
    expect(blocks({ type: 'upload', value: null })).toEqual([])
  })

  it('is a picture or a table within a cell', () => {
    const cell = node('tablecell', [
      paragraph(text('甲')),
      { type: 'upload', value: 3 },
      node('list', [node('listitem', [text('乙')])]),
    ])
    const table = node('table', [node('tablerow', [cell])])
    expect(warnings(table)).toEqual(['表格单元格中的图片和表格不印出。'])
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        rows: [
          {
            cells: [
              { paragraphs: [[{ text: '甲' }], [{ text: '乙' }]], header: false, colSpan: 1, rowSpan: 1 },
            ],
          },
        ],
      },
    ])
    const plain = node('table', [
      node('tablerow', [node('tablecell', [node('list', [node('listitem', [text('乙')])])])]),
    ])
    expect(warnings(plain)).toEqual([])
  })
})

describe('a list of the editor', () => {
  const item = (...children: Node[]) => node('listitem', children)
  const list = (children: Node[] | undefined, more: Node = {}) =>
    node('list', children, { listType: 'bullet', ...more })

  it('counts from where it starts, or from one, and counts lines only', () => {
    const numbered = (more: Node) =>
      blocks(
        list([item(text('甲')), item(), node('listitem', undefined), item(text('乙'))], {
          listType: 'number',
          ...more,
        }),
      )
    const items = (start: number) => [
      {
        type: 'list',
        items: [
          { runs: [{ text: '甲' }], depth: 0, number: start },
          { runs: [{ text: '乙' }], depth: 0, number: start + 1 },
        ],
      },
    ]
    expect(numbered({})).toEqual(items(1))
    expect(numbered({ start: 5 })).toEqual(items(5))
    expect(numbered({ start: 'x' })).toEqual(items(1))
  })

  it('has its sub-levels behind the item they stand in, each a level deeper', () => {
    const deep = list([
      item(text('甲'), list([item(text('乙'), list([item(text('丙'))])), item(text('丁'))])),
    ])
    expect(blocks(deep)).toEqual([
      {
        type: 'list',
        items: [
          { runs: [{ text: '甲' }], depth: 0 },
          { runs: [{ text: '乙' }], depth: 1 },
          { runs: [{ text: '丙' }], depth: 2 },
          { runs: [{ text: '丁' }], depth: 1 },
        ],
      },
    ])
    expect(blocks(list(undefined))).toEqual([{ type: 'list', items: [] }])
  })
})

describe('a table of the editor', () => {
  const cells = (...more: Node[]) =>
    blocks(
      node('table', [
        node(
          'tablerow',
          more.map((each) => node('tablecell', [paragraph(text('甲'))], each)),
        ),
      ]),
    ).flatMap((block) =>
      block.type === 'table'
        ? block.rows.flatMap((row) =>
            row.cells.map(({ header, colSpan, rowSpan }) => [header, colSpan, rowSpan]),
          )
        : [],
    )

  it('has spans of one and more, and headers', () => {
    expect(
      cells(
        {},
        { headerState: 0, colSpan: 2, rowSpan: 3 },
        { headerState: 2, colSpan: 0, rowSpan: -1 },
        { colSpan: 'x', rowSpan: null },
      ),
    ).toEqual([
      [false, 1, 1],
      [false, 2, 3],
      [true, 1, 1],
      [false, 1, 1],
    ])
  })

  it('has the widths that the editor set, if they are any', () => {
    const widths = (colWidths: unknown) =>
      blocks(node('table', [], { colWidths })).map((block) => 'columnWidths' in block && block.columnWidths)
    expect([widths([100, 50.5]), widths([]), widths([0]), widths(['x']), widths(undefined)]).toEqual([
      [[100, 50.5]],
      ...Array.from({ length: 4 }, () => [false]),
    ])
    expect(blocks(node('table', undefined))).toEqual([{ type: 'table', rows: [] }])
    expect(blocks(node('table', [node('tablerow', undefined)]))).toEqual([
      { type: 'table', rows: [{ cells: [] }] },
    ])
    expect(blocks(node('table', [node('tablerow', [node('tablecell', undefined)])]))).toMatchObject([
      { rows: [{ cells: [{ paragraphs: [] }] }] },
    ])
  })
})

describe('a picture of the editor', () => {
  it.each([
    [3, '3'],
    ['a', 'a'],
    [{ id: 4 }, '4'],
    [{ id: 'b' }, 'b'],
  ])('whose value is %j is called %s', (value, image) => {
    expect(blocks({ type: 'upload', value })).toEqual([{ type: 'image', image }])
  })

  it.each([
    [{ caption: ' ⼯ ' }, { caption: '工' }],
    [{ caption: ' ' }, {}],
    [{ caption: null }, {}],
    [{}, {}],
    [null, {}],
    [undefined, {}],
  ])('with the fields %j has the caption %j', (fields, caption) => {
    expect(blocks({ type: 'upload', value: 3, fields })).toEqual([{ type: 'image', image: '3', ...caption }])
  })

  it('without one that could be found again is named', () => {
    for (const value of [undefined, {}, { id: null }, true])
      expect(warnings({ type: 'upload', value })).toHaveLength(1)
    expect(warnings({ type: 'upload', value: 3, fields: { caption: 5 } })).toHaveLength(1)
  })
})

describe('a body that is none', () => {
  it.each([
    'text',
    {},
    { root: null },
    { root: {} },
    { root: { type: 'root', children: [{}] } },
    { root: { type: 'root', children: 3 } },
  ])('is refused: %j', (none) => expect(() => convertRichText(none)).toThrow())
  it('is empty where there is nothing', () => {
    expect([
      convertRichText(null),
      convertRichText(undefined),
      convertRichText({ root: { type: 'root' } }),
    ]).toEqual(Array.from({ length: 3 }, () => ({ blocks: [], warnings: [] })))
  })
})
