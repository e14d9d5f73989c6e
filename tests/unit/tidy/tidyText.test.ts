import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyText } from '@/domain/article/tidy/tidyText'

// Generated texts take a loaded machine a while; nothing here is about time.
const GENEROUS = 60_000

describe('tidying a paragraph', () => {
  it.each([
    ['今天,我们出发.', '今天，我们出发。'],
    ['时间:上午10:30;地点:会议室', '时间：上午10:30；地点：会议室'],
    ['真的吗?当然!', '真的吗？当然！'],
    ['他说:"快递到了."', '他说：“快递到了。”'],
    ['”快递进村“工程', '“快递进村”工程'],
    ["所谓'最后一公里'问题", '所谓‘最后一公里’问题'],
    ['网点(含驿站)共3个', '网点（含驿站）共3个'],
    ['(一)加强领导', '（一）加强领导'],
    [
      '网点(含驿站)详见(https://jianbao.test/a)，共3个(含新增)',
      '网点（含驿站）详见(https://jianbao.test/a)，共3个（含新增）',
    ],
    ['网点（含驿站)共3个', '网点（含驿站）共3个'],
    ['2025 年 10 月，共 1,234.5 万件', '2025年10月，共1,234.5万件'],
    ['使用 AI 大模型 分拣', '使用AI大模型分拣'],
    ['　　近日，公司 开展培训。 ', '近日，公司开展培训。'],
    ['好！！！真好。。。', '好！真好……'],
    ['一、、二，，三，。', '一、二，三。'],
    ['还有很多...', '还有很多……'],
    ['A(B）与A（B)', 'A（B）与A（B）'],
    ['(a)见附件', '（a）见附件'],
    ["所谓'A'级网点", '所谓‘A’级网点'],
    ['看\u200B\u200B，\uFEFF好', '看，好'],
    ['一是快、；。', '一是快。'],
    ['A，(b)甲', 'A，（b）甲'],
    ['，张 家口市的', '，张家口市的'],
    ['称"AB", c', '称“AB”，c'],
    ['"AB"级', '“AB”级'],
    ['"甲", "b"', '“甲”，"b"'],
    ['甲…乙', '甲……乙'],
    ['甲………乙', '甲……乙'],
    ['甲。。乙', '甲。乙'],
    ['(见A)', '（见A）'],
    ['好(ok)', '好（ok）'],
    ['张 伟', '张 伟'],
    ['张三丰 李四', '张三丰 李四'],
    ['"迎新春 送清凉"', '“迎新春 送清凉”'],
    ['“迎新春 送清凉', '“迎新春送清凉'],
    ['欧阳修远 李四', '欧阳修远李四'],
  ])('turns %j into %j', (before, after) => expect(tidyText(before)).toBe(after))

  it.each([
    ['numbers', '增长3.14%，共1,234.5元，10:30开始，2025-10-01结束，比例3:2'],
    ['addresses on the web', '详见https://jianbao.test/a,b?c=1;d=2和www.jianbao.test/x'],
    ['mail addresses', '请发到brief.office@jianbao.test或a@b.test'],
    ['Latin text', 'Mr. Smith said: "Hello, world!" (twice), it\'s fine...'],
    ['the mark of a level', '1.加强管理'],
    ['who took a picture', '图为颁奖现场（李小明 摄）'],
    ['two halves of a motto', '开展“迎新春 送清凉”和《岗位练兵 技能比武》活动'],
    ['names parted by spaces', '参加人员：张伟 李小明 王芳'],
    ['a short name filled by a space', '主编：张　伟'],
    ['what is in order', '他说：“好。”（见第3期）——未完……'],
    ['a function', 'f(x)是函数'],
    ['a quote left open', '他说："好'],
  ])('leaves alone %s', (_, text) => expect(tidyText(text)).toBe(text))
})

const piece = fc.oneof(
  fc.constantFrom(...'简报快递一张王〇𠮷'),
  fc.constantFrom(...'aZé9０'),
  fc.constantFrom(...',.;:?!()"\'，。；：？！（）“”‘’、…—-'),
  fc.constantFrom(' ', '  ', '\u3000', '\t', '\u00A0', '\n', '\uFFFC', '\u200B'),
  fc.constantFrom(
    'https://a.test/b,c',
    'a.b@c.test',
    '1,234.5',
    '10:30',
    '2025-10-01',
    "it's",
    '...',
    '。。',
  ),
)
const paragraph = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''

describe('tidying whatever was written', () => {
  it(
    'is done after once',
    () => {
      const settles = fc.property(paragraph, (text) => {
        const once = tidyText(text)
        expect(tidyText(once)).toBe(once)
      })
      fc.assert(settles, { numRuns: 1000 })
    },
    GENEROUS,
  )

  it(
    'keeps letters, digits and Han, in their order',
    () => {
      const keeps = fc.property(paragraph, (text) => {
        expect(wordsOf(tidyText(text))).toBe(wordsOf(text))
      })
      fc.assert(keeps, { numRuns: 1000 })
    },
    GENEROUS,
  )

  it.each(['https://jianbao.test/a,b', 'office.a@jianbao.test', '1,234.5', '3.14', '10:30', '2025-10-01'])(
    'keeps %s whole between whatever stands around it',
    (kept) => {
      const around = fc.array(fc.constantFrom(...'简报 ，。"“('), { maxLength: 8 })
      const keeps = fc.property(around, around, (before, after) => {
        expect(tidyText([...before, '报', kept, '报', ...after].join(''))).toContain(kept)
      })
      fc.assert(keeps)
    },
    GENEROUS,
  )
})
