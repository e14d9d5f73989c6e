import { describe, expect, it } from 'vitest'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import {
  articleBody,
  type BlockNode,
  BOLD,
  cell,
  list,
  listItem,
  paragraph,
  row,
  table,
  text,
  upload,
} from '@/domain/article/lexical/nodes'
import { adopt } from '@/domain/proofread/adopt'
import { LET_STAND_MOST } from '@/domain/proofread/letStand'
import type { LexiconEntry } from '@/domain/proofread/lexicon'
import { passagesOf } from '@/domain/proofread/passagesOf'
import { plain } from '@/domain/proofread/plain'
import { proofreader } from '@/domain/proofread/proofread'
import { pairs } from '@/domain/proofread/rules/pairs'
import { people } from '@/domain/proofread/rules/people'
import { sameName } from '@/domain/proofread/rules/sameName'
import { tableSums } from '@/domain/proofread/rules/tableSums'
import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'
import { WRONG_WORDS } from '@/domain/proofread/starter/wrongWords'
import { wordFinder } from '@/domain/proofread/findWords'

const words = (value: string) => paragraph([text(value)])
const box = (value: string, { colSpan = 1, rowSpan = 1 } = {}) =>
  cell([words(value)], { isHeader: false, colSpan, rowSpan })
const grid = (...rows: string[][]) => table(rows.map((cells) => row(cells.map((value) => box(value)))))
const passages = (...texts: string[]) =>
  texts.map((value, paragraph_) => ({ paragraph: paragraph_, offset: 0, text: value }))

describe('quotes and brackets', () => {
  const told = (...texts: string[]) =>
    pairs(passages(...texts)).map((hits, at) =>
      hits.map(({ from, to, message }) => `${texts[at]?.slice(from, to)}@${from}: ${message}`),
    )

  it.each(['“”', '‘’', '《》', '〈〉', '（）', '【】', '「」', '『』', '〔〕'])(
    'of %s want each other',
    (pair) => {
      const [open = '', close = ''] = pair
      expect(told(`甲${open}乙${close}丙`)).toEqual([[]])
      expect(told(`甲${open}乙`)).toEqual([[`${open}@1: ${open} 没有配对，缺 ${close}`]])
      expect(told(`甲乙丙丁戊${close}己`)).toEqual([[`${close}@5: ${close} 没有配对，缺 ${open}`]])
      expect(told(`甲${open}${open}乙${close}`)).toEqual([[`${open}@1: ${open} 没有配对，缺 ${close}`]])
    },
  )

  it('may stand in each other, and half a pair in another width', () => {
    expect(told('他说：“见《办法》（试行)。”', '甲(乙）')).toEqual([[], []])
    expect(told('甲（乙《丙）丁》')).toEqual([[]])
  })

  it('of a quotation of several paragraphs open each and close the last', () => {
    expect(told('“甲', '“乙', '“丙”')).toEqual([[], [], []])
    expect(told('“甲', '乙”')).toEqual([['“@0: “ 没有配对，缺 ”'], []])
    expect(told('甲', '乙，在丙丁”')).toEqual([[], ['”@5: ” 没有配对，缺 “']])
    expect(told('“甲', '乙')).toEqual([['“@0: “ 没有配对，缺 ”'], []])
    expect(told('（甲', '“乙”')).toEqual([['（@0: （ 没有配对，缺 ）'], []])
    expect(told('（甲', '乙在丙丁戊）')).toEqual([['（@0: （ 没有配对，缺 ）'], ['）@5: ） 没有配对，缺 （']])
  })

  it('of a title do not go on in the text', () => {
    const title = { paragraph: null, offset: 0, text: '“标题' }
    const body = { paragraph: 0, offset: 0, text: '“正文”' }
    expect(pairs([title, body]).map((hits) => hits.length)).toEqual([1, 0])
    expect(pairs([body, { ...title, text: '“又' }]).map((hits) => hits.length)).toEqual([0, 1])
    expect(pairs([{ ...body, text: '“正' }, title]).map((hits) => hits.length)).toEqual([1, 1])
  })

  it.each(['1）甲', '12)甲', '一）甲', '十二）甲', 'a)甲', ' 3）甲', 'it’s', 'the boys’', 'f(x', '(c'])(
    'are no such thing in %s',
    (line) => expect(told(line)).toEqual([[]]),
  )

  it.each([
    ['甲1）乙', '）', '（'],
    ['123）甲', '）', '（'],
    ['一二三四）甲', '）', '（'],
    ['ab)甲', '）', '（'],
    ['甲乙丙丁12）', '）', '（'],
    ['甲’', '’', '‘'],
    ['1〕甲', '〕', '〔'],
    ['(甲', '（', '）'],
    ['（c', '（', '）'],
    ['(12345678甲', '（', '）'],
    ['甲012345678(', '（', '）'],
  ])('are in %s', (line, mark, missing) => {
    expect(told(line)).toEqual([[expect.stringContaining(`${mark} 没有配对，缺 ${missing}`)]])
  })

  it('of ASCII with no Han near them are not ours', () => {
    expect(told('(123456789甲', '甲0123456789(')).toEqual([[], []])
  })

  it('are told in their order', () => {
    expect(told('甲》乙《丙（丁')).toEqual([
      ['《@3: 《 没有配对，缺 》', '（@5: （ 没有配对，缺 ）', '》@1: 》 没有配对，缺 《'],
    ])
    const [[hit] = []] = pairs(passages('甲《'))
    expect(hit).toEqual({ rule: 'pairs', level: 'error', from: 1, to: 2, message: '《 没有配对，缺 》' })
  })
})

