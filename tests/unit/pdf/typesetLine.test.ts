import { describe, expect, it } from 'vitest'
import { type Line } from '@/pdf/typesetting/text'
import { spreadLine, typeset, typesetLine } from '@/pdf/typesetting/typeset'
import { plainFont, setPlain, textOf } from './support/plainFont'

const line = (text: string, { cell = 1, style = 'plain' } = {}): Line =>
  typesetLine([{ text, style }], { measure: plainFont, cell })
const placed = ({ pieces }: Line) => pieces.map(({ text, x, width }) => [text, x, width])

/** Each piece ends where the next one begins, and the last one where the line does. */
function isSeamless({ pieces, to }: Line): boolean {
  return pieces.every((piece, index) => Math.abs(piece.x + piece.width - (pieces[index + 1]?.x ?? to)) < 1e-9)
}

describe('a line whatever its width', () => {
  it('is placed cell by cell, and cells of one face are one piece', () => {
    expect(line('中国abc人')).toEqual({
      pieces: [
        { text: '中国', face: 'plain', x: 0, spacing: 0, width: 2 },
        { text: 'abc', face: 'plain', x: 2, spacing: 0, width: 1.5 },
        { text: '人', face: 'plain', x: 3.5, spacing: 0, width: 1 },
      ],
      from: 0,
      to: 4.5,
    })
  })

  it('carries the grid’s share in its cells and not in its words', () => {
    const [cells, word] = line('中国abc', { cell: 1.5 }).pieces
    expect(cells).toMatchObject({ text: '中国', spacing: 0.5, width: 3 })
    expect(word).toMatchObject({ text: 'abc', spacing: 0, x: 3, width: 1.5 })
    expect(line('中——国', { cell: 1.5 }).pieces).toMatchObject([{ text: '中——国', spacing: 0.5, width: 6 }])
  })

  it('never joins Latin text to a neighbour, nor two faces, nor two spacings', () => {
    expect(placed(line('ab ab'))).toEqual([
      ['ab', 0, 1],
      [' ', 1, 0.5],
      ['ab', 1.5, 1],
    ])
    const faces = typesetLine(
      [
        { text: '中', style: 'one' },
        { text: '国', style: 'other' },
      ],
      { measure: plainFont, cell: 1 },
    )
    expect(faces.pieces.map(({ text, face }) => [text, face])).toEqual([
      ['中', 'one'],
      ['国', 'other'],
    ])
    expect(placed(line('甲》（乙'))).toEqual([
      ['甲', 0, 1],
      ['》', 1, 0.5],
      ['（乙', 1.5, 2],
    ])
    expect(placed(line('a中'))).toEqual([
      ['a', 0, 0.5],
      ['中', 0.5, 1],
    ])
    expect(placed(line('中éé'))).toEqual([['中éé', 0, 2]])
  })

  it('has no space at its end, but one that stands alone', () => {
    expect(line('中  ').to).toBe(1)
    expect(line(' ').to).toBe(0.5)
    expect(placed(line(' '))).toEqual([[' ', 0, 0.5]])
  })

  it('gives up no blank at its ends', () => {
    expect(placed(line('（中）'))).toEqual([['（中）', 0, 3]])
  })

  it('draws the parts of a mixed word one after another', () => {
    const twoFaces = {
      ...plainFont,
      parts: (text: string) => Array.from(text, (each) => ({ text: each, face: each, advance: 0.5 })),
    }
    const { pieces, to } = typesetLine([{ text: 'ab中', style: 'plain' }], { measure: twoFaces, cell: 1 })
    expect(pieces.map(({ text, x }) => [text, x])).toEqual([
      ['a', 0],
      ['b', 0.5],
      ['中', 1],
    ])
    expect(to).toBe(1.5)
  })

  it('puts what comes after a cell of two faces behind it, not inside', () => {
    const twoFaces = {
      parts: (text: string) => Array.from(text, (each) => ({ text: each, face: each, advance: 1 })),
      blank: (text: string) => ({ left: 0, right: text.startsWith('，') ? 0.5 : 0 }),
    }
    const { pieces } = typesetLine([{ text: '，\u0301 中', style: 'plain' }], { measure: twoFaces, cell: 1 })
    expect(pieces.map(({ x, width, spacing }) => [x, width, spacing])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [1.5, 1, 0],
      [2.5, 1, 0],
    ])
  })
})

describe('the red name over the block', () => {
  it('is drawn apart to the width of the block, the last glyph with nothing after it', () => {
    const spread = spreadLine(line('某市简报'), 10)
    expect(spread).toMatchObject({ from: 0, to: 10 })
    expect(spread.pieces.map(({ text, x, width, spacing }) => [text, x, width, spacing])).toEqual([
      ['某市简', 0, 9, 2],
      ['报', 9, 1, 0],
    ])
    expect(isSeamless(spread)).toBe(true)
  })

  it('is as it was where one glyph cannot be drawn apart', () => {
    expect(spreadLine(line('报'), 10)).toEqual(line('报'))
    expect(spreadLine(line(''), 10)).toEqual(line(''))
    expect(spreadLine(line('简报'), 10).to).toBe(10)
  })

  it('is drawn together where it is too wide', () => {
    const spread = spreadLine(line('某市简报'), 3.7)
    expect(spread.pieces[0]?.spacing).toBeCloseTo(-0.1, 9)
    expect(spread.pieces.at(-1)).toMatchObject({ text: '报', width: 1 })
    expect(spread.pieces.at(-1)?.x).toBeCloseTo(2.7, 9)
  })

  it('stands where the line stood, and draws Latin letters apart as well', () => {
    const from = { ...line('ab'), from: 2, to: 3 }
    const spread = spreadLine(from, 4)
    expect(spread).toMatchObject({ from: 2, to: 6 })
    expect(spread.pieces.map(({ text, x, width }) => [text, x, width])).toEqual([
      ['a', 0, 3.5],
      ['b', 3.5, 0.5],
    ])
  })
})

