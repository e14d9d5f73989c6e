import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { plainCharacters } from '@/domain/text/plainCharacters'
import { plainText } from '@/domain/text/plainText'
import { isStorable, storable } from '@/domain/text/storable'
import { wordsOf } from '@/domain/text/words'
import { grams } from '../../support/grams'

describe('characters that can be written', () => {
  it('are what a radical looks like, of either block', () => {
    expect(plainCharacters('⼀⼯⽇⿕')).toBe('一工日龠')
    expect(plainCharacters('⺀⺅⺮⺼⻅⻋⻓⻔⻢⻳')).toBe('冫亻竹肉见车长门马龟')
    // These three are no other character.
    expect(plainCharacters('⺳⺴⺵')).toBe('⺳⺴⺵')
    expect(plainCharacters('一工日字ab')).toBe('一工日字ab')
  })

  it('have one dash of two cells, whichever way it was written', () => {
    expect(plainCharacters('清朗⸺记行动——')).toBe('清朗——记行动——')
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

  it('has characters and pairs of neighbours, each once, as bytes of UTF-8 sort', () => {
    expect(grams('甲乙，甲乙')).toEqual(['乙', '乙甲', '甲', '甲乙'])
    expect(grams('ab')).toEqual(['a', 'ab', 'b'])
    expect(grams('，')).toEqual([])
    expect(grams('\u{20000}a豈a')).toEqual(
      ['\u{20000}', 'a', '豈', 'a豈', '豈a', '\u{20000}a'].sort((a, b) =>
        Buffer.compare(Buffer.from(a), Buffer.from(b)),
      ),
    )
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', '豈', '\u{20000}', '\uE000'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (value) => {
        const found = grams(value)
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