describe('leaders of the lexicon', () => {
  const known = [
    { text: '赵一鸣', post: '党组书记、局长', order: 1 },
    { text: '钱二强', post: '党组成员、副局长', order: 2 },
    { text: '孙三立', post: '副局长、总经理', order: 3 },
    { text: '李四' },
  ]
  const told = (sentence: string) =>
    people(sentence, known).map(({ rule, from, to, suggestion, message }) => [
      rule,
      sentence.slice(from, to),
      suggestion ?? message,
    ])

  it('stand in their order within a sentence, told at the first that does not', () => {
    expect(told('赵一鸣、钱二强、孙三立出席。')).toEqual([])
    expect(told('赵一鸣、孙三立、钱二强出席。')).toEqual([
      ['people-order', '孙三立', '领导排序与词库不符，应为：赵一鸣、钱二强、孙三立'],
    ])
    expect(told('孙三立、李四、赵一鸣出席。')).toEqual([
      ['people-order', '孙三立', '领导排序与词库不符，应为：赵一鸣、孙三立'],
    ])
    expect(told('李四、赵一鸣出席。')).toEqual([])
    for (const end of '。！？；\n') expect(told(`钱二强主持${end}赵一鸣讲话`)).toEqual([])
    // Named again, a person keeps the first place.
    expect(told('赵一鸣、钱二强到场，赵一鸣讲话。')).toEqual([])
  })

  it('have their own office before or behind their name', () => {
    expect(told('局长赵一鸣、副局长钱二强。')).toEqual([])
    expect(told('赵一鸣书记、钱二强副局长。')).toEqual([])
    expect(told('党组书记赵一鸣。')).toEqual([])
    expect(told('会上副局长赵一鸣讲话。')).toEqual([
      ['people-post', '副局长', '赵一鸣的职务在词库中是“党组书记、局长”'],
    ])
    expect(told('会上钱二强局长讲话。')).toEqual([
      ['people-post', '局长', '钱二强的职务在词库中是“党组成员、副局长”'],
    ])
    expect(told('局长李四讲话。')).toEqual([])
    expect(told('孙三立总经理讲话。')).toEqual([])
    expect(told('孙三立主任讲话，总裁孙三立。')).toEqual([
      ['people-post', '主任', '孙三立的职务在词库中是“副局长、总经理”'],
      ['people-post', '总裁', '孙三立的职务在词库中是“副局长、总经理”'],
    ])
  })

  it.each([
    '党委书记',
    '党组书记',
    '纪委书记',
    '党组成员',
    '总经理',
    '副总经理',
    '董事长',
    '副局长',
    '副书记',
    '副主任',
    '副处长',
    '副总裁',
    '一级巡视员',
    '二级巡视员',
    '巡视员',
    '局长',
    '书记',
    '主任',
    '处长',
    '总裁',
    '会长',
    '秘书长',
  ])('have an office where %s stands beside them', (office) => {
    const person = [{ text: '周五洲', post: '工会主席' }]
    expect(people(`会上${office}周五洲讲话。`, person).map(({ from, to }) => [from, to])).toEqual([
      [2, 2 + office.length],
    ])
  })

  it('have their name right beside their office', () => {
    expect(told('会上局长赵一明讲话。')).toEqual([['people-name', '赵一明', '赵一鸣']])
    expect(told('赵二鸣局长讲话。')).toEqual([['people-name', '赵二鸣', '赵一鸣']])
    expect(people('局长赵一明讲话。', known)[0]).toMatchObject({
      level: 'error',
      message: '词库中的局长是“赵一鸣”，请核对姓名',
    })
    // Another surname is another person, as is one of whom more is different.
    expect(told('局长周一鸣讲话，局长赵二明讲话。')).toEqual([])
    // 副局长 is another's office.
    expect(told('党组书记赵一明讲话。')).toEqual([['people-name', '赵一明', '赵一鸣']])
    expect(people('党组书记赵一明讲话。', known)[0]?.message).toBe('词库中的党组书记是“赵一鸣”，请核对姓名')
    expect(told('副局长赵一明讲话。')).toEqual([])
    expect(told('副局长钱三强讲话。')).toEqual([['people-name', '钱三强', '钱二强']])
    expect(people('局长赵一名讲话。', [...known, { text: '赵一名', order: 4 }])).toEqual([])
    expect(told('一明局长')).toEqual([])
    expect(people('局长李武讲话。', [{ text: '李四', post: '局长' }])).toEqual([])
  })

  it('are found in the place they stand, in a later sentence too', () => {
    expect(people('开会。会上局长钱二强讲话。', known)).toMatchObject([
      { rule: 'people-post', from: 5, to: 7, level: 'error' },
    ])
    expect(people('局长', [])).toEqual([])
  })
})

