import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCharacters } from '@/domain/article/prose/countCharacters'
import { lostCharacters } from '@/domain/article/prose/lostCharacters'
import { readMark, writtenMark } from '@/domain/article/prose/marks'
import { formatNumber } from '@/domain/article/prose/numberFormats'

describe('the characters of a text', () => {
  it.each([
    ['今天 two words，共3.5万件。', 10, 5],
    ['甲　乙', 2, 2],
    ['“甲”—…·', 6, 1],
    ['Ａ', 1, 0],
    ['', 0, 0],
    ['  \n', 0, 0],
    ['a甲b', 3, 1],
    ['𠮷', 1, 1],
  ])('%j are %i, of them %i Han', (value, words, han) =>
    expect(countCharacters(value)).toEqual({ words, han }),
  )

  it('that are lost are those of which fewer arrived, spaces aside', () => {
    expect(lostCharacters('甲乙乙丙 ', '乙丙甲')).toEqual(['乙'])
    expect(lostCharacters('甲\u3000\n', '')).toEqual(['甲'])
    expect(lostCharacters('', '甲')).toEqual([])
    const value = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', ' '), maxLength: 12 })
    fc.assert(
      fc.property(value, value, (expected, arrived) => {
        const count = (all: Iterable<string>, sign: string) => [...all].filter((each) => each === sign).length
        const lost = lostCharacters(expected, arrived)
        for (const sign of ['甲', '乙', '𠮷'])
          expect(count(lost, sign)).toBe(Math.max(0, count(expected, sign) - count(arrived, sign)))
        expect(count(lost, ' ')).toBe(0)
      }),
    )
  })
})

describe('a mark before a line', () => {
  it.each([...'•·∙●○■□◆◇▪▫►➢➤‣♦❖–—-*lnuovwqpØü§', '\uE000', '\uF8FF', ' \u00A0• '])(
    '%j is a bullet',
    (mark) => expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'bullet' }),
  )
  it.each(['1234.', '0.', '7.'])('%s is a number', (mark) =>
    expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'number', value: Number.parseInt(mark, 10) }),
  )
  it.each(['12345.', 'x1.', '1.x', '1', '1.1', '1．', '••', '\uE000\uE000', '\uF900'])('%s is text', (mark) =>
    expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'text', text: mark }),
  )
  it.each([
    ['1)', '1) '],
    ['a', 'a '],
    ['Ⅳ', 'Ⅳ '],
    ['ⅻ', 'ⅻ '],
    ['第一章', '第一章\u3000'],
    ['一、', '一、'],
    ['（一）', '（一）'],
    ['①', '①'],
    ['a、', 'a、'],
    ['一)', '一) '],
  ])('%s stands as %j', (mark, written) => expect(writtenMark(mark)).toBe(written))
})

describe('a number in a format', () => {
  it.each([
    ['decimal-leading-zero', 5, '05'],
    ['upper-roman', 4, 'IV'],
    ['upperRoman', 3999, 'MMMCMXCIX'],
    ['lowerRoman', 9999, 'mmmmmmmmmcmxcix'],
    ['lowerRoman', 444, 'cdxliv'],
    ['lowerRoman', 95, 'xcv'],
    ['upperLetter', 28, 'BB'],
    ['upper-latin', 26, 'Z'],
    ['lower-latin', 1, 'a'],
    ['lower-alpha', 53, 'aaa'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['decimalEnclosedParen', 20, '⒇'],
    ['decimalEnclosedParen', 21, '21'],
    ['ideographEnclosedCircle', 1, '㊀'],
    ['chineseCountingThousand', 21, '二十一'],
    ['taiwaneseCounting', 11, '十一'],
    ['taiwaneseCountingThousand', 111, '一百一十一'],
    ['japaneseCounting', 1010, '一千零一十'],
    ['cjk-ideographic', 3, '三'],
    ['simp-chinese-informal', 19, '十九'],
    ['trad-chinese-informal', 9, '九'],
    ['chineseLegalSimplified', 1234, '壹仟贰佰叁拾肆'],
    ['chineseLegalSimplified', 506, '伍佰零陆'],
    ['ideographLegalTraditional', 7008, '柒仟零捌'],
    ['simp-chinese-formal', 9, '玖'],
    ['japaneseDigitalTenThousand', 1234, '一二三四'],
    ['taiwaneseDigital', 56, '五六'],
    ['cjk-decimal', 789, '七八九'],
    ['ideographDigital', 1000, '一〇〇〇'],
    ['cjk-heavenly-stem', 3, '丙'],
    ['cjk-earthly-branch', 13, '子'],
    ['ideographZodiac', 1, '子'],
    ['decimal', -3, '-3'],
  ])('%s, %i: %s', (format, n, written) => expect(formatNumber(format, n)).toBe(written))

  it('of stems and branches goes round', () => {
    const row = (format: string, count: number) =>
      Array.from({ length: count }, (_, at) => formatNumber(format, at + 1)).join('')
    expect(row('ideographTraditional', 11)).toBe('甲乙丙丁戊己庚辛壬癸甲')
    expect(row('ideographZodiac', 13)).toBe('子丑寅卯辰巳午未申酉戌亥子')
  })
})
