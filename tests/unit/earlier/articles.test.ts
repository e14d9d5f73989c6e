import { describe, expect, it } from 'vitest'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourcePart } from '@/domain/earlier/sourcePart'

const HEAD = ['江岸市工作简报', '2016年第3期（总第403期）', '2016年2月8日']
const BODY = '清晨六点，站长老周已经把当天的路线图贴在墙上，逐户核对了门牌，随后才开门。'
const TITLE = '城西网点开展冬季消防演练'
type Part = string | SourcePart
const parts = (given: Part[]): SourcePart[] =>
  given.map((each) => (typeof each === 'string' ? { kind: 'text', text: each } : each))
const read = (...given: Part[]) => readBrief(parts([...HEAD, ...given]))
const articles = (...given: Part[]) =>
  read(...given).articles.map(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ text: words }) => words),
  ])
const titles = (...given: Part[]) => read(...given).articles.map(({ title }) => title)
const picture: SourcePart = { kind: 'picture' }

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
