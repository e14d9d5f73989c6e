import { describe, expect, it } from 'vitest'
import { type Measure } from '@/pdf/typesetting/text'
import { typeset } from '@/pdf/typesetting/typeset'

/** A font in which every character fills its cell. */
const measure: Measure<'plain'> = {
  parts: (text) => [{ text, face: 'plain', advance: Array.from(text).length }],
  blank: () => ({ left: 0, right: 0 }),
}
const broken = (text: string): string[] =>
  typeset([{ text, style: 'plain' }], {
    measure,
    cell: 1,
    width: 10,
    firstIndent: 0,
    indent: 0,
    justify: true,
  }).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))

describe('a line of ten cells', () => {
  it('breaks after ten characters where nothing forbids it', () => {
    expect(broken('中'.repeat(15)).map((line) => line.length)).toEqual([10, 5])
  })

  // GB/T 15834, and what goes with it in print.
  it.each(Array.from('、，。．；：！？）］｝〕】》〉」』”’…—～·％‰℃,.;:!?)]}%°'))(
    'never begins with %s',
    (mark) => {
      const lines = broken(`${'中'.repeat(10)}${mark}${'国'.repeat(5)}`)
      expect(lines[1]).toMatch(/^[中国]/)
      expect(lines.join('')).toBe(`${'中'.repeat(10)}${mark}${'国'.repeat(5)}`)
    },
  )

  it.each(Array.from('（［｛〔【《〈「『“‘([{￥＄№'))('never ends with %s', (mark) => {
    const lines = broken(`${'中'.repeat(9)}${mark}${'国'.repeat(6)}`)
    expect(lines[0]).toMatch(/[中国]$/)
    expect(lines.join('')).toBe(`${'中'.repeat(9)}${mark}${'国'.repeat(6)}`)
  })
})
