import { describe, expect, it } from 'vitest'
import { applyTitles } from '@/domain/earlier/applyTitles'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourcePart } from '@/domain/earlier/sourcePart'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { articleBody, cell, paragraph, row, table, text, upload } from '@/domain/article/lexical/nodes'
import { RuleError } from '@/domain/ruleError'

const HEAD = ['江岸市工作简报', '2016年第3期（总第403期）', '2016年2月8日']
const BODY = '清晨六点，站长老周已经把当天的路线图贴在墙上，逐户核对了门牌，随后才开门。'
const TITLE = '城西网点开展冬季消防演练'
const OTHER = '柳湾驿站清理废旧包装'
type Part = string | SourcePart
const parts = (given: Part[]): SourcePart[] =>
  given.map((each) => (typeof each === 'string' ? { kind: 'text', text: each } : each))
const read = (...given: Part[]) => readBrief(parts([...HEAD, ...given]))
const shown = (value: string, size = 22): SourcePart => ({
  kind: 'text',
  text: value,
  size,
  isDisplayed: true,
})
const set = (value: string, size = 16): SourcePart => ({ kind: 'text', text: value, size })
const articles = (...given: Part[]) =>
  read(...given).articles.map(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ text: words }) => words),
  ])
const titles = (...given: Part[]) => read(...given).articles.map(({ title }) => title)
const picture: SourcePart = { kind: 'picture' }
const grid: SourcePart = { kind: 'table', rows: [['甲', '1']] }

describe('what stands below the head of a brief', () => {
  it('begins behind the date, also within its line', () => {
    expect(readBrief(parts(['简报2016年第3期', `2016年2月8日${TITLE}`, BODY])).articles[0]?.title).toBe(TITLE)
  })

  it.each(['江岸市邮政管理局编', '江岸市邮政管理局党建办编印', '江岸市邮政管理局主办'])(
    'leaves out who edits it: %s',
    (editor) => {
      expect(articles(editor, TITLE, BODY)).toEqual([[TITLE, BODY]])
      expect(read(editor, TITLE, BODY).unplaced).toEqual([])
    },
  )

  it('leaves out that line only there, and only where there is a head', () => {
    expect(titles(TITLE, BODY, '江岸市邮政管理局主办', BODY)).toEqual([TITLE, '江岸市邮政管理局主办'])
    expect(readBrief(parts(['江岸市邮政管理局主办', BODY])).articles[0]?.title).toBe('江岸市邮政管理局主办')
    const long = (length: number) => `${'长'.repeat(length - 2)}主办`
    expect(titles(long(40), TITLE, BODY)).toEqual([`${long(40)}\n${TITLE}`])
    expect(titles(long(39), TITLE, BODY)).toEqual([TITLE])
  })

  it('has its pictures, those in the head left out', () => {
    const brief = readBrief(parts([HEAD[0] ?? '', picture, ...HEAD.slice(1), TITLE, BODY, picture, BODY]))
    expect(brief.articles).toEqual([
      {
        title: TITLE,
        paragraphs: [
          { text: BODY, from: [5] },
          { text: '', from: [6] },
          { text: BODY, from: [7] },
        ],
      },
    ])
    expect(readBrief(parts([picture, TITLE, BODY])).articles[0]?.title).toBe(TITLE)
  })

  it('is looked for in the first fourteen lines', () => {
    const early = Array.from({ length: 13 }, (_, at) => `行${at}`)
    expect(readBrief(parts([...early, '2016年第3期'])).number).toBe(3)
    expect(readBrief(parts([...early, '行', '2016年第3期'])).number).toBeUndefined()
  })

  it('counts characters without white space, and lines that hold nothing not at all', () => {
    expect(readBrief(parts(['甲 乙', ' ', picture, '丙\t丁'])).characters).toBe(4)
  })

  it('that belongs to no article is kept apart', () => {
    expect(read('今年以来的情况如下。', picture, TITLE, BODY)).toMatchObject({
      unplaced: ['今年以来的情况如下。'],
      articles: [{ title: TITLE }],
    })
    expect(read('今年以来的情况如下。').unplaced).toEqual(['今年以来的情况如下。'])
  })
})

describe('the end of a brief', () => {
  it.each(['报：省局', '主报：省局', '送：市局', '抄送：市局', '发：区局', '报:省局', '抄 送：市局'])(
    'is %s and what follows',
    (line) => {
      expect(articles(TITLE, BODY, line, '某某某', '共印30份')).toEqual([[TITLE, BODY]])
    },
  )

  it.each(['报告：省局', '派送：市局', '再报：省局'])('is not %s', (line) => {
    expect(articles(TITLE, BODY, `${line}。`)).toEqual([[TITLE, BODY, `${line}。`]])
  })

  it('begins at its first line, and lies within its last 800 characters', () => {
    expect(articles(TITLE, BODY, '报：省局', '送：市局')).toEqual([[TITLE, BODY]])
    const long = (length: number) => '长'.repeat(length - 1) + '。'
    expect(articles(TITLE, BODY, '报：省局', long(796))).toEqual([[TITLE, BODY]])
    expect(articles(TITLE, BODY, '报：省局', long(797))[0]).toHaveLength(4)
  })
})