describe('names of one article', () => {
  const told = (...texts: string[]) =>
    sameName(passages(...texts)).flatMap((hits, at) =>
      hits.map(({ from, to, suggestion, message }) => [texts[at]?.slice(from, to), suggestion, message]),
    )

  it('that differ in one character are told at the rarer, or the later', () => {
    const message = (other: string) => `同一篇里又写作“${other}”，请核对姓名`
    expect(told('王丽华同志', '王丽花同志')).toEqual([['王丽花', '王丽华', message('王丽华')]])
    expect(told('王丽花同志', '王丽华同志、王丽华同志')).toEqual([['王丽花', '王丽华', message('王丽华')]])
    expect(told('王美华同志', '王丽华同志', '王丽华同志')).toEqual([['王美华', '王丽华', message('王丽华')]])
    expect(told('王丽华同志', '王丽花同志', '王丽花同志', '王丽华同志')).toEqual([
      ['王丽花', '王丽华', message('王丽华')],
    ])
  })

  it('that differ in the surname, or in more, are other people', () => {
    expect(told('王丽华同志', '张丽华同志', '王美玉同志')).toEqual([])
    expect(told('王丽华同志', '王丽华师傅')).toEqual([])
    expect(told('甲丽华同志', '甲丽花同志')).toEqual([])
  })

  it.each(['同志', '师傅', '先生', '女士', '老师', '书记', '局长', '主任', '经理', '队长', '站长'])(
    'are names before %s',
    (title) => {
      expect(told(`王丽华${title}`, `王丽花${title}`)).toHaveLength(1)
      expect(told('王丽华工作', `王丽花${title}`)).toEqual([])
    },
  )

  it.each([...'，。、；：（“” 和与及由向对请让给是'])('are names behind %j', (before) => {
    expect(told(`开会${before}王丽华同志`, '王丽花同志')).toHaveLength(1)
    expect(told(`开会的王丽华同志`, '王丽花同志')).toEqual([])
  })
})

