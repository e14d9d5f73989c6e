import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '@/domain/earlier/chineseNumber'
import { cleanText, squeeze } from '@/domain/earlier/cleanText'
import { doubtBatch, type PlacedIssue } from '@/domain/earlier/doubtBatch'
import { doubtFile } from '@/domain/earlier/doubtFile'
import { inOrder } from '@/domain/earlier/inOrder'
import { readMasthead } from '@/domain/earlier/readMasthead'
import { couldBeTitle, endsSentence } from '@/domain/earlier/titleWords'

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

describe('what is told of a batch', () => {
  const issue = (over: Partial<PlacedIssue> = {}): PlacedIssue => ({
    ...{ file: 'a.pdf', year: 2016, number: 3, totalNumber: 403, date: '2016-02-08' },
    ...over,
  })
  const told = (batch: PlacedIssue[], known: PlacedIssue[] = [], today = '2020-01-01') =>
    doubtBatch(batch, { known, today }).map((faults) =>
      faults.map(({ code, field, level, message }) => [code, field, level, message]),
    )

  it('is each number that is missing, by its name', () => {
    expect(told([issue({ year: null, number: null, totalNumber: null, date: null })])).toEqual([
      [
        ['missing', 'year', 'error', '没有读到年份，请对照原件填写。'],
        ['missing', 'number', 'error', '没有读到期号，请对照原件填写。'],
        ['missing', 'totalNumber', 'error', '没有读到总期号，请对照原件填写。'],
        ['missing', 'date', 'error', '没有读到印发日期，请对照原件填写。'],
      ],
    ])
  })

  it('is not that two issues are the same because both say nothing', () => {
    const nothing = issue({ year: null, totalNumber: null })
    const codes = told([nothing, { ...nothing, file: 'b.pdf' }]).map((faults) => faults.map(([code]) => code))
    expect(codes).toEqual([
      ['missing', 'missing'],
      ['missing', 'missing'],
    ])
    const numberless = issue({ number: null, totalNumber: null })
    expect(
      told([numberless, { ...numberless, file: 'b.pdf' }])
        .flat()
        .map(([code]) => code),
    ).not.toContain('double')
  })

  it('is with what an issue is double, in the batch and in the system', () => {
    expect(told([issue(), issue({ file: 'b.pdf' })])[0]).toContainEqual([
      ...['double', 'number', 'error'],
      '“2016年第3期”与“b.pdf”重复，请对照原件改正其中一个的期号，或不导入重复的文件。',
    ])
    expect(told([issue()], [issue({ file: undefined })])[0]).toContainEqual([
      ...['double', 'number', 'error'],
      '“2016年第3期”与系统里的2016年第3期（总第403期）重复，请对照原件改正其中一个的期号，或不导入重复的文件。',
    ])
    expect(told([issue()], [issue({ file: undefined, number: 9, date: null })])[0]).toContainEqual([
      ...['double-total', 'totalNumber', 'error'],
      '“总第403期”与系统里的2016年第9期（总第403期）重复，请对照原件改正其中一个的总期号。',
    ])
    expect(told([issue()], [issue({ file: undefined, number: null })])[0]).toContainEqual([
      ...['double-total', 'totalNumber', 'error'],
      '“总第403期”与系统里的另一期重复，请对照原件改正其中一个的总期号。',
    ])
  })

  it('is a date of another year, and one that has not come', () => {
    expect(told([issue({ date: '2017-02-08' })], [], '2017-02-07')).toEqual([
      [
        ['year', 'date', 'doubt', '年份是 2016，印发日期却是 2017-02-08，请对照原件核对。'],
        ['future', 'date', 'error', '印发日期 2017-02-08 还没有到，从前印发的简报不会这样，请对照原件改正。'],
      ],
    ])
    expect(told([issue({ date: '2016-02-08' })], [], '2016-02-08')).toEqual([[]])
  })

  const first = issue({ number: 1, totalNumber: 401, date: '2016-01-08', file: 'first.pdf' })
  it('is one number that is left out, or several', () => {
    expect(told([first, issue()])[1]).toEqual([
      ['gap', 'number', 'doubt', '缺2016年第2期：如果有，请一并导入；确实没有，可以照此写入。'],
    ])
    expect(told([first, issue({ number: 5, totalNumber: 405 })])[1]).toEqual([
      ['gap', 'number', 'doubt', '缺2016年第2期至第4期：如果有，请一并导入；确实没有，可以照此写入。'],
    ])
    // In a year that does not begin with its first issue.
    expect(
      told([first, issue({ year: 2017, number: 2, totalNumber: 403, date: '2017-01-22' })])[1],
    ).toContainEqual([
      ...['gap', 'number', 'doubt'],
      '缺2017年第1期：如果有，请一并导入；确实没有，可以照此写入。',
    ])
  })

  it('is a total that leaves its year’s row, with what it should be', () => {
    const year = [1, 2, 3].map((number) =>
      issue({ number, totalNumber: 400 + number, date: `2016-0${number}-08`, file: `${number}.pdf` }),
    )
    const odd = issue({ number: 4, totalNumber: 500, date: '2016-04-08' })
    expect(told([...year, odd])[3]).toEqual([
      [
        ...['total', 'totalNumber', 'doubt'],
        '总期号一般应为 404（同年其他各期是这样接下来的），读到的是 500，请对照原件核对期号和总期号。',
      ],
    ])
    // Of two issues nobody knows which is right: the later one is asked about.
    expect(told([first, issue({ number: 2, totalNumber: 500, date: '2016-01-22' })])).toEqual([
      [],
      [
        [
          ...['total', 'totalNumber', 'doubt'],
          '总期号与“first.pdf”接不上：读到的是总第500期。请对照原件核对期号和总期号。',
        ],
      ],
    ])
  })

  it('is a year that does not go on with the year before, or goes back behind an earlier one', () => {
    const next = (over: Partial<PlacedIssue>) => issue({ year: 2017, number: 1, date: '2017-01-08', ...over })
    const message =
      '总期号没有接上：上一年最后一份是“first.pdf”，这一期一般应为总第402期，读到的是总第410期。请核对中间有没有缺期。'
    expect(told([first, next({ totalNumber: 410 })])[1]).toEqual([['total', 'totalNumber', 'doubt', message]])
    expect(told([first, next({ totalNumber: 402 })])[1]).toEqual([])
    // Whole years between may hold any number of issues, but none less.
    expect(told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 450 })])[1]).toEqual([])
    expect(told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 402 })])[1]).toEqual([])
    expect(
      told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 401 })])[1]?.map(([code]) => code),
    ).toContain('total')
  })

  it('is a date that stands out of order, with those beside it', () => {
    const dates = ['2016-01-08', '2016-01-22', '2016-01-02', '2016-02-22']
    const batch = dates.map((date, at) =>
      issue({ number: at + 1, totalNumber: 401 + at, date, file: `${at + 1}.pdf` }),
    )
    expect(told(batch)).toEqual([
      [],
      [],
      [
        [
          ...['date-order', 'date', 'doubt'],
          '印发日期 2016-01-02 与前后各期的先后不合（“2.pdf”印发于 2016-01-22；“4.pdf”印发于 2016-02-22），请对照原件核对。',
        ],
      ],
      [],
    ])
    const last = batch.slice(0, 3)
    expect(told(last)[2]?.[0]?.[3]).toBe(
      '印发日期 2016-01-02 与前后各期的先后不合（“2.pdf”印发于 2016-01-22），请对照原件核对。',
    )
  })
})

