import { describe, expect, it } from 'vitest'
import { longestPiece } from '@/pdf/typesetting/pieces'
import { plainFont } from './support/plainFont'

const longest = (text: string, cell = 1) =>
  longestPiece([{ text, style: 'plain' }], { measure: plainFont, cell })

describe('the longest piece that a narrow column should not part', () => {
  it.each([
    ['a number with its unit', '共1200余万件甲', 5],
    ['a date', '自2026年11月30日', 7],
    ['a telephone number with its spaces', '拨021 6321-1234', 6.5],
    ['a word', '用PDF文件甲乙丙', 1.5],
    ['the longest of several, not the last', '5万件和3件和甲乙丙', 2.5],
    ['a name of five characters', '黄浦营业部', 5],
    ['a name with a digit', '第1营业部', 4.5],
    ['of a longer entry a single character', '黄浦区营业部', 1],
    ['of an entry with a mark in it, the character with its mark', '黄浦、徐汇', 2],
    ['of an entry in two parts, the parts', '黄浦 徐汇', 1],
    ['nothing', '', 0],
  ])('is %s', (_, text, ems) => {
    expect(longest(text)).toBe(ems)
  })

  it('has no room for a space that may end a line', () => {
    expect(longest('ab cd')).toBe(1)
    expect(longest('甲 ')).toBe(1)
  })

  it('is measured in cells, and so is a name', () => {
    expect(longest('黄浦营业部', 1.02)).toBeCloseTo(5.1, 9)
    expect(longest('黄浦营业部', 1.03)).toBeCloseTo(1.03, 9)
  })
})
