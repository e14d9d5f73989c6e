import { describe, expect, it } from 'vitest'
import { doubled } from '@/domain/proofread/rules/doubled'
import { halfWidth } from '@/domain/proofread/rules/halfWidth'
import { redundant } from '@/domain/proofread/rules/redundant'
import type { TextRule } from '@/domain/proofread/rules/rule'
import { shares } from '@/domain/proofread/rules/shares'

const told = (rule: TextRule, text: string) =>
  rule(text, { year: 2026 }).map(
    ({ from, to, suggestion }) => text.slice(from, to) + (suggestion ? `>${suggestion}` : ''),
  )
const messages = (rule: TextRule, text: string) => rule(text, { year: 2026 }).map(({ message }) => message)

describe('a mark of half width in Chinese', () => {
  it.each([
    ['站在门口,心里一暖', [',>，']],
    ['他说:“好。”', [':>：']],
    ['好吗?好!', ['?>？', '!>！']],
    ['会议结束.', ['.>。']],
    ['“好”;又说', [';>；']],
    ['增长5.3%,居首', [',>，']],
    ['上午9:30开会', []],
    ['使用 Word, WPS 编辑', []],
    ['见 www.post.gov.cn', []],
    ['等等...又来', []],
  ])('%s: %j', (text, found) => expect(told(halfWidth, text)).toEqual(found))
})

describe('what is written twice', () => {
  it.each([
    ['我的的书', ['的的>的']],
    ['目的的确定', []],
    ['标的的价值', []],
    ['的的确确', []],
    ['总之的的', []],
    ['完成了了任务', ['了了>了']],
    ['一目了了然', []],
    ['不甚了了', []],
    ['和和平', ['和和>和']],
    ['和和气气', []],
    ['和和美美', []],
    ['和和睦睦', []],
    ['和和谐谐', []],
    ['和和顺顺', []],
    ['我们将我们将出发', ['我们将我们将>我们将']],
    ['我们我们出发', []],
    ['现在在岗', []],
    ['好，，坏', ['，，>，']],
    ['好。。坏', ['。。>。']],
    ['好，。坏', ['，。']],
    ['好；、：坏', ['；、：']],
    ['好？。坏', ['？。']],
    ['好！，坏', ['！，']],
    ['好！！坏', []],
    ['好？！坏', []],
    ['好，坏', []],
  ])('%s: %j', (text, found) => expect(told(doubled, text)).toEqual(found))

  it('of twelve characters is found, of thirteen it may be meant', () => {
    const long = '甲乙丙丁戊己庚辛壬癸子丑寅'
    expect(told(doubled, `${long.slice(0, 12)}${long.slice(0, 12)}`)).toHaveLength(1)
    expect(told(doubled, `${long}${long}`)).toEqual([])
  })

  it('is told in words', () => {
    expect(
      doubled('的的，我们将我们将，，', { year: 2026 }).map(({ rule, level, message }) => [
        rule,
        level,
        message,
      ]),
    ).toEqual([
      ['doubled', 'error', '字写重了'],
      ['doubled', 'warning', '词语写重了'],
      ['punctuation', 'error', '标点写重了'],
    ])
  })
})

