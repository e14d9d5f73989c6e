import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FontRole } from '@/pdf/fonts/roles'
import { BODY_CELL, PAGE, SIZE } from '@/pdf/theme'
import { type Styled, tidySpaces } from '@/pdf/typesetting/spaces'
import { type Line, type Measure } from '@/pdf/typesetting/text'
import { typeset } from '@/pdf/typesetting/typeset'
import { generatedParagraph } from '../../scripts/bench/generatedText'
import { testFonts } from './support/issueFixture'

const WIDTH = PAGE.blockWidth / SIZE.three
const FORBIDDEN_START = '、，。．；：！？）］｝〕】》〉」』”’…—～·％‰℃'
const FORBIDDEN_END = '（［｛〔【《〈「『“‘№'

const set = (runs: readonly Styled<FontRole>[]): Line[] =>
  typeset(tidySpaces(runs), {
    measure: testFonts().measure,
    cell: BODY_CELL,
    width: WIDTH,
    firstIndent: 2,
    indent: 0,
    justify: true,
  })

const setText = (text: string): Line[] => set([{ text, style: 'fangsong' }])
const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('')
const withoutSpaces = (text: string): string => text.replace(/\s/gu, '')
const last = <Item>(list: readonly Item[]): Item => {
  const item = list.at(-1)
  if (item === undefined) throw new Error('an empty list has no last item')
  return item
}
const pieceOf = (line: Line, text: string): Line['pieces'][number] | undefined =>
  line.pieces.find((piece) => piece.text === text)

// Half a cell of the grid is given up, which is this much more than half an em (0.02 pt).
const HALF_CELL_MORE = BODY_CELL / 2 - 0.5 + 1e-6

/** Ems from the block's edge to where ink may begin: the blank half of an opening mark counts for nothing. */
function inkLeft(line: Line): number {
  const { text, x } = line.pieces[0] ?? last(line.pieces)
  return x + (/^[（〔【《〈「『“‘]/.test(text) ? 0.5 : 0)
}

/** What is wrong with a set paragraph, in words; empty when every rule holds. */
function faults(runs: readonly Styled<FontRole>[], lines: readonly Line[]): string[] {
  const texts = lines.map(textOf)
  const found: string[] = []
  if (withoutSpaces(texts.join('')) !== withoutSpaces(runs.map((run) => run.text).join('')))
    found.push('text differs')
  lines.forEach((line, index) => {
    const characters = Array.from(texts[index] ?? '')
    const [first, end] = [characters[0] ?? '', characters.at(-1) ?? '']
    if (index > 0 && FORBIDDEN_START.includes(first)) found.push(`line begins with ${first}`)
    if (index < lines.length - 1 && FORBIDDEN_END.includes(end)) found.push(`line ends with ${end}`)
    if (first === ' ' || end === ' ') found.push('space at an end of a line')
    const right = Math.max(line.to, ...line.pieces.map((piece) => piece.x + piece.width))
    if (right > WIDTH + 1e-6) found.push(`line is ${right} wide`)
    if (inkLeft(line) < (index === 0 ? 2 : 0) - HALF_CELL_MORE) found.push(`line begins at ${inkLeft(line)}`)
  })
  const words = tidySpaces(runs).flatMap(
    (run) => run.text.match(/[\x21-\x7e]+/g)?.flatMap(addressParts) ?? [],
  )
  for (const word of words) if (!texts.some((text) => text.includes(word))) found.push(`${word} is cut`)
  return found
}

/** An address may end a line after the signs that join its parts; no other word is ever cut. */
function addressParts(word: string): string[] {
  if (word.includes('://')) return word.match(/[^/.?&=\-_#]+[/.?&=\-_#]*/g) ?? []
  return word.includes('@') ? (word.match(/[^@.]+[@.]*/g) ?? []) : [word]
}

describe('2,000 generated paragraphs', () => {
  it('keep every rule of line breaking', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(generatedParagraph, (runs) => {
        expect(faults(runs, set(runs))).toEqual([])
      }),
      { numRuns: 2_000, seed: 20260109 },
    )
  })

  it(
    'fill their lines: all but the last end at the right edge, unless a word left a gap too wide to spread',
    { timeout: 300_000 },
    () => {
      let [full, short] = [0, 0]
      fc.assert(
        fc.property(generatedParagraph, (runs) => {
          for (const line of set(runs).slice(0, -1)) {
            if (Math.abs(line.to - WIDTH) < 1e-6) full += 1
            else short += 1
          }
        }),
        { numRuns: 300, seed: 7 },
      )
      expect(full).toBeGreaterThan(500)
      expect(short / (full + short)).toBeLessThan(0.005)
    },
  )
})

