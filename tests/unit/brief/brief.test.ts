import { describe, expect, it } from 'vitest'
import { articleAnchor, NOTE_ANCHOR } from '@/domain/brief/articleAnchor'
import { blocksToText, blockTexts } from '@/domain/brief/blocksToText'
import { briefFileName } from '@/domain/brief/briefFileName'
import { chosenCompaction, compactions } from '@/domain/brief/compaction'
import { applyErrata, type Erratum } from '@/domain/brief/errata'
import type { Block, ParagraphBlock, Run } from '@/domain/brief/issueView'
import { layoutFinding, type LayoutNote } from '@/domain/brief/layoutFinding'
import { leveled, roleOf } from '@/domain/brief/levels'
import { CELLS_A_LINE, LINES_A_PAGE, MASTHEAD_RULE_GAP, PAGE, PITCH, RULE, SIZE } from '@/domain/brief/sheet'
import { RuleError } from '@/domain/ruleError'

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

describe('the name of a brief’s file', () => {
  const masthead = {
    nameLines: ['江岸市邮政', '工作简报'],
    issueLine: '2026年第1期',
    editor: '',
    dateText: '',
  }

  it('is that of the brief, and says where it is a correction', () => {
    expect(briefFileName({ masthead, correction: undefined })).toBe('江岸市邮政工作简报2026年第1期.pdf')
    expect(briefFileName({ masthead, correction: { reason: 'x' } })).toBe(
      '（更正）江岸市邮政工作简报2026年第1期.pdf',
    )
  })

  it('has nothing in it that a disk refuses', () => {
    const odd = { ...masthead, nameLines: ['a\\b/c:d*e?f"g<h>i|j\u0000\u001f\u007fk*?l'], issueLine: ':' }
    expect(briefFileName({ masthead: odd, correction: undefined })).toBe('a b c d e f g h i j k l.pdf')
  })

  it('leads to its articles by their places', () => {
    expect([articleAnchor(1), articleAnchor(12), NOTE_ANCHOR]).toEqual(['a1', 'a12', 'note'])
  })
})

describe('压缩版面', () => {
  it('is the issue’s own, or that of the settings, or off', () => {
    expect(chosenCompaction('setting', 'carry')).toBe('carry')
    expect(chosenCompaction('setting', 'off')).toBeUndefined()
    expect(chosenCompaction('off', 'carry')).toBeUndefined()
    expect(chosenCompaction('tighten', 'off')).toBe('tighten')
    expect(compactions).toEqual(['automatic', 'tighten', 'carry'])
  })
})

describe('a remark on the layout', () => {
  const where = { article: 3, title: '标题' }
  it.each<[LayoutNote, string, object?]>([
    [
      { code: 'imprint-alone' },
      '第 2 页：只有版记，没有正文。请增减一两行文字，或在“版面选项”里选“压缩版面”。',
    ],
    [
      { code: 'imprint-carried' },
      '第 2 页：版记本会单独成页，已把上一页的最后几行移来。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'imprint-tightened', from: 1, pitch: 28.905 },
      '第 2 页：为使版记不单独成页，从第 1 页起收紧了标题前后的空行。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'imprint-tightened', from: 1, pitch: 28.9 },
      '第 2 页：为使版记不单独成页，从第 1 页起收紧了标题前后的空行，行距由 28.99 磅收到 28.9 磅。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'torn-line', text: '长网址', ...where },
      '第 2 页：《标题》有一行排不满：“长网址”。请调整这一行前后的文字或网址。',
      { article: 3, sentence: '长网址' },
    ],
    [
      { code: 'title-broken', lines: ['标', '题'], ...where },
      '第 2 页：标题由程序断行为“标 / 题”。断得不好时，请在标题里自己换行。',
      { article: 3 },
    ],
    [
      { code: 'picture-gap', lines: 5, ...where },
      '第 2 页：《标题》的图片排不下，移到下一页，这里空出 5 行。请把图片前移或后移一段。',
      { article: 3 },
    ],
    [
      { code: 'table-smaller', size: '五号', ...where },
      '第 2 页：《标题》的表格较宽，已用五号字排印。要用大字，请减少栏数或文字。',
      { article: 3 },
    ],
    [
      { code: 'table-cut', size: '五号', ...where },
      '第 2 页：《标题》的表格用五号字仍有数字或单词被拆开。请减少栏数或文字。',
      { article: 3 },
    ],
  ])('%j', (note, message, more = {}) => {
    expect(layoutFinding(note, 2)).toEqual({ code: note.code, page: 2, message, ...more })
  })
})

describe('an erratum', () => {
  const article = {
    id: 1,
    title: '一百人',
    blocks: [
      { type: 'list', items: [{ runs: [{ text: '二百人' }], number: 3 }] },
      { type: 'table', rows: [{ cells: [{ paragraphs: [[{ text: '三百人' }]], caption: null }] }] },
      { type: 'image', image: '三百', alt: '三百人' },
    ],
  }
  const view = { name: '简报', articles: [article, { id: '2', title: '别的', blocks: [] }] }
  const refusal = (erratum: Erratum) => {
    try {
      return applyErrata(view, [erratum])
    } catch (error) {
      return error instanceof RuleError && [error.kind, error.code, error.message]
    }
  }

  it('reaches the text in lists and tables, and nothing else of them', () => {
    const mended = applyErrata(view, [
      { article: 1, find: '二百', replace: '两百' },
      { article: 1, find: '三百人', replace: '四百人' },
    ])
    expect(mended).toEqual({
      name: '简报',
      articles: [
        {
          ...article,
          blocks: [
            { type: 'list', items: [{ runs: [{ text: '两百人' }], number: 3 }] },
            { type: 'table', rows: [{ cells: [{ paragraphs: [[{ text: '四百人' }]], caption: null }] }] },
            { type: 'image', image: '三百', alt: '三百人' },
          ],
        },
        view.articles[1],
      ],
    })
  })

  it('is refused with what to do', () => {
    expect(refusal({ article: 9, find: 'x', replace: 'y' })).toEqual([
      ...['invalid', 'no-such-article', '更正所指的稿件不在本期，请刷新后重新选择。'],
    ])
    expect(refusal({ article: 1, find: '五百', replace: 'y' })).toEqual([
      ...['invalid', 'not-found-in-article'],
      '在这篇稿件中没有找到“五百”。请照印出的文字原样填写，且不要跨段或跨字体。',
    ])
    expect(refusal({ article: 1, find: '百人', replace: 'y' })).toEqual([
      ...['invalid', 'ambiguous-in-article'],
      '“百人”在这篇稿件中有 3 处，不知道要改哪一处。请连同前后文字一起填写，使它只对应一处；如果各处都要改，请勾选“各处都改”。',
    ])
  })
})