describe('the totals of a table', () => {
  const told = (...rows: string[][]) =>
    tableSums(articleBody([words('甲'), grid(...rows)])).map(({ paragraph: block, from, to, message }) => [
      block,
      from,
      to,
      message,
    ])
  const message = (sum: string, written: string) => `表中各项相加是 ${sum}，合计写作 ${written}，请核对`

  it.each(['合计', '总计', '共计', '总数', '总和', '合计：', '总 计:'])('in a row of %s', (name) => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], [name, '4'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('3', '4')],
    ])
  })

  it('are none by another name, or of one row', () => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计数', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', '1'], ['合计', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', 'x'], ['乙', '2'], ['合计', '4'])).toEqual([])
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '—'])).toEqual([])
  })

  it.each([
    '妥投率',
    '平均',
    '单价',
    '序号',
    '排名',
    '名次',
    '年份',
    '编号',
    '同比',
    '环比',
    '增长',
    '增幅',
    '电话',
    '时间',
    '日期',
  ])('are not asked of a column of %s', (name) => {
    expect(told(['项', name], ['甲', '1'], ['乙', '2'], ['合计', '4'])).toEqual([])
    expect(told(['项', '一', name, '二', '合计'], ['甲', '1', '9', '2', '4'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('3', '4')],
    ])
  })

  it('stand in their place, whatever is before them and around them', () => {
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', ' 4 '])).toEqual([
      [1, 9, 10, message('3', '4')],
    ])
    expect(tableSums(articleBody([grid(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '４'])]))[0]).toEqual(
      {
        ...{ rule: 'table-sum', level: 'error', paragraph: 0, from: 8, to: 9 },
        message: message('3', '４'),
      },
    )
  })

  it('are of parts where there are some, and of what stands behind the last', () => {
    const rows = (total: string, second = '7') => [
      ['项', '数'],
      ['甲', '1'],
      ['乙', '2'],
      ['小计', '3'],
      ['丙', '3'],
      ['丁', '4'],
      ['小计', second],
      ['戊', '5'],
      ['合计', total],
    ]
    expect(told(...rows('15'))).toEqual([])
    expect(told(...rows('16'))).toMatchObject([
      [1, expect.anything(), expect.anything(), message('15', '16')],
    ])
    expect(told(...rows('16', '8')).map(([, , , said]) => said)).toEqual([message('7', '8')])
    expect(told(['项', '数'], ['甲', '1'], ['乙', '2'], ['小计：', '3'], ['丙', '3'], ['总计', '6'])).toEqual(
      [],
    )
  })

  it('of one table begin anew behind a total', () => {
    expect(
      told(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '3'], ['丙', '4'], ['丁', '5'], ['合计', '9']),
    ).toEqual([])
  })

  it('are rounded by half a unit of each term at most', () => {
    expect(told(['项', '量'], ['甲', '1.1'], ['乙', '2.2'], ['合计', '3.4'])).toEqual([])
    expect(told(['项', '量'], ['甲', '1.1'], ['乙', '2.2'], ['合计', '3.5'])).toMatchObject([
      [1, 8, 11, message('3.3', '3.5')].map((each) => (typeof each === 'number' ? expect.anything() : each)),
    ])
    expect(told(['项', '占比'], ['甲', '33'], ['乙', '66'], ['合计', '100'])).toEqual([])
    expect(told(['项', '占比'], ['甲', '33'], ['乙', '66'], ['合计', '101'])).toHaveLength(1)
    expect(told(['项', '数'], ['甲', '33'], ['乙', '66'], ['合计', '100'])).toHaveLength(1)
    expect(told(['项', '量'], ['甲', '0.1'], ['乙', '0.2'], ['丙', '0.3'], ['合计', '0.6'])).toEqual([])
  })

  it('read numbers in any width, with commas, spaces, signs and percents', () => {
    expect(
      told(['项', '数'], ['甲', '1,000'], ['乙', '２，０００'], ['丙', '-1 000'], ['合计', '2000']),
    ).toEqual([])
    expect(told(['项', '占'], ['甲', '40%'], ['乙', '60％'], ['合计', '100%'])).toEqual([])
    for (const odd of ['1万', 'x1', '1.', '.5', '1-2'])
      expect(told(['项', '数'], ['甲', odd], ['乙', '2'], ['合计', '9'])).toEqual([])
  })

  it('add up across where the heading says so, of two columns and more', () => {
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2', '3'], ['乙', '3', '4', '8'])).toMatchObject([
      [1, expect.anything(), expect.anything(), message('7', '8')],
    ])
    expect(told(['项', '一', '合 计'], ['甲', '1', '3'])).toEqual([])
    expect(told(['项', '合计', '一', '二'], ['甲', '9', '1', '2'])).toEqual([])
    expect(told(['合计', '一', '二'], ['9', '1', '2'])).toEqual([])
    expect(told(['项', '一', '占比', '二', '合计'], ['甲', '1', '50%', '2', '4'])).toHaveLength(1)
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '', '3'])).toEqual([])
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2', 'x'])).toEqual([])
    expect(told(['项', '一', '二', '合计'], ['甲', '1', '2'])).toEqual([])
    expect(told(['一', '二', '三', '合计'], ['9', '1', '2', '3'])).toEqual([])
  })

  it('are not asked of a table with merged cells, nor of what is no table', () => {
    const merged = (spans: { colSpan?: number; rowSpan?: number }) =>
      table([
        row([box('项'), box('数')]),
        row([box('甲', spans), box('1')]),
        row([box('乙'), box('2')]),
        row([box('合计'), box('4')]),
      ])
    expect(tableSums(articleBody([merged({})]))).toHaveLength(1)
    expect(tableSums(articleBody([merged({ colSpan: 2 })]))).toEqual([])
    expect(tableSums(articleBody([merged({ rowSpan: 2 })]))).toEqual([])
    expect(tableSums(articleBody([list('bullet', [listItem(1, [text('合计 4')])])]))).toEqual([])
    expect([tableSums(null), tableSums(articleBody([table([])]))]).toEqual([[], []])
  })
})

