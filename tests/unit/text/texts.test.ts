import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignParagraphs } from '@/domain/text/alignParagraphs'
import { bigrams } from '@/domain/text/bigrams'
import { compareTexts } from '@/domain/text/compareTexts'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { marked, passages } from '@/domain/text/passages'
import { plainCharacters } from '@/domain/text/plainCharacters'
import { plainText } from '@/domain/text/plainText'
import type { Piece } from '@/domain/text/piece'
import { sharedPassages } from '@/domain/text/sharedPassages'
import { isStorable, storable } from '@/domain/text/storable'
import { termsIn } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('characters that can be written', () => {
  it('are what a radical looks like, of either block', () => {
    expect(plainCharacters('⼀⼯⽇⿕')).toBe('一工日龠')
    expect(plainCharacters('⺀⺅⺮⺼⻅⻋⻓⻔⻢⻳')).toBe('冫亻竹肉见车长门马龟')
    // These three are no other character.
    expect(plainCharacters('⺳⺴⺵')).toBe('⺳⺴⺵')
    expect(plainCharacters('一工日字ab')).toBe('一工日字ab')
  })

  it('are composed, and without what editors of the web leave behind', () => {
    expect(plainCharacters('e\u0301')).toBe('é')
    for (const mark of [
      '\u00AD',
      '\u200B',
      '\u200E',
      '\u200F',
      '\u202A',
      '\u202E',
      '\u2060',
      '\u2066',
      '\u2069',
      '\uFEFF',
    ])
      expect(plainCharacters(`甲${mark}${mark}乙`)).toBe('甲乙')
    for (const kept of ['\u200C', '\u200D', '\uFE0F', '\u3000', '\u00A0', '\u2061', '\u202F'])
      expect(plainCharacters(`甲${kept}`)).toBe(`甲${kept}`)
  })
})

