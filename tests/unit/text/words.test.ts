import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'

it('the words of a text are the whole of it, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => wordsOf(text).join('') === text),
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲', '。', '\n', '\r', '\u{1f600}', 'a', ' '), { maxLength: 1_500 }),
      (parts) => {
        expect(wordsOf(parts.join('')).join('')).toBe(parts.join(''))
      },
    ),
  )
})

it('words of a sentence are those that are one', () => {
  expect(wordsOf('你好。你好')).toEqual(['你好', '。', '你好'])
})

describe('a term', () => {
  const termsIn = termFinder(['暖蜂行动'])

  it.each([
    ['学习党的二十届三中全会精神', ['学习', '党的二十届三中全会', '精神']],
    ['快递业务量增长', ['快递业务量', '增长']],
    ['启动暖蜂行动', ['启动', '暖蜂行动']],
    // What ends inside a short one goes with it; where it begins and ends is the segmenter's own matter.
    ['部分公司', ['部分公司']],
    ['甲。党的二十大。乙', ['甲', '。', '党的二十大', '。', '乙']],
  ])('is one word of %s', (text, words) => expect(wordsOf(text, termsIn)).toEqual(words))

  it('takes nothing from the whole, wherever it stands', () => {
    const piece = fc.constantFrom('党的二十大', '分公司', '部', '暖蜂行动', '。', 'a1', ' ', '\u{1f600}')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(wordsOf(pieces.join(''), termsIn).join('')).toBe(pieces.join(''))
      }),
    )
  })
})
