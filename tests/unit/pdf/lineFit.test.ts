import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusters } from '@/pdf/typesetting/clusters'
import { type Fit, fit, innerBlank, isGap, LONGEST_GAP, pairSqueeze } from '@/pdf/typesetting/lineFit'
import { plainFont } from './support/plainFont'

const pair = (text: string) => {
  const [one, other] = clusters([{ text, style: 'plain' }], { measure: plainFont, cell: 1, longestWord: 20 })
  if (!one || !other) throw new Error('expected two clusters')
  return [one, other] as const
}

describe('where two clusters meet', () => {
  it.each([
    ['”，', 0.5],
    ['》（', 0.5],
    ['（《', 0.5],
    ['（，', 0],
    ['—（', 0],
    ['（—', 0],
    ['，—', 0],
    ['》——', 0],
    ['》·', 0.5],
    ['％（', 0],
    ['·《', 0],
    ['a，', 0],
    ['，甲', 0],
    ['甲（', 0],
    ['甲乙', 0],
    ['， ', 0.5],
    [' （', 0.5],
    ['甲 ', 0],
    [' 甲', 0],
    [' ，', 0],
    ['a（', 0],
    ['，a', 0],
  ])('%j, so much of their blank is given up: %d', (text, ems) => {
    expect(pairSqueeze(...pair(text))).toBe(ems)
  })

  it('a closing mark without a blank of its own takes the next one’s', () => {
    const [close, open] = pair('》（')
    const full = { ...close, blank: { left: 0, right: 0 } }
    expect(pairSqueeze(full, open)).toBe(0.5)
  })

  it.each([
    ['，甲', 0.5],
    ['甲（', 0.5],
    ['》（', 0.5],
    ['，，', 0],
    ['甲乙', 0],
    ['， ', 0],
  ])('%j, so much is left that a tight line may take: %d', (text, ems) => {
    expect(innerBlank(...pair(text))).toBe(ems)
  })

  it('they can be drawn apart, but not two parts of one address', () => {
    expect(['甲乙', '甲a', 'a甲', ' a', '，甲'].map((text) => isGap(...pair(text)))).toEqual(
      Array<boolean>(5).fill(true),
    )
    expect(isGap(...pair('www.a'))).toBe(false)
  })

  it('a space is one gap, not one on either side of it', () => {
    expect(['a ', '甲 '].map((text) => isGap(...pair(text)))).toEqual([false, false])
  })
})

const LINE = {
  from: 3,
  to: 14,
  natural: 10,
  width: 10,
  blank: 0,
  startBlank: 0,
  endBlank: 0,
  gaps: 10,
  tracking: 0,
  isLast: false,
}
const fitted = (line: Partial<typeof LINE>): Fit => {
  const found = fit({ ...LINE, ...line })
  if (!found) throw new Error('expected it to fit')
  return found
}
const AS_IT_COMES = { from: 3, to: 14, startTrim: 0, stretch: 0, endTrim: 0, squeeze: 0, cost: 0 }

describe('a line that is as wide as the block', () => {
  it('costs nothing and is set as it comes', () => {
    expect(fit(LINE)).toEqual(AS_IT_COMES)
    expect(fit({ ...LINE, natural: 10 + 1e-9, blank: 1, endBlank: 0.5 })).toEqual(AS_IT_COMES)
    expect(fit({ ...LINE, natural: 10 - 1e-9, gaps: 0 })).toEqual(AS_IT_COMES)
  })
})

describe('a last line', () => {
  it('that is shorter is set as it comes', () => {
    expect(fit({ ...LINE, natural: 2, isLast: true })).toEqual(AS_IT_COMES)
  })

  it('that is wider gives what any other gives', () => {
    expect(fit({ ...LINE, natural: 10.5, endBlank: 0.5, isLast: true })).toEqual({
      ...AS_IT_COMES,
      endTrim: 0.5,
    })
  })
})

describe('a line that is too short', () => {
  it('is spread evenly over its gaps', () => {
    expect(fitted({ natural: 9.5 }).stretch).toBeCloseTo(0.05, 9)
    expect(fitted({ natural: 9.5, gaps: 5 }).stretch).toBeCloseTo(0.1, 9)
    expect(fitted({ natural: 9.5 })).toMatchObject({ from: 3, to: 14, startTrim: 0, endTrim: 0, squeeze: 0 })
  })

  it('costs with the square of its gaps until they read as spaces, then steeply', () => {
    const cost = (gap: number) => fitted({ natural: 10 - 10 * gap }).cost
    expect(cost(0.095)).toBeCloseTo(100, 6)
    expect(cost(0.0475)).toBeCloseTo(25, 6)
    expect(cost(0.0951) - cost(0.095)).toBeLessThan(5)
    expect(cost(0.0951)).toBeGreaterThan(cost(0.095))
    expect(cost(0.19)).toBeGreaterThan(3_000)
    expect(cost(0.285) - cost(0.19)).toBeCloseTo(cost(0.19) - cost(0.095), 6)
  })

  it('is left short where it would look torn, which is worse than any spread line', () => {
    const torn = fitted({ natural: 6.9 })
    expect(torn).toMatchObject({ from: 3, to: 14, startTrim: 0, stretch: 0, endTrim: 0, squeeze: 0 })
    expect(fitted({ natural: 10 - 10 * LONGEST_GAP }).stretch).toBeCloseTo(LONGEST_GAP, 9)
    expect(torn.cost).toBeGreaterThan(20_000 + fitted({ natural: 10 - 10 * LONGEST_GAP }).cost)
  })

  it('is the worse the shorter it is, but one that is short is better than three', () => {
    const cost = (missing: number) => fitted({ natural: 10 - missing }).cost
    expect(cost(6)).toBeGreaterThan(cost(5))
    expect(cost(9) - cost(6)).toBeGreaterThan(cost(6) - cost(3.1))
    expect(cost(9)).toBeLessThan(3 * cost(3.1))
  })

  it('without a gap is left short', () => {
    expect(fitted({ natural: 9.9, gaps: 0 })).toMatchObject({ stretch: 0 })
    expect(fitted({ natural: 9.9, gaps: 0 }).cost).toBeGreaterThan(20_000)
  })
})

