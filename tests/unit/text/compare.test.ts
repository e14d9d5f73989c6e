import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '@/domain/text/compareTexts'
import type { Piece } from '@/domain/text/piece'
import { sharedPassages } from '@/domain/text/sharedPassages'

const joined = (pieces: readonly Piece[] | null) => pieces?.map(({ text }) => text).join('') ?? null
const marked = (pieces: readonly Piece[] | null) =>
  pieces?.filter((piece) => piece.marked).map(({ text }) => text) ?? []

describe('a text beside what became of it', () => {
  it('marks the words that differ, not the whole paragraph', () => {
    const [row] = compareTexts(['快递员顾师傅冒雨送件。'], ['快递员顾师傅冒雪送件。'])
    expect(marked(row?.before ?? null).join('')).toMatch(/雨/)
    expect(marked(row?.after ?? null).join('')).toMatch(/雪/)
    expect(marked(row?.before ?? null).join('').length).toBeLessThan(4)
  })

  it('leaves an unchanged paragraph beside itself when others come and go around it', () => {
    const rows = compareTexts(
      ['第一段原样。', '第二段将被删去，一个字也不留。', '第三段略有改动的地方在末尾。'],
      ['新写的导语，从前没有。', '第一段原样。', '第三段略有改动的地方在开头。'],
    )
    expect(rows.map(({ before, after }) => [joined(before), joined(after)])).toEqual([
      [null, '新写的导语，从前没有。'],
      ['第一段原样。', '第一段原样。'],
      ['第二段将被删去，一个字也不留。', null],
      ['第三段略有改动的地方在末尾。', '第三段略有改动的地方在开头。'],
    ])
    expect(rows.map(({ isChanged }) => isChanged)).toEqual([true, false, true, true])
  })

  it('loses no character of either text, whatever they are', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom('快', '递', '员', '，', 'a', '𠮷') }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compareTexts(before, after)
        expect(rows.flatMap((row) => joined(row.before) ?? [])).toEqual(before)
        expect(rows.flatMap((row) => joined(row.after) ?? [])).toEqual(after)
        for (const row of rows) {
          const kept = (pieces: Piece[] | null) => joined(pieces?.filter((piece) => !piece.marked) ?? [])
          expect(kept(row.before)).toBe(kept(row.after))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('answers for a rewritten text of 20,000 characters', () => {
    const long = (seed: string) => Array.from({ length: 100 }, (_, n) => `${seed}${n}`.repeat(60))
    const rows = compareTexts(long('甲乙丙'), long('丁戊己'))
    expect(rows.every(({ isChanged }) => isChanged)).toBe(true)
  })
})

describe('shared passages', () => {
  it('are marked in both texts, punctuation and width apart', () => {
    const { one, other } = sharedPassages(
      ['前面不同。突击队一早到了仓库，每人２双手套。后面不同。'],
      ['换个开头', '说突击队一早到了仓库 每人2双手套，完。'],
    )
    expect(one.map(marked)).toEqual([['突击队一早到了仓库，每人２双手套。']])
    expect(other.map(marked)).toEqual([[], ['突击队一早到了仓库 每人2双手套，']])
  })

  it('shorter than eight characters are not', () => {
    const { one } = sharedPassages(['上海市邮政局来了'], ['上海市邮政局走了'])
    expect(one.map(marked)).toEqual([[]])
  })

  it('are the longest there are, wherever the other text first begins like them', () => {
    const { one } = sharedPassages(
      ['快递员冒雨送件上门去，快递员冒雨送件上门得到表扬，快递员冒雨送件上门了'],
      ['昨天快递员冒雨送件上门得到表扬'],
    )
    expect(one.map(marked)).toEqual([['快递员冒雨送件上门得到表扬，']])
  })

  it('of eight characters are', () => {
    const { one, other } = sharedPassages(['甲上海市邮政局来了乙'], ['丙上海市邮政局来了'])
    expect(one.map(marked)).toEqual([['上海市邮政局来了'.slice(0, 8)]])
    expect(other.map(marked)).toEqual([['上海市邮政局来了'.slice(0, 8)]])
  })

  it('lose no character of either text', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom('快', '递', '，', '𠮷', '㎡'), maxLength: 40 }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = sharedPassages(one, other)
        expect(found.one.map(joined)).toEqual(one)
        expect(found.other.map(joined)).toEqual(other)
      }),
      { numRuns: 200 },
    )
  })
})