describe('what stands in order', () => {
  it('is a longest row that does not go down', () => {
    const values = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 })
    fc.assert(
      fc.property(values, (all) => {
        const kept = [...inOrder(all)].sort((a, b) => a - b).map((index) => all[index] ?? '')
        expect(kept).toEqual([...kept].sort())
        const rows = Array.from({ length: 2 ** all.length }, (_, mask) =>
          all.filter((_each, at) => (mask >> at) & 1),
        )
        const longest = Math.max(
          ...rows
            .filter((row) => row.every((each, at) => at === 0 || (row[at - 1] ?? '') <= each))
            .map((row) => row.length),
        )
        expect(kept).toHaveLength(longest)
      }),
      { numRuns: 60 },
    )
    expect(inOrder([])).toEqual(new Set())
  })
})

describe('a number as a masthead writes it', () => {
  it.each([
    ['〇', 0],
    ['零', 0],
    ['○', 0],
    ['一二三四五六七八九', 123_456_789],
    ['二○一六', 2016],
    ['二零一六', 2016],
    ['十', 10],
    ['九十', 90],
    ['九十九', 99],
    ['一百', 100],
    ['百', 100],
    ['一百一十', 110],
    ['四百零三', 403],
    ['一千零一', 1001],
    ['一千二百三十四', 1234],
    ['５３６', 536],
    ['007', 7],
  ])('%s is %i', (text, number) => expect(chineseNumber(text)).toBe(number))

  it.each(['第', '一x', 'x1', '1x', '1十', '-1'])('%s is none', (text) =>
    expect(chineseNumber(text)).toBeUndefined(),
  )
})

