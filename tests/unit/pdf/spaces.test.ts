import { describe, expect, it } from 'vitest'
import { tidySpaces, tidyTitleLine } from '@/pdf/typesetting/spaces'

const printed = (...texts: string[]) =>
  tidySpaces(texts.map((text, index) => ({ text, style: index % 2 === 0 ? 'a' : 'b' })))
const tidied = (text: string) =>
  printed(text)
    .map((run) => run.text)
    .join('')

describe('a space of body text', () => {
  it.each([
    ['beside Han', '第 1 期', '第1期'],
    ['beside a Chinese mark', '好 ，a ， b', '好，a，b'],
    ['between Han', '甲 乙', '甲乙'],
    ['between Latin words is one', 'Microsoft \t\n Word', 'Microsoft Word'],
    ['that does not break is one like any other', 'A\u00a0B', 'A B'],
    ['at the beginning', '  甲', '甲'],
    ['at the beginning, wide', '　甲', '甲'],
    ['at the beginning, before a Latin word', ' A', 'A'],
    ['at the end', '甲  ', '甲'],
    ['at the end of a Latin word', 'A ', 'A'],
    ['that is wide, which nobody types by chance', '上海　邮政', '上海　邮政'],
    ['that is wide among others', '甲 　 乙', '甲　乙'],
    ['that is wide and comes last of several', 'A  　B', 'A　B'],
  ])('%s', (_, typed, expected) => {
    expect(tidied(typed)).toBe(expected)
  })

  it.each([
    ['参加人员：张伟 李小明 王五', '参加人员：张伟 李小明 王五'],
    ['张  伟、李 明', '张 伟、李 明'],
    ['完成率 张伟 李小明', '完成率张伟 李小明'],
    ['网点 服务 居民', '网点服务居民'],
  ])('stays between names and in them: %s', (typed, expected) => {
    expect(tidied(typed)).toBe(expected)
  })

  it.each(['“甲 乙”', '‘甲 乙’', '《甲 乙》', '〈甲 乙〉', '「甲 乙」', '『甲 乙』'])(
    'between Han inside %s was meant',
    (quotation) => {
      expect(tidied(`见${quotation}。`)).toBe(`见${quotation}。`)
    },
  )

  it.each([
    ['one side of which is no Han', '“双 11”“A 甲”“甲 ，乙”', '“双11”“A甲”“甲，乙”'],
    ['after a quotation', '“甲” 乙 丙', '“甲”乙丙'],
    ['before one', '甲 乙“丙”', '甲乙“丙”'],
    ['after a mark that is never closed', '“甲 乙', '“甲乙'],
    ['after one that another kind closes', '“甲 乙》丙', '“甲乙》丙'],
    ['before a closing mark that nothing opened', '甲 乙”丙', '甲乙”丙'],
    ['between two quotations', '“甲”丙 丁“乙”', '“甲”丙丁“乙”'],
  ])('was not meant: %s', (_, typed, expected) => {
    expect(tidied(typed)).toBe(expected)
  })

  it('was meant in the outer of two quotations, before, inside and after the inner one', () => {
    expect(tidied('“甲 乙《丙 丁》戊 己”')).toBe('“甲 乙《丙 丁》戊 己”')
    expect(tidied('“甲 乙《丙 丁》戊 己')).toBe('“甲乙《丙丁》戊己')
  })
})

describe('runs of different faces', () => {
  it('are tidied together, and each character keeps its face', () => {
    expect(printed('重点 ', ' 内容')).toEqual([
      { text: '重点', style: 'a' },
      { text: '内容', style: 'b' },
    ])
    expect(printed('Big ', ' data', '甲')).toEqual([
      { text: 'Big ', style: 'a' },
      { text: 'data', style: 'b' },
      { text: '甲', style: 'a' },
    ])
  })

  it('of one face are one run', () => {
    expect(
      tidySpaces([
        { text: '甲', style: 'a' },
        { text: '乙', style: 'a' },
      ]),
    ).toEqual([{ text: '甲乙', style: 'a' }])
  })
})

describe('what no reader could see', () => {
  it.each(['\u200b', '\ufeff', '\u00ad', '\u0000', '\u0007', '\u202e'])('%j goes', (character) => {
    expect(tidied(`甲${character}乙`)).toBe('甲乙')
    expect(tidyTitleLine(`甲${character}乙`)).toBe('甲乙')
  })
})

describe('a line of a title', () => {
  it('keeps its inner spaces, one each', () => {
    expect(tidyTitleLine(' 甲 \u00a0 乙　丙\t1 ')).toBe('甲 乙 丙 1')
  })
})
