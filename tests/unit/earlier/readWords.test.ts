import { describe, expect, it } from 'vitest'
import { chineseNumber } from '@/domain/earlier/chineseNumber'
import { cleanText, squeeze } from '@/domain/earlier/cleanText'
import { readMasthead } from '@/domain/earlier/readMasthead'
import { couldBeTitle, endsSentence } from '@/domain/earlier/titleWords'

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
    '（续）老站长的故事',
    '摄影大赛在江岸举行',
    '通讯员培训班开班',
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
