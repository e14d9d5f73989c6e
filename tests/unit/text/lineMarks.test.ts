import { describe, expect, it } from 'vitest'
import { isFullWidth, isSpace } from '@/domain/text/characterKinds'
import {
  isClosing,
  isOpening,
  isPaired,
  joinsPrevious,
  neverEnds,
  neverStarts,
} from '@/domain/text/lineMarks'

describe('a character', () => {
  it.each(Array.from('中〇々ぁんァンー가힣ㄅㄩ　、。《》！｠￠￦①⓿■◯☀➿'))(
    '%s is set on the grid',
    (character) => {
      expect(isFullWidth(character)).toBe(true)
    },
  )

  it.each(Array.from('‘’“”…—·～，．：；？％‰℃（）〔〕【】「」『』〈〉'))(
    '%s, a mark of Chinese, is set on the grid',
    (mark) => {
      expect(isFullWidth(mark)).toBe(true)
    },
  )

  it.each(['A', 'z', '0', ' ', '-', '%', '.', 'é', 'Ω', '°', '№', '€', 'A中', '…A'])(
    '%j is not',
    (character) => {
      expect(isFullWidth(character)).toBe(false)
    },
  )

  it.each(['\u0301', '\u0f72', '\ufe0f', '\u{e0100}', '\u{e01ef}'])(
    '%j belongs to the one before',
    (mark) => {
      expect(joinsPrevious(mark)).toBe(true)
    },
  )

  it.each(['a', '中', '\u0301a', 'a\u0301', '\u{e0100}\u{e0101}'])('%j stands for itself', (character) => {
    expect(joinsPrevious(character)).toBe(false)
  })

  it.each([' ', '\t', '\n', '\u00a0', '\u3000'])('%j is a space', (space) => {
    expect(isSpace(space)).toBe(true)
  })

  it.each(['', 'a', '中', '  ', ' a', 'a '])('%j is none', (character) => {
    expect(isSpace(character)).toBe(false)
  })

  it('opens or closes, and neither begins nor ends a line accordingly', () => {
    for (const mark of '（［｛〔【《〈「『“‘') {
      expect([mark, isOpening(mark), isClosing(mark)]).toEqual([mark, true, false])
      expect([mark, neverEnds(mark), neverStarts(mark)]).toEqual([mark, true, false])
    }
    for (const mark of '、，。．；：！？）］｝〕】》〉」』”’') {
      expect([mark, isOpening(mark), isClosing(mark)]).toEqual([mark, false, true])
      expect([mark, neverEnds(mark), neverStarts(mark)]).toEqual([mark, false, true])
    }
    for (const neither of '中A—…')
      expect([neither, isOpening(neither), isClosing(neither), neverEnds(neither)]).toEqual([
        neither,
        false,
        false,
        false,
      ])
  })

  it('of two cells are the dash and the dots', () => {
    expect(Array.from('—…～·中-').map(isPaired)).toEqual([true, true, false, false, false, false])
  })
})