describe('titles that the file shows', () => {
  it('are what is larger than the text, where anything is', () => {
    expect(
      articles(
        shown('一个标题'),
        set(BODY),
        shown('中间的一行', 16),
        set(BODY),
        shown('二号标题'),
        set(BODY),
      ),
    ).toEqual([
      ['一个标题', BODY, '中间的一行', BODY],
      ['二号标题', BODY],
    ])
  })

  it('are else what stands in the middle', () => {
    expect(titles(shown('一个标题', 16), set(BODY), set('像标题的一行'), set(BODY))).toEqual(['一个标题'])
    expect(titles(shown('一个标题', 18), set(BODY))).toEqual(['一个标题'])
    // 18.4 points are not larger than 16, for all anybody sees.
    expect(titles(shown('不大的一行', 18.4), set(BODY), shown('一个标题', 18.5), set(BODY))).toEqual([
      '一个标题',
    ])
  })

  it('are larger than what most of the text is set in, of however many lines', () => {
    const small = Array.from({ length: 9 }, () => set('注', 9))
    expect(titles(shown('中间的一行', 16), set(BODY), ...small, shown('一个标题'), set(BODY))).toEqual([
      '一个标题',
    ])
  })

  it.each([
    ['a sentence', '今天开会。'],
    ['an item', '今天开会；'],
    ['a level', '一、加强领导'],
    ['columns', '甲\t乙'],
    ['more than a hundred characters', '长'.repeat(101)],
  ])('are not %s', (_, line) => {
    expect(titles(shown('一个标题'), set(BODY), shown(line), set(BODY))).toEqual(['一个标题'])
  })

  it('may have a hundred characters and end in anything else', () => {
    expect(titles(shown('长'.repeat(100)), set(BODY))).toEqual(['长'.repeat(100)])
    expect(titles(shown('今天。开会！'), set(BODY))).toEqual(['今天。开会！'])
  })

  it('have four lines at most', () => {
    const lines = ['标题一行', '标题二行', '标题三行', '标题四行', '标题五行'].map((line) => shown(line))
    expect(titles(...lines, set(BODY))).toEqual(['标题一行\n标题二行\n标题三行\n标题四行', '标题五行'])
  })

  it('of whose text no size is known are those in the middle', () => {
    expect(titles(shown('一个标题', 0), BODY)).toEqual(['一个标题'])
  })
})

describe('titles that only the words tell', () => {
  it('stand behind the end of a sentence, a picture or a table', () => {
    expect(titles(TITLE, BODY, picture, OTHER, BODY)).toEqual([TITLE, OTHER])
    expect(titles(TITLE, BODY, grid, OTHER, BODY)).toEqual([TITLE, OTHER])
    expect(titles(TITLE, `${BODY}没有完`, OTHER, BODY)).toEqual([TITLE])
  })

  it('have a text below them, or a picture', () => {
    expect(titles(TITLE, picture)).toEqual([TITLE])
    expect(titles(TITLE, BODY, OTHER)).toEqual([TITLE])
    expect(titles(TITLE, grid)).toEqual([])
    const short = `${'短'.repeat(18)}。`
    expect(titles(TITLE, short)).toEqual([])
    expect(titles(TITLE, `短${short}`)).toEqual([TITLE])
  })

  it('have three lines at most: more are a list', () => {
    expect(titles(TITLE, OTHER, '一线员工齐上阵', BODY)).toEqual([`${TITLE}\n${OTHER}\n一线员工齐上阵`])
    expect(titles(TITLE, OTHER, '一线员工齐上阵', '党员带头作示范', BODY)).toEqual([])
  })

  it('hold no columns', () => expect(titles('城西网点\t演练', BODY)).toEqual([]))

  it.each([
    ['快递小哥背老人 暖心善举', '快递小哥背老人 暖心善举'],
    ['快递小哥背老人 暖心善举获谢', '快递小哥背老人\n暖心善举获谢'],
    ['快递小哥（新 加入的）背老人', '快递小哥（新 加入的）背老人'],
    ['EXPRESS2016 JIANGAN2017', 'EXPRESS2016 JIANGAN2017'],
    ['快递小哥《新 的一页》背老人', '快递小哥《新 的一页》背老人'],
    ['快递小哥‘新 的一页’背老人', '快递小哥‘新 的一页’背老人'],
    ['JIANGAN EXPRESS', 'JIANGAN EXPRESS'],
    ['JIANGAN暖心 快递小哥背老人', 'JIANGAN暖心\n快递小哥背老人'],
    ['快递小哥背老人', '快递小哥背老人'],
  ])('are broken at a space between two halves: %s', (line, title) =>
    expect(titles(line, BODY)).toEqual([title]),
  )
})

