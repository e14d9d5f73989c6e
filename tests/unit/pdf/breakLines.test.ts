import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type LineShape } from '@/pdf/typesetting/breakLines'
import { clusters } from '@/pdf/typesetting/clusters'
import { linesOf, plainFont, setPlain, textOf } from './support/plainFont'

const SHAPE: LineShape = { width: 10, firstIndent: 0, indent: 0, justify: true, cell: 1 }
const 中 = (count: number) => '中'.repeat(count)

describe('a paragraph of ten cells a line', () => {
  it('is nothing where there is no text', () => {
    expect(breakLines([], SHAPE)).toEqual([])
    expect(linesOf('')).toEqual([])
  })

  it('has the indent of its first line, and that of the others', () => {
    const lines = setPlain(中(25), { firstIndent: 2, indent: 1 })
    expect(lines.map((line) => textOf(line).length)).toEqual([8, 9, 8])
    expect(lines.map(({ from }) => from)).toEqual([2, 1, 1])
    expect(lines.map(({ to }) => to)).toEqual([10, 10, 9])
    expect(lines.map(({ pieces }) => pieces[0]?.x)).toEqual([2, 1, 1])
  })

  it('holds no space at an end of a line, and measures it without one', () => {
    expect(linesOf(`${'ab '.repeat(7)}cd`)).toEqual(['ab ab ab ab ab ab ab', 'cd'])
    const [first] = setPlain(`${'ab '.repeat(7)}cd`)
    expect(first?.to).toBeCloseTo(10, 9)
  })

  it('that is not justified is as ragged as its words', () => {
    const lines = setPlain(`${中(9)}abcd${中(3)}`, { justify: false })
    expect(lines.map(textOf)).toEqual([中(9), `abcd${中(3)}`])
    expect(lines[0]?.to).toBe(9)
    expect(setPlain(`${中(9)}abcd${中(3)}`)[0]?.to).toBeCloseTo(10, 9)
  })

  it('parts a number rather than leave a line torn, and does not where a gap spreads unseen', () => {
    expect(linesOf(`${中(9)}1200件${中(4)}`)).toEqual([中(9), `1200件${中(4)}`])
    expect(linesOf(`${中(5)}1200000000件${中(4)}`)).toEqual([`${中(5)}1200000000`, `件${中(4)}`])
  })

  it('ends in no line of one character where the line above can spare one', () => {
    expect(linesOf(中(21), { width: 20 }).map(({ length }) => length)).toEqual([19, 2])
    expect(linesOf(`${中(20)}中。`, { width: 20 }).map(({ length }) => length)).toEqual([19, 3])
    expect(linesOf(`${中(20)}中中`, { width: 20 }).map(({ length }) => length)).toEqual([20, 2])
    // Three letters are a cell and a half, four are two.
    expect(linesOf(`${中(20)}abc`, { width: 20 })[1]).toBe('中abc')
    expect(linesOf(`${中(20)}abcd`, { width: 20 })[1]).toBe('abcd')
    // A single line has none above it.
    expect(linesOf('中')).toEqual(['中'])
  })

  it('tears no line to have a longer last one', () => {
    expect(linesOf(中(11), { width: 10 }).map(({ length }) => length)).toEqual([10, 1])
  })

  it('squeezes its marks rather than become a line longer', () => {
    const text = `${中(3)}，${中(3)}，${中(2)}中`
    expect(setPlain(text).map(textOf)).toEqual([text])
    expect(setPlain(text)[0]?.to).toBeCloseTo(10, 9)
    // Where the marks have not got it to give, it does.
    expect(linesOf(`${中(3)}，${中(7)}`)).toHaveLength(2)
  })

  it('breaks where the sum of what all lines give is least, not the first line’s', () => {
    // Taken for itself, the first line would be set full, and the second one torn by the word that follows.
    const text = `${中(9)}，${中(3)}abcdefghijklmn`
    const costs = breakLines(
      clusters([{ text, style: 'plain' }], { measure: plainFont, cell: 1, longestWord: 10 }),
      SHAPE,
    ).map(({ stretch }) => stretch)
    expect(Math.max(...costs)).toBeLessThan(0.3)
  })

  it('leaves nothing out, wherever it breaks, nor says anything twice', () => {
    const character = fc.constantFrom(...'中国，。（）“”——…a1. 年')
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (characters, width, justify) => {
          const list = clusters([{ text: characters.join(''), style: 'plain' }], {
            measure: plainFont,
            cell: 1,
            longestWord: width,
          })
          const fits = breakLines(list, { ...SHAPE, width, justify })
          expect(fits.flatMap(({ from, to }) => list.slice(from, to))).toEqual(list)
          expect(fits.every(({ from, to }) => from < to)).toBe(true)
        },
      ),
      { numRuns: 300, seed: 11 },
    )
  })
})

describe('a paragraph with a word, a number or marks in it', () => {
  it('parts no number where gaps that show spare it', () => {
    expect(linesOf(`${中(16)}1200件${中(5)}`, { width: 18 })).toEqual([中(16), `1200件${中(5)}`])
  })

  it('parts no word that fits beside the indent, and one that does not', () => {
    const word = 'abcdefghijklmnop'
    expect(linesOf(word, { firstIndent: 2, indent: 2 })).toEqual([word])
    expect(linesOf(`${word}q`, { firstIndent: 2, indent: 2 })).toEqual([word, 'q'])
  })

  it('counts what two marks give up between them', () => {
    expect(linesOf(`${中(4)}》（${中(4)}`, { width: 9.5 })).toHaveLength(1)
    expect(linesOf(`${中(4)}》·${中(4)}`, { width: 9.5 })).toHaveLength(1)
  })

  it('is spread beside an address and not inside it', () => {
    const [first] = setPlain(`${中(6)}www.aa.bbbbbb.cc${中(4)}`)
    expect(first && textOf(first)).toBe(`${中(6)}www.aa.`)
    expect(first?.to).toBeCloseTo(10, 9)
  })
})

describe('a block too narrow for anything', () => {
  it('holds one cell a line, too wide rather than lost', () => {
    expect(linesOf('中国人', { width: 0.5 })).toEqual(['中', '国', '人'])
  })

  it('holds what may not be broken together', () => {
    const list = clusters([{ text: '（国）人中（国）', style: 'plain' }], {
      measure: plainFont,
      cell: 1,
      longestWord: 20,
    })
    const lines = breakLines(list, { ...SHAPE, width: 1 }).map(({ from, to }) =>
      list
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    )
    expect(lines).toEqual(['（国）', '人', '中', '（国）'])
    expect(linesOf('中国人', { width: 1 })).toEqual(['中', '国', '人'])
  })
})

describe('the grid’s share of a line', () => {
  it('is taken back where that spares a line', () => {
    const text = `${中(9)}abc`
    expect(setPlain(text, { cell: 1, width: 10.5 }).map(textOf)).toEqual([text])
    const solid = setPlain(text, { cell: 1.05, width: 10.5 })
    expect(solid.map(textOf)).toEqual([text])
    expect(solid[0]?.to).toBeCloseTo(10.5, 9)
  })
})
