import { describe, expect, it } from 'vitest'
import { applyTitles } from '@/domain/earlier/applyTitles'
import { chineseNumber } from '@/domain/earlier/chineseNumber'
import { mendLines } from '@/domain/earlier/mendLines'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourceLine, SourcePart } from '@/domain/earlier/sourcePart'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { madeUpIssue } from '../../support/earlier/madeUpIssue'

const HEAD = [
  '江岸市邮政快递行业',
  '党建、文明创建工作简报',
  '2016年第3期（总第403期）',
  '江岸市邮政管理局党建办、文明办编',
  '2016年2月8日',
]
const BODY = '清晨六点，站长老周已经把当天的路线图贴在墙上，逐户核对了门牌，随后才开门。'
const IMPRINT = ['报：江岸省邮政管理局', '送：江岸市文明办，各快递企业']
const plain = (...texts: string[]): SourcePart[] => texts.map((text) => ({ kind: 'text', text }))
const read = (...texts: string[]) => readBrief(plain(...HEAD, ...texts, ...IMPRINT))
const titles = (...texts: string[]) => read(...texts).articles.map(({ title }) => title)

describe('the masthead of an earlier issue', () => {
  it.each([
    ['as it is printed today', ['2016年第3期（总第403期）', '2016年2月8日']],
    ['with the spaces extraction leaves', ['2016 年第 3 期 (总第 403 期)', '2016 年 2 月 8', '日']],
    ['in full-width digits', ['２０１６年第３期（总第４０３期）', '２０１６年２月８日']],
    ['in Chinese numerals', ['二〇一六年第三期（总第四百零三期）', '二〇一六年二月八日']],
    ['with the total on a line of its own', ['2016年第3期', '总第403期', '2016年2月8日']],
  ])('is read %s', (_, lines) => {
    const brief = readBrief(plain('江岸市邮政快递行业', ...lines, '城西网点开展冬季消防演练', BODY))
    expect(brief).toMatchObject({ year: 2016, number: 3, totalNumber: 403, date: '2016-02-08' })
    expect(brief.articles.map(({ title }) => title)).toEqual(['城西网点开展冬季消防演练'])
  })

  it('is not made up: what does not stand there is unknown, and a day that does not exist is none', () => {
    expect(readBrief(plain('城西网点开展冬季消防演练', BODY))).toMatchObject({
      year: undefined,
      number: undefined,
      date: undefined,
    })
    expect(readBrief(plain('2016年第3期（总第403期）', '2016年2月30日', BODY)).date).toBeUndefined()
  })

  it('counts as people write numbers', () => {
    expect(['十', '十二', '二十', '一百零五', '二〇一六', '536'].map(chineseNumber)).toEqual([
      10, 12, 20, 105, 2016, 536,
    ])
  })
})

describe('the titles of an earlier issue', () => {
  it('are lines of two, each kept; the brief’s own end is left out', () => {
    expect(titles('城西网点开展冬季消防演练', '一线员工齐上阵', BODY, '柳湾驿站清理废旧包装', BODY)).toEqual([
      '城西网点开展冬季消防演练\n一线员工齐上阵',
      '柳湾驿站清理废旧包装',
    ])
  })

  it('are broken where one line has a space between two halves, but not within quotes', () => {
    expect(titles('快递小哥背老人回家 暖心善举获居民感谢', BODY)).toEqual([
      '快递小哥背老人回家\n暖心善举获居民感谢',
    ])
    expect(titles('城西网点擦亮“人民城市 全域友好”名片', BODY)).toEqual([
      '城西网点擦亮“人民城市 全域友好”名片',
    ])
  })

  it('are no half of a paragraph that a page’s end has parted', () => {
    const { articles } = read(
      '柳湾驿站清理废旧包装',
      BODY,
      '市邮政管理局机关、各派出机构和本市各大快递企',
      '业的代表参加会议。',
    )
    expect(articles.map(({ title }) => title)).toEqual(['柳湾驿站清理废旧包装'])
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual([
      BODY,
      '市邮政管理局机关、各派出机构和本市各大快递企业的代表参加会议。',
    ])
  })

  it('are what is set as one, where the file tells, however much else reads like one', () => {
    const parts: SourcePart[] = [
      ...plain(...HEAD),
      { kind: 'text', text: '一个标题', isDisplayed: true, size: 22 },
      { kind: 'text', text: BODY, size: 16 },
      { kind: 'text', text: '像标题的一行字', size: 16 },
      { kind: 'text', text: BODY, size: 16 },
    ]
    expect(readBrief(parts).articles.map(({ title }) => title)).toEqual(['一个标题'])
  })
})