describe('the passages of an article', () => {
  it('are its lines, items, cells and captions, each with its place in its block', () => {
    const body = articleBody([
      paragraph([text('一'), text('二', BOLD), { type: 'linebreak', version: 1 }, text('三')]),
      list('bullet', [listItem(1, [text('甲')]), listItem(2, [list('bullet', [listItem(1, [text('乙')])])])]),
      table([row([box('左'), box('右')])]),
      upload(1, { id: 'a', caption: '图注' }),
      upload(2, { id: 'b' }),
      paragraph([]),
    ] as BlockNode[])
    expect(passagesOf(body)).toEqual([
      { paragraph: 0, offset: 0, text: '一二' },
      { paragraph: 0, offset: 2, text: '三' },
      { paragraph: 1, offset: 0, text: '甲' },
      { paragraph: 1, offset: 1, text: '乙' },
      { paragraph: 2, offset: 0, text: '左' },
      { paragraph: 2, offset: 1, text: '右' },
      { paragraph: 3, offset: 0, text: '图注', isCaption: true },
    ])
    expect([null, 'x', {}, { root: 3 }].map(passagesOf)).toEqual([[], [], [], []])
    const odd = {
      root: {
        children: [
          { type: 'upload', fields: null },
          { type: 'upload', fields: { caption: 3 } },
          { type: 'upload', fields: { caption: '' } },
        ],
      },
    }
    expect(passagesOf(odd)).toEqual([])
  })
})