describe('a line of 28 cells', () => {
  it('holds 28 characters, the first one 26 after its indent', () => {
    const lines = setText('中'.repeat(26 + 28 + 5))
    expect(lines.map((line) => textOf(line).length)).toEqual([26, 28, 5])
    expect(lines[0]?.from).toBe(2)
    expect(lines[1]?.to).toBeCloseTo(WIDTH, 6)
  })

  it('sets a mark at its end half-width rather than send a character to the next line', () => {
    const trimmed = setText(`${'中'.repeat(26)}《${'国'.repeat(19)}》，${'人'.repeat(6)}。${'大'.repeat(9)}`)
    const second = trimmed[1] ?? last(trimmed)
    expect(textOf(second).endsWith('人。')).toBe(true)
    expect(second.to).toBeCloseTo(WIDTH, 6)
    expect(last(second.pieces).width).toBeCloseTo(0.5, 1)
  })

  it('begins with half an opening mark rather than send a character to the next line', () => {
    const lines = setText(`${'中'.repeat(26)}《${'国'.repeat(26)}》人`)
    const second = lines[1] ?? last(lines)
    expect(textOf(second)).toBe(`《${'国'.repeat(26)}》人`)
    expect(lines).toHaveLength(2)
    expect(second.pieces[0]?.x).toBeCloseTo(-0.5, 2)
    expect(second.to).toBeCloseTo(WIDTH, 6)
  })

  it('keeps the two characters of a first indent whole before an opening mark', () => {
    const [first] = setText(`《${'中'.repeat(24)}》国${'人'.repeat(30)}`)
    expect(first?.pieces[0]?.x).toBe(2)
  })

  it('gives up the blank half of a mark after the first indent where that spares a line', () => {
    const [first, ...rest] = setText(`《${'中'.repeat(24)}》人`)
    expect(rest).toEqual([])
    expect(first?.pieces[0]?.x).toBeCloseTo(1.5, 1)
  })

  it('is left on the grid where nothing disturbs it', () => {
    const [, line] = setText('中'.repeat(26 + 28 + 5))
    expect(line?.pieces).toHaveLength(1)
    expect(line?.pieces[0]?.spacing).toBeCloseTo(BODY_CELL - 1, 9)
  })
})

describe('a line that the grid alone makes too long', () => {
  it('is set solid rather than broken', () => {
    const measure: Measure<FontRole> = {
      parts: (text) => [{ text, face: 'any', advance: /[a-z]/.test(text) ? 0.51 * text.length : 1 }],
      blank: () => ({ left: 0, right: 0 }),
    }
    const text = `${'中'.repeat(13)}abcd${'国'.repeat(13)}`
    const set = (cell: number): Line[] =>
      typeset([{ text, style: 'fangsong' as const }], {
        measure,
        cell,
        width: 28 * BODY_CELL,
        firstIndent: 0,
        indent: 0,
        justify: true,
      })
    expect(26 * BODY_CELL + 4 * 0.51).toBeGreaterThan(28 * BODY_CELL)
    expect(set(BODY_CELL)).toHaveLength(1)
    expect(set(BODY_CELL)[0]?.to).toBeCloseTo(28 * BODY_CELL, 6)
  })
})

describe('two full-width marks in a row', () => {
  it.each(['”，', '》（', '。”', '）、', '”“', '》。'])('%s give up half an em between them', (pair) => {
    const [line] = setText(`他${pair}人`)
    const first = pieceOf(line ?? last([]), pair[0] ?? '')
    expect(first?.spacing).toBeCloseTo(BODY_CELL - 1 - BODY_CELL / 2, 6)
  })

  it('are squeezed in a justified line too', () => {
    const lines = setText(`${'中'.repeat(26)}《${'国'.repeat(8)}》（${'大'.repeat(40)}`)
    const second = lines[1] ?? last(lines)
    const close = second.pieces.find((piece) => piece.text === '》')
    expect(close?.spacing).toBeLessThan(-0.3)
    expect(second.to).toBeCloseTo(WIDTH, 6)
  })
})