describe('a justified line', () => {
  it('is spread between its cells and beside its words, not inside them', () => {
    const [first] = setPlain(`${'中'.repeat(5)}ab${'国'.repeat(3)}www.example.test`, { width: 10 })
    expect(first && textOf(first)).toBe('中中中中中ab国国国')
    const spacings = first?.pieces.map(({ text, spacing }) => [text, spacing])
    expect(spacings?.find(([text]) => text === 'ab')?.[1]).toBe(0)
    expect(first?.to).toBeCloseTo(10, 9)
  })

  it('is spread between two dashes, which stay two pieces', () => {
    const [first] = setPlain(`${'中'.repeat(5)}————abcdef`)
    const dashes = first?.pieces.filter(({ text }) => text.includes('—'))
    expect(dashes?.map(({ text }) => text)).toEqual(['——', '——'])
    expect((dashes?.[1]?.x ?? 0) - (dashes?.[0]?.x ?? 0)).toBeCloseTo(2 + 1 / 6, 9)
  })

  it('puts a squeezed mark’s loss into the mark itself', () => {
    const [first] = setPlain(`${'中'.repeat(4)}，${'国'.repeat(5)}。`, { width: 10 })
    expect(first?.to).toBeCloseTo(10, 9)
    expect(first?.pieces.at(-1)).toMatchObject({ text: '。', spacing: -0.5, width: 0.5, x: 9.5 + 0.5 - 0.5 })
  })

  it('begins with half a mark outside the block, its ink at the edge', () => {
    const [, second] = setPlain(`${'中'.repeat(10)}《${'国'.repeat(8)}》人`, { width: 10 })
    expect(second && textOf(second)).toBe(`《${'国'.repeat(8)}》人`)
    expect(second?.from).toBe(0)
    expect(second?.to).toBeCloseTo(10, 9)
  })

  it('takes from the blank beside a mark wherever it stands', () => {
    const text = `${'中'.repeat(3)}，${'中'.repeat(3)}（${'中'.repeat(3)}`
    const [first, ...rest] = setPlain(text, { width: 10.5 })
    expect(rest).toEqual([])
    expect(first?.to).toBeCloseTo(10.5, 9)
    expect(first?.pieces.map(({ text: piece, width }) => [piece, Number(width.toFixed(6))])).toEqual([
      ['中中中', 3],
      ['，', 0.75],
      ['中中', 2],
      ['中', 0.75],
      ['（中中中', 4],
    ])
  })
})

describe('a line that is torn', () => {
  const set = (text: string, more: { justify?: boolean; width?: number } = {}) =>
    setPlain(text, { width: 10, ...more }).map(({ isTorn }) => isTorn)

  it('is told, for it does not reach the edge or only with gaps that show', () => {
    const word = 'a'.repeat(16)
    // Two ems short over seven gaps: they show; four ems short: it is left so.
    expect(set(`${'中'.repeat(8)}${word}${'国'.repeat(8)}`)[0]).toBe(true)
    expect(set(`${'中'.repeat(6)}${word}${'国'.repeat(8)}`)[0]).toBe(true)
  })

  it('is none where the gaps do not show, in a last line, nor in a ragged paragraph', () => {
    const word = 'a'.repeat(16)
    expect(set(`${'中'.repeat(9)}${word}${'国'.repeat(2)}`)[0]).toBeUndefined()
    expect(set('中'.repeat(13))).toEqual([undefined, undefined])
    expect(set(`${'中'.repeat(6)}${word}${'国'.repeat(8)}`, { justify: false })).not.toContain(true)
  })

  it('has gaps of more than a fifth of an em, or ends more than three quarters from the edge', () => {
    const fitted = (natural: number, cells: number) => {
      const measure = {
        ...plainFont,
        parts: (text: string) => [{ text, face: 'x', advance: text.startsWith('a') ? 9 : natural / cells }],
      }
      return typeset([{ text: `${'中'.repeat(cells)}aaa`, style: 'x' }], {
        measure,
        cell: 1,
        width: 10,
        firstIndent: 0,
        indent: 0,
        justify: true,
      })[0]?.isTorn
    }
    expect(fitted(9.1, 6)).toBeUndefined()
    expect(fitted(8.9, 6)).toBe(true)
    expect(fitted(9.3, 1)).toBeUndefined()
    expect(fitted(9.2, 1)).toBe(true)
  })
})