describe('what is found', () => {
  const find = (lexicon: LexiconEntry[], body: BlockNode[], title = '') =>
    proofreader(lexicon)({ title, body: articleBody(body), year: 2026 })
  const wrong = (word: string, over: Partial<LexiconEntry> = {}): LexiconEntry => ({
    kind: 'wrong',
    text: word,
    ...over,
  })

  it('stands in the order of the text, the title first, with the characters around it', () => {
    const found = find(
      [wrong('错词')],
      [words('一二三四五六七八九错词一二三四五六七八九'), words('错词')],
      '题\n错词',
    )
    expect(found).toEqual([
      { ...common(), paragraph: null, from: 1, to: 3, context: '题错词' },
      { ...common(), paragraph: 0, from: 9, to: 11, context: '二三四五六七八九错词一二三四五六七八' },
      { ...common(), paragraph: 1, from: 0, to: 2, context: '错词' },
    ])
    function common() {
      return { rule: 'lexicon-wrong', level: 'error', message: '错词', text: '错词' }
    }
  })

  it('of one place stands the shorter first, and nothing twice', () => {
    const found = find([wrong('的的')], [words('我的的书，2月30日的的。')])
    expect(found.map(({ rule, from, to }) => [rule, from, to])).toEqual([
      ['lexicon-wrong', 1, 3],
      ['doubled', 1, 3],
      ['date', 5, 10],
      ['lexicon-wrong', 10, 12],
      ['doubled', 10, 12],
    ])
  })

  it('knows of which year an article is', () => {
    const said = (year: number) =>
      proofreader([])({ title: '1月9日星期三', body: articleBody([]), year }).map(({ message }) => message)
    expect(said(2026)).toEqual(['2026年1月9日是星期五'])
    expect(said(2033)).toEqual(['2033年1月9日是星期日'])
    expect(said(2030)).toEqual([])
  })

  it('is five hundred at most, and lets 200 stand', () => {
    expect(find([wrong('错')], [words('错'.repeat(600))])).toHaveLength(500)
    expect(LET_STAND_MOST).toBe(200)
  })

  it('in a cell counts from the beginning of its table', () => {
    const found = find([], [grid(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '4'])])
    expect(found).toEqual([
      {
        ...{ rule: 'table-sum', level: 'error', message: '表中各项相加是 3，合计写作 4，请核对' },
        ...{ paragraph: 0, from: 8, to: 9, text: '4', context: '4' },
      },
    ])
  })

  it('is what an entry says of itself', () => {
    const hits = (entry: LexiconEntry, value: string) => wordFinder([entry])(value)
    expect(hits({ kind: 'forbidden', text: '某词', note: '不得使用' }, '说某词')).toEqual([
      { rule: 'lexicon-forbidden', level: 'error', from: 1, to: 3, message: '禁用词：不得使用' },
    ])
    expect(hits({ kind: 'watch', text: '据说', suggestion: '据悉' }, '据说')).toEqual([
      { rule: 'lexicon-watch', level: 'warning', from: 0, to: 2, message: '慎用词', suggestion: '据悉' },
    ])
    expect(
      hits(
        { kind: 'name', text: '国家邮政局', suggestion: 'x', variants: ['邮政总局', ''] },
        '邮政总局与国家邮政局',
      ),
    ).toEqual([
      {
        rule: 'lexicon-name',
        level: 'error',
        from: 0,
        to: 4,
        message: '机构和企业名称',
        suggestion: '国家邮政局',
      },
    ])
    expect(hits({ kind: 'term', text: '对', variants: ['错'] }, '错')).toMatchObject([
      { rule: 'lexicon-term', level: 'warning', suggestion: '对' },
    ])
    expect(hits({ kind: 'person', text: '赵一鸣', exceptions: ['赵'] }, '赵一鸣')).toEqual([])
    expect(hits({ kind: 'name', text: '国家邮政局', exceptions: ['甲'] }, '国家邮政局甲')).toEqual([])
    expect(hits({ kind: 'wrong', text: '\u200B' }, '甲\u200B')).toEqual([])
  })

  it('is a word that its exception does not hold, of that very entry', () => {
    const finder = wordFinder([
      wrong('己经', { exceptions: ['知己经验', '自己经'] }),
      wrong('经验', { exceptions: [] }),
    ])
    const at = (value: string) => finder(value).map(({ from, to }) => value.slice(from, to))
    expect(at('知己经验')).toEqual(['经验'])
    expect(at('自己经验')).toEqual(['经验'])
    expect(at('已己经')).toEqual(['己经'])
    expect(at('自己经，己经')).toEqual(['己经'])
  })

  it('is found across the windows a long text is searched by', () => {
    const finder = wordFinder([wrong('错词错词')])
    for (const before of [495, 497, 499, 500, 501, 999, 1200])
      expect(
        finder(`${'长'.repeat(before)}错词错词${'长'.repeat(700)}`).map(({ from, to }) => [from, to]),
      ).toEqual([[before, before + 4]])
    expect(finder('')).toEqual([])
  })

  it('is told in the places of the text as it was written', () => {
    expect(plain('ａ⼯\u200B㈱b')).toEqual({ text: 'a工(株)b', at: [0, 1, 3, 3, 3, 4, 5] })
    expect(plain('𠮷a')).toEqual({ text: '𠮷a', at: [0, 0, 2, 3] })
  })
})