describe('来稿及刊用情况 of an earlier issue', () => {
  const section = (...rows: string[]) =>
    read(
      '柳湾驿站清理废旧包装',
      BODY,
      '江岸市邮政快递行业党建、文明创建工作简报',
      '来稿及刊用情况',
      '（2015年10月1日—12月31日）',
      '序号\t企业名称\t来稿数\t刊用数',
      ...rows,
      '注：来稿数为投稿统计。',
    )
  it('is no article, and its figures are read with the period', () => {
    const { articles, table } = section('1\t飞燕快递有限公司\t18\t7', '2 千帆速运（江岸）有限公司 1 0')
    expect(articles).toHaveLength(1)
    expect(table).toMatchObject({
      from: '2015-10-01',
      to: '2015-12-31',
      isWhole: true,
      note: '注：来稿数为投稿统计。',
    })
    expect(table?.rows).toEqual([
      { order: 1, company: '飞燕快递有限公司', received: 18, used: 7 },
      { order: 2, company: '千帆速运（江岸）有限公司', received: 1, used: 0 },
    ])
  })

  it('has a name of two lines below its first, and around its figures', () => {
    const top = section('1 中国邮政集团有限公司江 18 7', '岸分公司', '2 飞燕快递 1 0').table
    const middle = section('中国邮政集团有限公司江', '1 18 7', '岸分公司', '2 飞燕快递 1 0').table
    for (const table of [top, middle]) {
      expect(table?.rows.map(({ company }) => company)).toEqual([
        '中国邮政集团有限公司江岸分公司',
        '飞燕快递',
      ])
    }
  })

  it('says so where a row is missing', () => {
    expect(section('1 飞燕快递 1 0', '3 远山物流 2 2').table?.isWhole).toBe(false)
  })
})

describe('the lines of a PDF', () => {
  const line = (text: string, over: Partial<SourceLine>): SourceLine => ({
    page: 1,
    text,
    left: 80,
    right: 520,
    top: 100,
    size: 16,
    ...over,
  })
  it('go together across a line’s and a page’s end; page numbers and running heads are dropped', () => {
    const parts = mendLines([
      ...[1, 2, 3].flatMap((page) => [
        line('江岸简报', { page, top: 40, right: 200 }),
        line(`— ${page} —`, { page, top: 800, left: 280, right: 320 }),
      ]),
      line('第一段从这里开始，一直写到', { left: 112, top: 700, page: 1 }),
      line('这一页的最后一个字，然后接', { top: 728, page: 1 }),
      line('到下一页。', { top: 100, page: 2, right: 160 }),
      line('第二段。', { left: 112, top: 128, page: 2, right: 176 }),
    ])
    expect(parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))).toEqual([
      '第一段从这里开始，一直写到这一页的最后一个字，然后接到下一页。',
      '第二段。',
    ])
  })
})

describe('titles that a person has corrected', () => {
  const articles = madeUpIssue(3)
    .articles.slice(0, 2)
    .map(({ title, paragraphs }) => ({ title, body: lexicalParagraphs(paragraphs) }))
  const texts = (made: ReturnType<typeof applyTitles>) =>
    made.map(({ title, body }) => [title, lexicalText(body)])
  it('are meant one by one; an empty one is no title, and its words stay in the text', () => {
    const [first, second] = articles
    expect(texts(applyTitles({ articles, unplaced: [] }, ['甲', '乙'])).map(([title]) => title)).toEqual([
      '甲',
      '乙',
    ])
    const [joined, ...none] = texts(applyTitles({ articles, unplaced: [] }, ['甲', '']))
    expect(none).toEqual([])
    expect(joined?.[1]).toContain(lexicalText(second?.body))
    expect(joined?.[1]).toContain(second?.title.split('\n')[0])
    expect(joined?.[1]).toContain(lexicalText(first?.body))
  })

  it('begin an article where they stand in the text, when there are more; one that stands nowhere is refused', () => {
    const made = applyTitles({ articles: [], unplaced: ['甲标题一行', BODY, '乙标题', '两行', BODY] }, [
      '甲标题一行',
      '乙标题\n两行',
    ])
    expect(texts(made)).toEqual([
      ['甲标题一行', BODY],
      ['乙标题\n两行', BODY],
    ])
    expect(() => applyTitles({ articles: [], unplaced: [BODY] }, ['没有的标题'])).toThrow('原文里找不到')
  })
})
