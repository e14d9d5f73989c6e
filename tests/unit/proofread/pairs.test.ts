import { describe, expect, it } from 'vitest'
import { pairs } from '@/domain/proofread/rules/pairs'

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
