import { describe, expect, it } from 'vitest'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourcePart } from '@/domain/earlier/sourcePart'

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