describe('what belongs together', () => {
  it.each(['2025年', '1200余万件', '15亿元', '90%', '021-12345678', '——', '……'])(
    '%s stays on one line',
    (whole) => {
      for (let before = 20; before < 30; before += 1) {
        const lines = setText(`${'中'.repeat(before)}${whole}${'国'.repeat(40)}`)
        expect(lines.filter((line) => textOf(line).includes(whole))).toHaveLength(1)
      }
    },
  )

  it('an address of mail does, unless it would leave the line before it short: then it is broken after its sign', () => {
    const set = (before: number) =>
      setText(`${'中'.repeat(before)}hello.world@example.test${'国'.repeat(40)}`).map(textOf)
    for (let before = 21; before < 30; before += 1)
      expect(set(before).join('|')).toContain('hello.world@example.test')
    expect(set(20)[0]).toMatch(/中hello\.world@$/)
    expect(set(20)[1]).toMatch(/^example\.test国/)
    for (const line of setText(`${'中'.repeat(20)}hello.world@example.test${'国'.repeat(40)}`).slice(0, -1))
      expect(line.to).toBeCloseTo(WIDTH, 6)
  })

  it('an address is broken after a slash rather than leave a torn line, its parts close together', () => {
    const lines = setText(`${'中'.repeat(20)}https://example.test/abc/${'国'.repeat(40)}`)
    expect(lines.map(textOf)[0]).toMatch(/中https:\/\/$/)
    const [host, path] = [lines[1]?.pieces[0], lines[1]?.pieces[1]]
    expect((host?.x ?? 0) + (host?.width ?? 0)).toBeCloseTo(path?.x ?? 0, 6)
  })

  it('a word wider than the block is broken, without a hyphen and without a loss', () => {
    const address = `https://example.test/${'abcdefgh/'.repeat(12)}`
    const lines = setText(address)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(textOf).join('')).toBe(address)
    for (const line of lines) expect(line.to).toBeLessThan(WIDTH + 1e-6)
  })

  it('sixty dots in a row are broken between pairs, for no line could hold them', () => {
    const lines = setText('…'.repeat(60))
    expect(lines.map(textOf).join('')).toBe('…'.repeat(60))
    for (const line of lines) expect(line.to).toBeLessThan(WIDTH + 1e-6)
  })

  it('no paragraph ends in a line of one character', () => {
    for (let length = 50; length < 62; length += 1) {
      const lines = setText(`${'中'.repeat(length)}了。`)
      const end = textOf(last(lines)).replace('。', '')
      expect(lines.length === 1 || end.length >= 2, `${length}`).toBe(true)
    }
  })
})

describe('marks that stand where none may', () => {
  const LONG_MAIL = 'a.rather.long.mailbox.of.somebody@postal-office-of-the-district.example.org'

  // Every length, so that each mark comes to stand at each place of a line once.
  it.each([
    ['square and curly brackets', '（［附表二］）已报｛备案｝，见№7及［2026］第9号｝。'],
    ['a mail address between marks', `（联系邮箱：${LONG_MAIL}）。”`],
    ['a mail address that just fills a line', `（信箱${LONG_MAIL.slice(0, 54)}。”`],
    ['per mille', '误差为5‰、6‰和7％，温度在2℃～8℃之间——如此……'],
  ])('%s', (_, text) => {
    for (let before = 0; before < 30; before += 1) {
      const runs: Styled<FontRole>[] = [
        { text: `${'前'.repeat(before)}${text}其余照旧。`, style: 'fangsong' },
      ]
      const found = faults(runs, set(runs)).filter((fault) => !fault.endsWith('is cut'))
      expect(found, `${before} before`).toEqual([])
    }
  })
})

describe('an address', () => {
  it('leaves at most one line short, wherever it begins', () => {
    const address =
      'https://www.office.test/wmb/c20/c310/202603/9d8c7b6a5f4e3d2c1b0a99887766554433221100ffee.shtml'
    for (let before = 20; before < 60; before += 1) {
      const lines = setText(`${'文'.repeat(before)}，请登录${address}查询。`)
      const short = lines.slice(0, -1).filter((line) => WIDTH - line.to > 1)
      expect(short.length, `${before} before`).toBeLessThanOrEqual(1)
    }
  })
})

describe('spaces', () => {
  it.each([
    ['第 1 期', '第1期'],
    ['上海　邮政', '上海　邮政'],
    ['使用 PDF 文件', '使用PDF文件'],
    ['“小包裹 大民生”专项行动', '“小包裹 大民生”专项行动'],
    ['《岗位练兵 技能比武》综述', '《岗位练兵 技能比武》综述'],
    ['“双 11”期间', '“双11”期间'],
    ['“没有合上的 引号', '“没有合上的 引号'],
    ['图为现场（李明 摄）', '图为现场（李明 摄）'],
    ['Microsoft  Word 文档', 'Microsoft Word文档'],
    ['\u200b零宽\ufeff字符', '零宽字符'],
  ])('%j prints as %j', (typed, printed) => {
    expect(setText(typed).map(textOf).join('')).toBe(printed)
  })

  it('are judged by both neighbours even where the face changes', () => {
    const runs: Styled<FontRole>[] = [
      { text: '第 ', style: 'heiti' },
      { text: ' 1 期 ', style: 'fangsong' },
      { text: ' 张 三', style: 'heiti' },
    ]
    expect(set(runs).map(textOf).join('')).toBe('第1期 张 三')
  })
})