describe('a line that is too wide', () => {
  it('first gives the blank of its last mark, at no cost', () => {
    expect(fitted({ natural: 10.3, endBlank: 0.5, blank: 1, startBlank: 0.5, tracking: 0.1 })).toEqual({
      ...AS_IT_COMES,
      endTrim: 10.3 - 10,
    })
  })

  it('then takes the grid’s share back, at no cost', () => {
    const solid = fitted({ natural: 11, endBlank: 0.5, blank: 1, startBlank: 0.5, tracking: 0.1 })
    expect(solid).toMatchObject({ endTrim: 0.5, startTrim: 0, squeeze: 0, cost: 0 })
    expect(solid.stretch).toBeCloseTo(-0.05, 9)
  })

  it('then squeezes the marks inside, the dearer the more', () => {
    const squeezed = (natural: number) => fitted({ natural, endBlank: 0.5, blank: 2, startBlank: 0.5 })
    expect(squeezed(11)).toMatchObject({ endTrim: 0.5, startTrim: 0, stretch: 0 })
    expect(squeezed(11).squeeze).toBeCloseTo(0.25, 9)
    expect(squeezed(12.5)).toMatchObject({ startTrim: 0, squeeze: 1 })
    const costs = [10.6, 11.1, 11.6, 12.1].map((natural) => squeezed(natural).cost)
    expect(costs[0]).toBeGreaterThan(20)
    expect(costs.slice(1).map((cost, index) => cost > (costs[index] ?? 0))).toEqual([true, true, true])
    expect((costs[3] ?? 0) - (costs[2] ?? 0)).toBeGreaterThan((costs[1] ?? 0) - (costs[0] ?? 0))
    expect(squeezed(12.5).cost).toBeCloseTo(120, 6)
  })

  it('only then begins with half an opening mark, at a cost', () => {
    const trimmed = fitted({ natural: 10.5, startBlank: 0.5 })
    expect(trimmed).toMatchObject({ startTrim: 0.5, stretch: 0, endTrim: 0, squeeze: 0 })
    expect(trimmed.cost).toBeGreaterThan(fitted({ natural: 10.5, blank: 0.5, startBlank: 0.5 }).cost)
    expect(fitted({ natural: 10.2, startBlank: 0.5 }).startTrim).toBeCloseTo(0.2, 9)
    const both = fitted({ natural: 11.5, startBlank: 0.5, blank: 1.25 })
    expect(both.startTrim).toBe(0.5)
    expect(both.squeeze).toBeCloseTo(0.8, 9)
    expect(both.cost).toBeGreaterThan(trimmed.cost + 20)
  })

  it('fits nowhere when all that is not enough', () => {
    expect(fit({ ...LINE, natural: 10.1 })).toBeUndefined()
    expect(
      fit({ ...LINE, natural: 13.1, endBlank: 0.5, startBlank: 0.5, blank: 1, tracking: 0.1 }),
    ).toBeUndefined()
    expect(
      fit({ ...LINE, natural: 13, endBlank: 0.5, startBlank: 0.5, blank: 1, tracking: 0.1 }),
    ).toMatchObject({ squeeze: 1 })
  })

  it('fills the block to the hair, whatever gave way, and nothing gives more than it has', () => {
    const ems = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 14, noNaN: true }),
        ems,
        ems,
        ems,
        ems,
        (natural, blank, startBlank, endBlank, share) => {
          const line = { ...LINE, natural, blank, startBlank, endBlank, tracking: share / 10 }
          const found = fit(line)
          if (!found) {
            expect(natural - 10).toBeGreaterThan(blank + startBlank + endBlank + share - 1e-5)
            return
          }
          const { startTrim, stretch, endTrim, squeeze } = found
          expect(startTrim).toBeLessThanOrEqual(startBlank)
          expect(endTrim).toBeLessThanOrEqual(endBlank)
          expect(squeeze).toBeLessThanOrEqual(1 + 1e-5)
          expect(stretch).toBeGreaterThanOrEqual(-share / 10 - 1e-9)
          expect(Math.min(startTrim, endTrim, squeeze, found.cost)).toBeGreaterThanOrEqual(0)
          const width = natural - startTrim - endTrim + stretch * 10 - squeeze * blank
          if (stretch !== 0 || natural > 10) expect(width).toBeCloseTo(10, 4)
        },
      ),
      { numRuns: 500, seed: 11 },
    )
  })
})
