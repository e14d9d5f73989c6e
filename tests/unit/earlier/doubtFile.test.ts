import { describe, expect, it } from 'vitest'
import { doubtFile } from '@/domain/earlier/doubtFile'

describe('what is doubtful in one file', () => {
  type File = Parameters<typeof doubtFile>[0]
  const file = (over: Partial<File> = {}): File => ({
    ...{ year: 2016, number: 3, totalNumber: 403, date: '2016-02-08', isSupplement: false },
    ...{
      articles: [{ title: '城西网点\n开展演练', text: ['正文'] }],
      table: undefined,
      unplaced: [],
      characters: 4000,
    },
    ...over,
  })
  const table = {
    ...{ titleLines: ['表'], from: '2015-10-01', to: '2015-12-31', note: undefined, isWhole: false },
    rows: [{ order: 1, company: '飞燕', received: 1, used: 0 }],
  }

  it('is nothing of a file that could be read', () => {
    expect(doubtFile(file())).toEqual([])
    expect(doubtFile(file({ table: { ...table, isWhole: true } }))).toEqual([])
  })

  it('is that it is a picture of a page, and then nothing else', () => {
    const message =
      '没有读到文字，可能是扫描件。期号和日期请对照原件填写；写入后只保留原件，正文检索不到。要能检索，请先用 PDF 软件做文字识别（OCR）后再导入。'
    expect(doubtFile(file({ characters: 39, articles: [], isSupplement: true }))).toEqual([
      { code: 'no-text', field: 'file', level: 'doubt', message },
    ])
    expect(doubtFile(file({ characters: 40 }))).toEqual([])
  })

  it.each([
    [
      { articles: [], unplaced: ['文字'] },
      ['no-titles', 'titles', '没有认出稿件标题，正文不会进入检索。请对照原件逐条填写标题。'],
    ],
    [
      { unplaced: ['前言', '两行'] },
      [
        'unplaced',
        'titles',
        '第一个标题前有一段文字没有归入任何稿件，不会写入：“前言两行”。如果是标题，请补上。',
      ],
    ],
    [
      { unplaced: ['长'.repeat(61)] },
      [
        'unplaced',
        'titles',
        `第一个标题前有一段文字没有归入任何稿件，不会写入：“${'长'.repeat(60)}……”。如果是标题，请补上。`,
      ],
    ],
    [
      { unplaced: ['长'.repeat(60)] },
      [
        'unplaced',
        'titles',
        `第一个标题前有一段文字没有归入任何稿件，不会写入：“${'长'.repeat(60)}”。如果是标题，请补上。`,
      ],
    ],
    [
      { articles: [{ title: '甲\n乙', text: [] }] },
      ['no-body', 'titles', '《甲乙》下面没有读到正文，请核对这是不是标题。'],
    ],
    [
      { articles: [{ title: '长'.repeat(81), text: ['正文'] }] },
      ['long-title', 'titles', `标题“${'长'.repeat(60)}……”太长，请核对是不是把正文读成了标题。`],
    ],
    [
      { table },
      [
        'table',
        'statistics',
        '“来稿及刊用情况”表没有读全（读到 1 行），不会写入统计。请对照原件，需要时以后手工登记。',
      ],
    ],
    [
      { table: { ...table, from: undefined, rows: [] } },
      [
        'table',
        'statistics',
        '“来稿及刊用情况”表没有读全（读到 0 行，没有读到起止日期），不会写入统计。请对照原件，需要时以后手工登记。',
      ],
    ],
    [
      { isSupplement: true },
      ['supplement', 'number', '这是一期增刊，期号另外计数。请确认期号不与正刊相同，并填写总期号后再写入。'],
    ],
  ] as [Partial<File>, [string, string, string]][])('%j', (over, doubt) => {
    expect(doubtFile(file(over)).map(({ code, field, message }) => [code, field, message])).toEqual([doubt])
    for (const { level } of doubtFile(file(over))) expect(level).toBe('doubt')
  })

  it('is no title of 80 characters', () => {
    expect(doubtFile(file({ articles: [{ title: '长'.repeat(80), text: ['正文'] }] }))).toEqual([])
  })
})