describe('the paragraphs of an article', () => {
  const HALF = '市邮政管理局机关和本市各大快递企'

  it('go together where a page’s end has parted them', () => {
    const [first] = read(TITLE, BODY, `${HALF}业共`, '三十人参加。').articles
    expect(first?.paragraphs).toEqual([
      { text: BODY, from: [4] },
      { text: `${HALF}业共三十人参加。`, from: [5, 6] },
    ])
  })

  it.each([
    '一、做法',
    '（二）做法',
    '(3)做法',
    '4.做法',
    '5．做法',
    '六）做法',
    '●做法',
    '■做法',
    '※做法',
    '*做法',
    '◆做法',
    '•做法',
  ])('begin anew with %s', (line) =>
    expect(articles(TITLE, BODY, `${HALF}业共`, `${line}。`)[0]?.at(-1)).toBe(`${line}。`),
  )

  it.each([
    ['ends a sentence', `${HALF}业。`],
    ['is short', '市邮政管理局机关和本市各大快递企'.slice(0, 17)],
    ['has columns', `${HALF}\t业共`],
    ['is a heading', '（一）市邮政管理局机关和本市各大快递企业'],
  ])('do not go on from one that %s', (_, line) => {
    expect(articles(TITLE, BODY, line, '三十人参加。')[0]?.slice(-2)).toEqual([line, '三十人参加。'])
  })

  it('do not go on over a picture', () => {
    const half = '市局机关，区局，各大快递企业和协会共'
    expect(articles(TITLE, BODY, half, picture, '三十人参加。')).toEqual([
      [TITLE, BODY, half, '', '三十人参加。'],
    ])
    expect(articles(TITLE, BODY, half, '三十人参加。')).toEqual([[TITLE, BODY, `${half}三十人参加。`]])
  })

  it('of eighteen characters may go on', () => {
    const line = `${HALF}业共`.slice(0, 18)
    expect(line).toHaveLength(18)
    expect(articles(TITLE, BODY, line, '三十人参加。')[0]?.at(-1)).toBe(`${line}三十人参加。`)
  })
})

describe('titles that a person gives', () => {
  const body = (...lines: string[]) => lexicalParagraphs(lines)
  const made = (given: Parameters<typeof applyTitles>[0], wanted: string[]) =>
    applyTitles(given, wanted).map((each) => [each.title, ...lexicalText(each.body).split('\n')])
  const two = [
    { title: '甲\n题', body: body('甲文') },
    { title: '乙\n题', body: body('乙文') },
  ]

  it('join an article to the one before where they are empty, the title as one line', () => {
    expect(made({ articles: two, unplaced: [] }, ['甲', ' '])).toEqual([['甲', '甲文', '乙题', '乙文']])
  })

  it('cannot join the first to anything', () => {
    const refused = (): unknown => {
      try {
        return made({ articles: two, unplaced: [] }, ['', '乙'])
      } catch (error) {
        return error instanceof RuleError && [error.kind, error.code, error.message]
      }
    }
    expect(refused()).toEqual(['invalid', 'first-title', '第一条标题不能留空：它前面没有别的稿件。'])
  })

  it('are looked for in all that was read, in order, over four lines at most', () => {
    const given = { articles: two, unplaced: ['前 言', '一', '二', '三', '四', '五'] }
    expect(made(given, ['前言', '乙题', '乙文'])).toEqual([
      ['前言', '一', '二', '三', '四', '五', '甲', '题', '甲文'],
      ['乙题', '（正文见原件。）'],
      ['乙文', '（正文见原件。）'],
    ])
    expect(made(given, ['一二三四'])).toEqual([['一二三四', '五', '甲', '题', '甲文', '乙', '题', '乙文']])
    expect(() => made(given, ['一二三四五'])).toThrow(
      '原文里找不到标题“一二三四五”。请照原文的字写，或在原来的标题上修改。',
    )
    expect(() => made(given, ['乙题', '前言', '甲题'])).toThrow('原文里找不到标题“前言”')
    expect(made(given, ['乙\n文'])).toEqual([['乙\n文', '（正文见原件。）']])
  })

  it('without a text say where it stands, unless there is a picture or a table', () => {
    const only = (block: Parameters<typeof articleBody>[0][number]) =>
      made({ articles: [{ title: '甲', body: articleBody([block]) }], unplaced: [] }, ['甲'])
    const box = cell([], { isHeader: false, colSpan: 1, rowSpan: 1 })
    expect(only(paragraph([text(' ')]))).toEqual([['甲', '（正文见原件。）']])
    expect(only(upload(1, { id: 'a' }))).toEqual([['甲', '']])
    expect(only(table([row([box])]))).toEqual([['甲', '']])
  })
})
