import { describe, expect, it } from 'vitest'
import { bigrams } from '@/domain/text/bigrams'
import { plainText } from '@/domain/text/plainText'

describe('a text as search sees it', () => {
  it('has no spaces, breaks or punctuation, and one width and case of letters', () => {
    expect(plainText(' 《快递》，\nＡＢc１２% 〇々 ')).toBe('快递abc12〇々')
  })

  it('is pairs of neighbours, each once, sorted as bytes are', () => {
    expect(bigrams('快递、快递员')).toEqual(['快递', '递员', '递快'].sort())
    expect(bigrams('\ue000a𠮷b')).toEqual(['a𠮷', '\ue000a', '𠮷b'])
    expect(bigrams('快')).toEqual([])
  })
})
