import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNumber, yearNumber } from '@/domain/proofread/rules/chineseNumber'
import { dates } from '@/domain/proofread/rules/dates'
import { digits } from '@/domain/proofread/rules/digits'
import { doubled } from '@/domain/proofread/rules/doubled'
import { redundant } from '@/domain/proofread/rules/redundant'
import type { TextRule } from '@/domain/proofread/rules/rule'
import { shares } from '@/domain/proofread/rules/shares'

const told = (rule: TextRule, text: string) =>
  rule(text, { year: 2026 }).map(
    ({ from, to, suggestion }) => text.slice(from, to) + (suggestion ? `>${suggestion}` : ''),
  )
const messages = (rule: TextRule, text: string) => rule(text, { year: 2026 }).map(({ message }) => message)

describe('small numbers', () => {
  const DIGITS = '〇一二三四五六七八九'
  const written = (n: number) =>
    n < 10
      ? DIGITS.charAt(n)
      : `${n < 20 ? '' : DIGITS.charAt(Math.floor(n / 10))}十${n % 10 ? DIGITS.charAt(n % 10) : ''}`

  it('are read as they are written, in digits or in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        expect(smallNumber(String(n))).toBe(n)
        expect(smallNumber(written(n))).toBe(n)
      }),
    )
    expect(smallNumber('07')).toBe(7)
  })

  it.each(['', '100', '一二', '〇', '十十', '三十一二', '百', 'x', 'x1', '1x', '十x', 'x十', '一x'])(
    'are not %j',
    (text) => expect(smallNumber(text)).toBeNaN(),
  )

  it('of years have four digits', () => {
    expect(['2026', '二〇二六', '二○二六', '二零二六', '一九九九'].map(yearNumber)).toEqual([
      2026, 2026, 2026, 2026, 1999,
    ])
    for (const text of ['26', '20260', '二〇二', '二〇二六六', '二千〇六', 'x2026', '2026x'])
      expect(yearNumber(text)).toBeNaN()
  })
})

describe('a date', () => {
  it.each([
    ['2月30日', ['2月30日']],
    ['2026年2月29日', ['2026年2月29日']],
    ['2024年2月29日', []],
    ['2月29日', []],
    ['4月31号', ['4月31号']],
    ['12月31日', []],
    ['13月1日', ['13月1日']],
    ['0月1日', ['0月1日']],
    ['1月0日', ['1月0日']],
    ['二月三十日', ['二月三十日']],
    ['二〇二六年二月二十九日', ['二〇二六年二月二十九日']],
    ['十二月三十一日', []],
    ['二月二十九日', []],
    ['1月31日至2月31日', ['2月31日']],
    ['2026年13月', ['2026年13月']],
    ['2026年0月', ['2026年0月']],
    ['2026年12月', []],
    ['2026年1月', []],
    ['2026年13月5日', ['2026年13月5日']],
    ['2026年13月15号', ['2026年13月15号']],
    ['2026年13月5人', ['2026年13月']],
    ['12026年13月', []],
    ['1.2026年13月', []],
    ['共13月', []],
    ['3月30', []],
    ['0026年1月9日', ['0026年1月9日']],
  ])('%s: %j', (text, found) => expect(told(dates, `于${text}举行`)).toEqual(found))

  it('that no calendar has is told as such', () => {
    expect(dates('2月30日', { year: 2026 })).toEqual([
      { rule: 'date', level: 'error', message: '没有这一天，请核对日期', from: 0, to: 5 },
    ])
  })

  it.each([
    ['2026年1月9日（星期五）', []],
    ['2026年1月9日（星期四）', ['2026年1月9日（星期四）>2026年1月9日（星期五）']],
    ['2026年1月9日(周四)', ['2026年1月9日(周四)>2026年1月9日(周五)']],
    ['2026年1月9日礼拜四', ['2026年1月9日礼拜四>2026年1月9日礼拜五']],
    ['2026年1月11日星期日', []],
    ['2026年1月11日星期天', []],
    ['2026年1月10日星期天', ['2026年1月10日星期天>2026年1月10日星期六']],
    ['2026年1月4日周六', ['2026年1月4日周六>2026年1月4日周日']],
    ['二〇二六年一月九日星期一', ['二〇二六年一月九日星期一>二〇二六年一月九日星期五']],
  ])('has its day of the week: %s', (text, found) => expect(told(dates, text)).toEqual(found))

  it('without a year may be of the year before or after', () => {
    // 9 January: Thursday in 2025, Friday in 2026, Saturday in 2027.
    expect(['四', '五', '六'].flatMap((day) => told(dates, `1月9日星期${day}`))).toEqual([])
    expect(messages(dates, '1月9日星期三')).toEqual(['2026年1月9日是星期五'])
    expect(messages(dates, '2027年1月9日星期五')).toEqual(['2027年1月9日是星期六'])
  })
})