describe('a suggestion that is taken', () => {
  it('takes the place of what was written, over runs, line breaks and cells, in the form of the first', () => {
    const body = articleBody([
      paragraph([text('前'), text('己', BOLD), { type: 'linebreak', version: 1 }, text('经后')]),
      table([row([box('甲'), box('己经')])]),
    ])
    const first = adopt(body, { paragraph: 0, from: 1, text: '己经', insert: '已经' })
    expect(first?.root.children[0]).toMatchObject({
      children: [{ text: '前' }, { text: '已经', format: BOLD }, { type: 'linebreak' }, { text: '后' }],
    })
    expect(first?.root.children[1]).toEqual(body.root.children[1])
    const second = adopt(body, { paragraph: 1, from: 1, text: '己经', insert: '已经' })
    expect(lexicalText(second)).toBe('前己\n经后\n甲已经')
    const gone = adopt(body, { paragraph: 0, from: 1, text: '己经', insert: '' })
    expect(gone?.root.children[0]).toMatchObject({
      children: [{ text: '前' }, { type: 'linebreak' }, { text: '后' }],
    })
  })

  it('is refused where the passage reads otherwise by now', () => {
    const body = articleBody([words('甲乙')])
    for (const place of [
      { paragraph: 0, from: 0, text: '乙' },
      { paragraph: 0, from: 1, text: '乙丙' },
      { paragraph: 1, from: 0, text: '甲' },
    ])
      expect(adopt(body, { ...place, insert: 'x' })).toBeUndefined()
    expect(adopt({ root: [] }, { paragraph: 0, from: 0, text: '', insert: '' })).toBeUndefined()
  })
})

describe('the lexicon an office starts with', () => {
  it('has something to look for in each entry, and in each of its exceptions', () => {
    for (const { text: word, kind, exceptions = [], variants = [], note } of STARTER_LEXICON) {
      expect(word).toMatch(/\p{Script=Han}/u)
      const forms = kind === 'name' || kind === 'term' ? variants : [word]
      for (const exception of exceptions)
        expect(
          forms.some((form) => exception.includes(form)),
          exception,
        ).toBe(true)
      for (const variant of variants) expect(variant).not.toBe(word)
      if (note !== undefined) expect(note).toMatch(/\p{Script=Han}{3}/u)
    }
  })

  it('has its wrong words with what is right, and what only looks wrong', () => {
    expect(WRONG_WORDS).toContainEqual({ kind: 'wrong', text: '既使', suggestion: '即使', exceptions: [] })
    expect(WRONG_WORDS).toContainEqual({
      ...{ kind: 'wrong', text: '励行节约', suggestion: '厉行节约' },
      exceptions: ['奖励行节约', '鼓励行节约'],
    })
    for (const { kind, text: word, suggestion } of WRONG_WORDS) {
      expect(kind).toBe('wrong')
      expect(`${word}${suggestion ?? ''}`).toMatch(/^[\p{Script=Han}、]+$/u)
    }
  })
})
