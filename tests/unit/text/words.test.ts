import fc from 'fast-check'
import { expect, it } from 'vitest'
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