describe('a text as search sees it', () => {
  it('is letters, digits and Han, in half width and lower case', () => {
    expect(plainText('Ａｂ，１ 二。“三”—四·五\n六〇')).toBe('ab1二三四五六〇')
    expect(plainText('①㎡É')).toBe('1m2É')
    for (const mark of '!/:@[`{¿×÷\u2000\u206f\u20a0\u2190\u2bff\u2e00\u3000\u3004\u3008\u3020\u3030\u303d\u30fb\ufe00\ufe30\ufeff')
      expect(plainText(`甲${mark}乙`)).toBe('甲乙')
    for (const kept of ['0', '9', 'A', 'z', 'À', 'ÿ', '々', '〇', '〡', 'あ', 'ン', 'ー', '\u{20000}'])
      expect([...plainText(kept)]).toHaveLength(1)
  })

  it('has pairs of neighbours, each once, as bytes of UTF-8 sort', () => {
    expect(bigrams('甲乙，甲乙')).toEqual(['乙甲', '甲乙'])
    expect(bigrams('ab')).toEqual(['ab'])
    expect(bigrams('a')).toEqual([])
    expect(bigrams('\u{20000}a豈a')).toEqual(
      ['a豈', '豈a', '\u{20000}a'].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', '豈', '\u{20000}', '\uE000'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (value) => {
        const found = bigrams(value)
        expect(found).toEqual([...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})

describe('what can be stored', () => {
  it('is every text without a nought and without half a character', () => {
    expect(['甲', '𠮷', '', '\u0001'].map(isStorable)).toEqual([true, true, true, true])
    expect(['a\0b', '\ud842', '\udfb7甲'].map(isStorable)).toEqual([false, false, false])
  })

  it('is what is left of another, cut to its length', () => {
    expect(storable('a\0b\0c', 9)).toBe('a\ufffdb\ufffdc')
    expect(storable('ab𠮷', 3)).toBe('ab\ufffd')
    expect(storable('abcd', 4)).toBe('abcd')
    expect(storable('abcd', 3)).toBe('abc')
  })
})

describe('words of a text', () => {
  it('are words of Chinese, not its characters nor its sentences', () => {
    expect(wordsOf('快递员冒雨送件。')).toEqual(expect.arrayContaining(['快递', '。']))
    expect(wordsOf('快递员冒雨送件。').length).toBeGreaterThan(3)
    expect(wordsOf('two words')).toEqual(['two', ' ', 'words'])
  })

  it('lose nothing, of texts without one sentence too', () => {
    for (const text of [
      '',
      '。。',
      '甲\n\n乙',
      'a'.repeat(1200),
      `${'长'.repeat(499)}。${'长'.repeat(501)}！`,
    ])
      expect(wordsOf(text).join('')).toBe(text)
  })
})

describe('paragraphs of a plain text', () => {
  it('are its lines, however they end', () => {
    expect(paragraphsOf('甲\r\n乙\r丙\n\n丁\u2028戊\u2029\u2029己')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
    ])
  })
})

describe('terms that no line may break', () => {
  const found = (text: string) => termsIn(text).map(({ from, to }) => text.slice(from, to))

  it.each([
    ['学习贯彻习近平新时代中国特色社会主义思想主题教育', ['习近平新时代中国特色社会主义思想', '主题教育']],
    ['坚持新时代中国特色社会主义道路', ['新时代中国特色社会主义']],
    ['弘扬中国特色社会主义思想', ['中国特色社会主义思想']],
    ['践行社会主义核心价值观推进社会主义现代化', ['社会主义核心价值观', '社会主义现代化']],
    ['以中国式现代化推进中华民族伟大复兴', ['中国式现代化', '中华民族伟大复兴']],
    [
      '学习党的二十届四中全会、党的二十届三中全会、党的二十届二中全会精神',
      ['党的二十届四中全会', '党的二十届三中全会', '党的二十届二中全会'],
    ],
    ['学习党的二十大、党的十九大精神', ['党的二十大', '党的十九大']],
    ['学习二十届四中全会和二十届三中全会精神', ['二十届四中全会', '二十届三中全会']],
    ['开展党史学习教育和主题党日', ['党史学习教育', '主题党日']],
    ['落实中央八项规定精神，遵守中央八项规定', ['中央八项规定精神', '中央八项规定']],
    ['推进全面从严治党和党风廉政建设', ['全面从严治党', '党风廉政建设']],
    ['党组理论学习中心组与支部理论学习中心组', ['党组理论学习中心组', '理论学习中心组']],
    ['中华人民共和国人民代表大会和政治协商会议', ['中华人民共和国', '人民代表大会', '政治协商会议']],
    ['全国文明单位、全国文明城市', ['全国文明单位', '全国文明城市']],
    ['精神文明建设与精神文明创建', ['精神文明建设', '精神文明创建']],
    ['高质量发展与乡村振兴', ['高质量发展', '乡村振兴']],
    ['国家邮政局、上海市邮政管理局、某市邮政管理局', ['国家邮政局', '上海市邮政管理局', '邮政管理局']],
    [
      '上海市人民政府与上海市快递行业协会、某地快递行业协会',
      ['上海市人民政府', '上海市快递行业协会', '快递行业协会'],
    ],
    ['中国邮政集团有限公司上海市分公司', ['中国邮政集团有限公司', '上海市分公司']],
    ['中国邮政、某有限公司、某分公司', ['中国邮政', '有限公司', '分公司']],
    ['中通快递、圆通速递、申通快递、韵达快递', ['中通快递', '圆通速递', '申通快递', '韵达快递']],
    ['顺丰速运、极兔速递、京东物流、德邦快递', ['顺丰速运', '极兔速递', '京东物流', '德邦快递']],
    ['城西网点开展演练', []],
    ['', []],
  ])('%s', (text, terms) => expect(found(text)).toEqual(terms))

  it('stand side by side without a gap', () => {
    expect(termsIn('党的二十大党的十九大')).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 10 },
    ])
  })
})

describe('marked places of a text', () => {
  const text = (length: number, from = 0) =>
    Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('')

  it('overlap as one, with what stands between them apart', () => {
    expect(marked('甲乙丙丁', ['甲乙', '乙丙']).map(({ text: value, hit }) => [value, hit])).toEqual([
      ['甲乙丙', true],
      ['丁', false],
    ])
    expect(marked('甲乙甲', ['甲']).map(({ text: value, hit }) => [value, hit])).toEqual([
      ['甲', true],
      ['乙', false],
      ['甲', true],
    ])
    expect(marked('甲甲乙甲', ['甲乙甲', '甲']).map(({ text: value }) => value)).toEqual(['甲甲乙甲'])
    expect(marked('', ['甲'])).toEqual([])
  })

  it('have ellipses only where something is left out', () => {
    const around = (before: number, after: number) =>
      passages(`${text(before)}驿站${text(after, 500)}`, ['驿站'], 3)[0]?.map(({ text: value, hit }) => [
        value.length,
        hit,
      ])
    expect(around(28, 28)).toEqual([
      [28, false],
      [2, true],
      [28, false],
    ])
    expect(around(29, 29)).toEqual([
      [1, false],
      [28, false],
      [2, true],
      [28, false],
      [1, false],
    ])
  })

  it('are joined where their surroundings touch, and not where they do not', () => {
    const gap = (length: number) => passages(`驿站${text(length)}驿站`, ['驿站'], 3).length
    expect([gap(56), gap(57)]).toEqual([1, 2])
    expect(passages(`驿站${text(80)}驿站${text(80, 200)}驿站`, ['驿站'], 2)).toHaveLength(2)
    expect(passages('驿站', ['驿站'], 0)).toEqual([])
  })

  it('are not cut through a character', () => {
    const rare = '𠮷'.repeat(40)
    for (const [before, after] of [
      ['', ''],
      ['a', 'a'],
    ])
      for (const segment of passages(`${rare}${before}驿站${after}${rare}`, ['驿站'], 1).flat())
        expect(segment.text.isWellFormed()).toBe(true)
  })
})

describe('paragraphs beside what became of them', () => {
  const align = (before: string[], after: string[]) =>
    alignParagraphs(before, after).map(([left, right]) => `${left ?? '-'}|${right ?? '-'}`)

  it('are paired where they are kin', () => {
    expect(align(['甲乙丙丁'], ['甲乙丙戊'])).toEqual(['甲乙丙丁|甲乙丙戊'])
    expect(align(['甲乙丙丁'], ['戊己庚辛'])).toEqual(['甲乙丙丁|-', '-|戊己庚辛'])
    // One pair of four and four, a quarter: kin; one of four and five is less.
    expect(align(['一二三四五'], ['一二六七八'])).toEqual(['一二三四五|一二六七八'])
    expect(align(['一二三四五'], ['一二六七八九'])).toEqual(['一二三四五|-', '-|一二六七八九'])
  })

  it('are paired with the one most like them, in the order of both', () => {
    expect(align(['甲乙丙丁戊己庚', '子丑寅卯辰'], ['子丑寅卯巳', '甲乙丙丁戊己辛'])).toEqual([
      '-|子丑寅卯巳',
      '甲乙丙丁戊己庚|甲乙丙丁戊己辛',
      '子丑寅卯辰|-',
    ])
    expect(align(['甲乙丙丁'], ['甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊'])).toEqual([
      '-|甲乙丙丁戊己庚辛壬癸',
      '甲乙丙丁|甲乙丙丁戊',
    ])
    expect(align(['甲乙丙丁', '甲乙丙丁戊己'], ['甲乙丙丁戊庚'])).toEqual([
      '甲乙丙丁|-',
      '甲乙丙丁戊己|甲乙丙丁戊庚',
    ])
  })

  it('of which one is empty, or both, lose nothing', () => {
    expect(align([], [])).toEqual([])
    expect(align([''], ['甲乙'])).toEqual(['|-', '-|甲乙'])
    expect(align(['甲'], ['乙'])).toEqual(['甲|-', '-|乙'])
    expect(align(['甲', '乙', '丙'], ['甲', '丙'])).toEqual(['甲|甲', '乙|-', '丙|丙'])
  })

  it('of a long stretch are paired in order', () => {
    const many = (length: number, sign: string) => Array.from({ length }, (_, at) => `${sign}${at}`)
    expect(align(many(61, '甲'), many(2, '乙')).slice(0, 3)).toEqual(['甲0|乙0', '甲1|乙1', '甲2|-'])
    expect(align(many(2, '甲'), many(61, '乙')).slice(1, 3)).toEqual(['甲1|乙1', '-|乙2'])
    expect(align(many(60, '甲'), many(2, '乙')).slice(0, 2)).toEqual(['甲0|-', '甲1|-'])
  })

  it('that were rewritten are marked whole', () => {
    const [row] = compareTexts(
      [`${'甲'.repeat(2)}${'一二三四五六七八九十'.repeat(3)}`],
      [`${'甲'.repeat(2)}${'一二三四五六七八九十'.repeat(3)}。`],
    )
    expect(row?.after && shown(row.after)).toMatch(/\[。\]$/)
    expect(
      compareTexts(['甲'], []).map(({ before, after, isChanged }) => [
        before && shown(before),
        after,
        isChanged,
      ]),
    ).toEqual([['[甲]', null, true]])
    expect(compareTexts([], ['甲']).map(({ before, after }) => [before, after && shown(after)])).toEqual([
      [null, '[甲]'],
    ])
    expect(compareTexts(['甲'], ['甲'])).toEqual([
      { before: [{ text: '甲', marked: false }], after: [{ text: '甲', marked: false }], isChanged: false },
    ])
    const long = (sign: string) => Array.from({ length: 300 }, (_, at) => `${sign}${at} 同`).join(' ')
    const [rewritten] = compareTexts([long('甲')], [long('乙')])
    expect(
      [rewritten?.before, rewritten?.after].map((pieces) => pieces?.map(({ marked: isMarked }) => isMarked)),
    ).toEqual([[true], [true]])
  })
})

describe('passages that two texts share', () => {
  const both = (one: string[], other: string[]) => {
    const found = sharedPassages(one, other)
    return [found.one.map(shown), found.other.map(shown)]
  }
  const EIGHT = '快递员冒雨送件上'

  it('are eight characters and more', () => {
    expect(both([EIGHT], [EIGHT])).toEqual([[`[${EIGHT}]`], [`[${EIGHT}]`]])
    expect(both([EIGHT.slice(1)], [EIGHT.slice(1)])).toEqual([[EIGHT.slice(1)], [EIGHT.slice(1)]])
    expect(both([`一${EIGHT}`], [`${EIGHT}二`])).toEqual([[`一[${EIGHT}]`], [`[${EIGHT}]二`]])
    expect(both([], [])).toEqual([[], []])
    expect(both([''], [EIGHT])).toEqual([[''], [EIGHT]])
  })

  it('go on over the end of a paragraph, and are each as long as they are', () => {
    expect(both([EIGHT.slice(0, 4), EIGHT.slice(4)], [`${EIGHT}了`])).toEqual([
      [`[${EIGHT.slice(0, 4)}]`, `[${EIGHT.slice(4)}]`],
      [`[${EIGHT}]了`],
    ])
    expect(both([`${EIGHT}门来甲`], [`${EIGHT}门来乙`])).toEqual([[`[${EIGHT}门来]甲`], [`[${EIGHT}门来]乙`]])
  })

  it('may be several, also side by side', () => {
    const other = '党员带头作示范了'
    expect(both([`${EIGHT}甲${other}`], [`${other}乙${EIGHT}`])).toEqual([
      [`[${EIGHT}]甲[${other}]`],
      [`[${other}]乙[${EIGHT}]`],
    ])
    expect(both([`${EIGHT}甲${other}`], [`${other}${EIGHT}`])).toEqual([
      [`[${EIGHT}]甲[${other}]`],
      [`[${other}${EIGHT}]`],
    ])
  })

  it('are marked at the first of twenty places and more', () => {
    const found = sharedPassages(
      [Array.from({ length: 30 }, (_, at) => `${EIGHT}${at}。`).join('')],
      [`${EIGHT}25。`],
    )
    expect(found.other.map(shown)).toEqual([`[${EIGHT}2]5。`])
  })

  it('of equal length are marked where they stand first', () => {
    expect(both([`${EIGHT}甲${EIGHT}乙`], [`${EIGHT}丙`])[0]).toEqual([`[${EIGHT}]甲${EIGHT}乙`])
  })
})