describe('text out of a file', () => {
  it.each([
    ['第 3 期', '第3期'],
    ['共 46 名员工', '共46名员工'],
    ['使用 AI 分拣', '使用AI分拣'],
    ['占 80% 以上', '占80%以上'],
    ['他说 “好”', '他说“好”'],
    ['“好” 他说', '“好”他说'],
    ['（见 《办法》 ）', '（见《办法》）'],
    ['张伟 李明', '张伟 李明'],
    ['张伟   李明', '张伟 李明'],
    ['two  words', 'two words'],
    ['\u3000\u3000⼯ ⼈\u00a0', '工 人'],
    ['第\u00a03\u00a0期', '第3期'],
    ['\u200B', ''],
  ])('%j reads %j', (text, clean) => expect(cleanText(text)).toBe(clean))

  it('is compared without any white space', () => {
    expect(squeeze(' ⼯ 人\u3000\n日\t报 ')).toBe('工人日报')
  })
})

describe('the head of a brief', () => {
  it('is read up to its date, and no further', () => {
    const head = '江岸简报2016年第3期（总第403期）2016年2月8日城西网点'
    expect(readMasthead(head)).toEqual({
      ...{ year: 2016, number: 3, totalNumber: 403, date: '2016-02-08', isSupplement: false },
      length: head.indexOf('城西'),
    })
    const total = '总第403期第3期二〇一六年二月八日城西'
    expect(readMasthead(total)).toMatchObject({
      ...{ year: undefined, number: 3, totalNumber: 403, date: '2016-02-08' },
      length: total.indexOf('城西'),
    })
  })

  it('may have its date before its number', () => {
    const head = '2016年2月8日第3期总403期城西'
    expect(readMasthead(head)).toMatchObject({
      number: 3,
      totalNumber: 403,
      date: '2016-02-08',
      length: head.indexOf('城西'),
    })
  })

  it('knows a supplement by its name', () => {
    expect(readMasthead('2016年增刊第2期')).toMatchObject({
      year: 2016,
      number: 2,
      totalNumber: undefined,
      isSupplement: true,
    })
  })

  it('is none where there is no number, whatever day is named', () => {
    expect(readMasthead('昨日是2016年2月8日')).toEqual({
      ...{ year: undefined, number: undefined, totalNumber: undefined, date: undefined, isSupplement: false },
      length: 0,
    })
  })
})

describe('a line that could be a title', () => {
  it.each([
    '城西网点',
    '长'.repeat(46),
    `${'长'.repeat(35)}`,
    `${'长'.repeat(20)}，${'长'.repeat(15)}`,
    '城西网点“3+1”服务',
    '致注册志愿者的信',
    '送清凉到一线',
    '发挥党员先锋作用',
    '报到第一天就上岗',
    '注册志愿者突破千人',
    '老站长的故事（二）',
    '今日发 力新赛道',
  ])('is %s', (text) => expect(couldBeTitle(text)).toBe(true))

  it.each([
    '三个字',
    '长'.repeat(47),
    `${'长'.repeat(20)}，${'长'.repeat(16)}`,
    `${'长'.repeat(20)},${'长'.repeat(16)}`,
    '甲网点，乙网点，丙网点',
    '甲网点开展演练。',
    '甲网点；乙网点',
    '甲网点;乙网点',
    '甲网点开展演练，',
    '甲网点开展演练、',
    '甲网点开展演练：',
    '甲网点开展演练…',
    '注：来稿数统计',
    '报：省邮政管理局',
    '送 市邮政管理局',
    '发：各区局各处',
    '抄送：各企业',
    '主送：各企业',
    '附件：一份名单',
    '序号 企业名称',
    '编者按：这一期',
    '按语：这一期',
    '本期要目 标题',
    '目录 标题一个',
    '共印：三十份数',
    '责任编辑：张三',
    '来源：某公众号',
    '（城西网点供稿）',
    '（城西网点）',
    '(城西网点)',
    '(某某某 摄影)',
    '城西网点供稿',
    '城西网点 摄影',
    '城西网点通讯员）',
    '一、加强组织领导',
    '（二）加强组织领导',
  ])('is not %s', (text) => expect(couldBeTitle(text)).toBe(false))

  it.each([
    '好。',
    '好！',
    '好？',
    '好!',
    '好?',
    '好…',
    '好；',
    '好;',
    '好：',
    '好:',
    '好。”',
    '好。’）',
    '好）',
    '好)',
    '好。》」 ',
  ])('is behind the end of a sentence: %s', (text) => expect(endsSentence(text)).toBe(true))
  it.each(['好', '好）的', '好），', '好”', '。好', '', '好，', '好。的'])('is not behind %j', (text) =>
    expect(endsSentence(text)).toBe(false),
  )
})
