import { describe, expect, it } from 'vitest'
import { gramsOfWord } from '@/domain/text/grams'
import { plainText } from '@/domain/text/plainText'
import { grams } from '../../support/grams'

describe('a text as search sees it', () => {
  it('has no spaces, breaks or punctuation, and one width and case of letters', () => {
    expect(plainText(' 《快递》，\nＡＢc１２% 〇々 ')).toBe('快递abc12〇々')
  })

  it('is its characters and pairs of neighbours, each once, sorted as bytes are', () => {
    expect(grams('快递、快递员')).toEqual(['快', '递', '员', '快递', '递员', '递快'].sort())
    expect(grams('\ue000a𠮷')).toEqual(['a', 'a𠮷', '\ue000', '\ue000a', '𠮷'])
    expect(grams('快')).toEqual(['快'])
  })

  it('is asked for by the pairs of a word, or by its one character', () => {
    expect(gramsOfWord('快递员快递')).toEqual(['快递', '递员', '员快'])
    expect(gramsOfWord('“快”')).toEqual(['快'])
    expect(gramsOfWord('，')).toEqual([])
  })
})
