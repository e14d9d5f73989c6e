import { describe, expect, it } from 'vitest'
import { blocksToText, blockTexts } from '@/domain/brief/blocksToText'
import type { Block, ParagraphBlock, Run } from '@/domain/brief/issueView'
import { leveled, roleOf } from '@/domain/brief/levels'
import { CELLS_A_LINE, LINES_A_PAGE, MASTHEAD_RULE_GAP, PAGE, PITCH, RULE, SIZE } from '@/domain/brief/sheet'

describe('the sheet of GB/T 9704', () => {
  const inMillimetres = (points: number) => Number(((points / 72) * 25.4).toFixed(2))

  it('is A4 with the margins and the text block of the standard', () => {
    const { width, height, left, top, blockWidth, blockHeight } = PAGE
    expect([width, height, left, top, blockWidth, blockHeight].map(inMillimetres)).toEqual([
      210, 297, 28, 37, 156, 225,
    ])
    expect(Object.values(RULE).map(inMillimetres)).toEqual([0.7, 0.35, 0.25])
    expect(inMillimetres(MASTHEAD_RULE_GAP)).toBe(4)
  })

  it('has 22 lines of 28 characters, the last of each within it', () => {
    expect([LINES_A_PAGE, CELLS_A_LINE]).toEqual([22, 28])
    expect(PITCH * 22).toBeCloseTo(PAGE.blockHeight)
    const rest = PAGE.blockWidth - SIZE.three * CELLS_A_LINE
    expect(rest).toBeGreaterThanOrEqual(0)
    expect(rest).toBeLessThan(SIZE.three / 4)
  })
})

describe('a paragraph', () => {
  const paragraph = (text: string, over: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
    type: 'paragraph',
    runs: [{ text }],
    ...over,
  })
  const faces = (block: ParagraphBlock) => leveled(block).runs.map(({ text, style }) => `${style}:${text}`)

  it.each([
    ['一、加强领导', 1, 'heiti'],
    ['十二、加强领导', 1, 'heiti'],
    ['　一、加强领导', 1, 'heiti'],
    ['（一）加强领导', 2, 'kaiti'],
    ['(十一)加强领导', 2, 'kaiti'],
    ['1.加强领导', 3, 'fangsong'],
    ['12．加强领导', 3, 'fangsong'],
    ['（1）加强领导', 4, 'fangsong'],
    ['(12)加强领导', 4, 'fangsong'],
  ] as const)('that is %s has level %i', (text, level, face) => {
    expect(leveled(paragraph(text))).toEqual({ runs: [{ text, style: face }], level, heading: true })
  })

  it.each([
    '1.5万件',
    '第一、加强',
    '一是加强',
    '123.加强',
    '（123）加强',
    '（一二三四）加强',
    '见（一）',
    '见1.加强',
    '见（1）',
    '见一、',
    '一二三四、加强',
    '（一加强',
  ])('that is %s has none', (text) => {
    expect(leveled(paragraph(text))).toEqual({
      runs: [{ text, style: 'fangsong' }],
      level: undefined,
      heading: false,
    })
  })

  it.each(['。', '！', '？'])(
    'has its written level up to its first %s, and is no heading with more behind it',
    (end) => {
      expect(faces(paragraph(`一、加强领导${end}今天开会。`))).toEqual([
        `heiti:一、加强领导${end}`,
        'fangsong:今天开会。',
      ])
      expect(leveled(paragraph(`一、加强领导${end}今天`)).heading).toBe(false)
      expect(leveled(paragraph(`一、加强领导${end} `)).heading).toBe(true)
    },
  )

  it('has a level of the editor’s over all of it', () => {
    expect(leveled(paragraph('加强领导。今天开会。', { level: 2 }))).toMatchObject({
      runs: [{ text: '加强领导。今天开会。', style: 'kaiti' }],
      level: 2,
      heading: true,
    })
    expect(leveled(paragraph('（一）加强', { level: 1 })).level).toBe(1)
  })

  it('of sixty characters is no heading, whatever it begins with', () => {
    expect(leveled(paragraph('一、'.padEnd(59, '长'))).heading).toBe(true)
    expect(leveled(paragraph('一、'.padEnd(60, '长'))).heading).toBe(false)
  })

  it('keeps the faces that the editor gave its runs, across the end of the first sentence', () => {
    const runs: Run[] = [
      { text: '一、加' },
      { text: '强', emphasis: 'italic' },
      { text: '领导。今天' },
      { text: '开会', emphasis: 'bold' },
    ]
    expect(faces({ type: 'paragraph', runs })).toEqual([
      'heiti:一、加',
      'kaiti:强',
      'heiti:领导。',
      'fangsong:今天',
      'heiti:开会',
    ])
    expect(runs.map(roleOf)).toEqual(['fangsong', 'kaiti', 'fangsong', 'heiti'])
    expect(faces({ type: 'paragraph', runs: [{ text: '甲', emphasis: 'italic' }] })).toEqual(['kaiti:甲'])
  })
})

describe('the text of blocks', () => {
  const cell = (...paragraphs: string[]) => ({
    ...{ header: false, colSpan: 1, rowSpan: 1 },
    paragraphs: paragraphs.map((text) => [{ text }]),
  })
  const blocks: Block[] = [
    { type: 'paragraph', runs: [{ text: '甲' }, { text: '乙', emphasis: 'bold' }] },
    { type: 'paragraph', runs: [{ text: ' ' }] },
    { type: 'image', image: '1', caption: '图注' },
    { type: 'image', image: '2' },
    {
      type: 'list',
      items: [
        { runs: [{ text: '一' }, { text: '二' }], depth: 0 },
        { runs: [{ text: '三' }], depth: 1 },
      ],
    },
    { type: 'table', rows: [{ cells: [cell('上', '下'), cell('右')] }, { cells: [cell('底')] }] },
  ]

  it('is what is printed, a line each', () => {
    expect(blockTexts(blocks)).toEqual(['甲乙', ' ', '图注', '一二', '三', '上下\t右', '底'])
    expect(blocksToText(blocks)).toBe('甲乙\n图注\n一二\n三\n上下\t右\n底')
  })
})