describe('numbers by GB/T 15835', () => {
  it.each([
    ['3、4天', ['3、4>三四']],
    ['等了3、4多天', ['3、4>三四']],
    ['8、9余人', ['8、9>八九']],
    ['1、2名员工', ['1、2>一二']],
    ['3、5天', []],
    ['4、3天', []],
    ['13、4天', []],
    ['0.3、4天', []],
    ['第3、4期', []],
    ['2、3、4天', []],
    ['3、4号', []],
    ['3、4月和5月', []],
    ['3、4月及5月', []],
    ['3、4月、5月', []],
    ['3、10天', []],
    ...[...'天日周月年个名人位家件次项篇期条场批岁元辆台'].map((unit): [string, string[]] => [
      `约6、7${unit}。`,
      ['6、7>六七'],
    ]),
    ['二○二六年', ['二○二六年>二〇二六年']],
    ['二O二六年', ['二O二六年>二〇二六年']],
    ['二Ｏ二六年', ['二Ｏ二六年>二〇二六年']],
    ['二0二六年', ['二0二六年>二〇二六年']],
    ['二零二六年', ['二零二六年>二〇二六年']],
    ['二〇二六年', []],
    ['零年', []],
    ['二零年', []],
    ['零零零零年', []],
    ['一九九零年', ['一九九零年>一九九〇年']],
    ['2026年一月', ['2026年一月']],
    ['2026年1月九日', ['2026年1月九日']],
    ['2026年十二月九日', ['2026年十二月']],
    ['2026年1月9日', []],
    ['二〇二六年一月九日', []],
    ['3-5%', ['3-5%>3%-5%']],
    ['3.5至4.5%', ['3.5至4.5%>3.5%至4.5%']],
    ...[...'-－–—~～至'].map((dash): [string, string[]] => [
      `占10${dash}20%。`,
      [`10${dash}20%>10%${dash}20%`],
    ]),
    ['3%-5%', []],
    ['3-5', []],
    ['3、5%', []],
    ['20几个', ['20几>二十几']],
    ['10几天', ['10几>十几']],
    ['90几人', ['90几>九十几']],
    ['25几个', ['25几']],
    ['100几个', ['100几']],
    ['1.20几个', []],
    ['几个', []],
    ['20几种', []],
    ...['减少', '降低', '下降', '缩短', '缩小', '减'].flatMap((less): [string, string[]][] => [
      [`${less}了3倍`, [`${less}了3倍`]],
      [`${less}两倍`, [`${less}两倍`]],
    ]),
    ['减少1.5倍', ['减少1.5倍']],
    ['减少十二倍', ['减少十二倍']],
    ['增加3倍', []],
    ['减少3成', []],
    ['98年5月', ['98年']],
    ['05年12月', ['05年']],
    ['15年5月', []],
    ['98年以来', []],
    ['1998年5月', []],
    ['第98年5月', []],
    ['至05年5月', []],
  ] as [string, string[]][])('%s: %j', (text, found) => expect(told(digits, text)).toEqual(found))

  it('are told in words', () => {
    expect(messages(digits, '3、4天，二○二六年，2026年一月，3-5%，20几个，减少3倍，98年5月')).toEqual([
      '表示概数的相邻两个数用汉字，中间不加顿号',
      '年份里的“〇”不用圆圈、字母、数字或“零”代替',
      '同一个日期里不混用阿拉伯数字和汉字数字',
      '百分数的范围，前一个数也要写百分号',
      '带“几”的概数用汉字',
      '减少、降低不用“倍”，请改用百分数或几分之几',
      '年份写全四位',
    ])
    const levels = digits('3、4天，减少3倍', { year: 2026 }).map(({ rule, level }) => [rule, level])
    expect(levels).toEqual([
      ['digits', 'warning'],
      ['digits', 'error'],
    ])
  })
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