describe('what says one thing twice', () => {
  it.each([
    ...['大约', '约', '近', '将近', '大概'].map((about): [string, string[]] => [
      `${about}三十人左右`,
      [`${about}三十人左右`],
    ]),
    ['约30上下', ['约30上下']],
    ['近百多人', ['近百多人']],
    ...[...'个名人家件元次天年万亿'].flatMap((unit): [string, string[]][] => [
      [`约20多${unit}`, [`约20多${unit}`]],
      [`约20余${unit}`, [`约20余${unit}`]],
    ]),
    ['约3,000.5万件左右', ['约3,000.5万件左右']],
    ['约30%左右', ['约30%左右']],
    ['约30多种', []],
    ['约三十人', []],
    ['三十人左右', []],
    ['约三十人，左右为难', []],
    ['约三十名快递员左右', ['约三十名快递员左右']],
    ['约三十名老快递员左右', []],
    ...['超过', '逾', '突破', '多达', '达到'].flatMap((over): [string, string[]][] => [
      [`${over}30人以上`, [`${over}30人以上`]],
      [`${over}百人之多`, [`${over}百人之多`]],
    ]),
    ['超过30人', []],
    ['30人以上', []],
    ['超过30名快递以上', ['超过30名快递以上']],
    ['超过30名快递员以上', []],
    ...['不足', '不到', '少于', '低于'].map((under): [string, string[]] => [
      `${under}30人以下`,
      [`${under}30人以下`],
    ]),
    ['不足30人', []],
    ['不足30名快递员以下', []],
    ['截止到目前为止', ['截止到目前为止>到目前为止']],
    ['截止目前为止', ['截止目前为止>到目前为止']],
    ['目前正在进行中', ['目前正在进行中>正在进行']],
    ['原因是因为', ['原因是因为>原因是']],
    ['原因是由于', ['原因是由于>原因是']],
    ['涉及到', ['涉及到>涉及']],
    ['付诸于', ['付诸于>付诸']],
    ['诉诸于', ['诉诸于>诉诸']],
    ['来自于', ['来自于>来自']],
    ['凯旋而归', ['凯旋而归>凯旋']],
    ['悬殊很大', ['悬殊很大>悬殊']],
    ['悬殊巨大', ['悬殊巨大>悬殊']],
    ['亲眼目睹', ['亲眼目睹>目睹']],
    ['第一首创', ['第一首创>首创']],
  ] as [string, string[]][])('%s: %j', (text, found) => expect(told(redundant, text)).toEqual(found))

  it('is told in words', () => {
    expect(messages(redundant, '约30人左右，超过30人以上，不足30人以下，涉及到')).toEqual([
      '“约”和“左右”“多”“余”意思重复，保留一个',
      '“超过”和“以上”意思重复，保留一个',
      '“不足”和“以下”意思重复，保留一个',
      '意思重复',
    ])
    expect(redundant('涉及到', { year: 2026 })[0]).toMatchObject({ rule: 'redundant', level: 'warning' })
  })
})

describe('shares of one whole', () => {
  it.each([
    ['分别占50%、60%', ['几项相加是 110%，超过了 100%，请核对']],
    ['分别占50%、50.5%', []],
    ['分别占50%、50.6%', ['几项相加是 100.6%，超过了 100%，请核对']],
    ['三类分别占全部来稿的40%，40%和30%', ['几项相加是 110%，超过了 100%，请核对']],
    ['分别占40%及 70%', ['几项相加是 110%，超过了 100%，请核对']],
    ['分别占33.333%、66.777%、1%', ['几项相加是 101.11%，超过了 100%，请核对']],
    ['分别占40%、60%', []],
    [`分别占${'长'.repeat(41)}50%、60%`, []],
    [`分别占${'长'.repeat(40)}50%、60%`, ['几项相加是 110%，超过了 100%，请核对']],
    ['分别占。50%、60%', []],
    ['占50%、60%', []],
    ...[
      '占',
      '占比',
      '占总数',
      '占总数的',
      '占全部',
      '占全部的',
      '占全市',
      '占全市的',
      '占比为',
      '占达',
      '占达到',
      '占比达',
    ].map((share): [string, string[]] => [`${share}101%`, ['比例超过了 100%，请核对']]),
    ...['合格', '出勤', '满意', '妥投', '准点', '参学', '到会', '签收', '办结', '完好'].flatMap(
      (rate): [string, string[]][] => [
        [`${rate}率100.5%`, ['比例超过了 100%，请核对']],
        [`${rate}率100%`, []],
      ],
    ),
    ...['为', '达', '达到', '达了', '达到了'].map((is): [string, string[]] => [
      `合格率${is} 120%`,
      ['比例超过了 100%，请核对'],
    ]),
    ['增长率120%', []],
    ['合格率为99.9%', []],
    ['同比增长120%', []],
  ] as [string, string[]][])('%s: %j', (text, found) => expect(messages(shares, text)).toEqual(found))

  it('are an error in their place', () => {
    expect(shares('其中合格率101%。', { year: 2026 })).toEqual([
      { rule: 'percent', level: 'error', message: '比例超过了 100%，请核对', from: 2, to: 9 },
    ])
  })
})
