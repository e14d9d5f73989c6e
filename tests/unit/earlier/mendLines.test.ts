import { describe, expect, it } from 'vitest'
import { mendLines } from '@/domain/earlier/mendLines'
import type { SourceLine } from '@/domain/earlier/sourcePart'

const FULL = '城东网点在十二个末端网点试行双人值守由党员带头每晚两人'
/** Lines of a text of 16 points between 80 and 520, 28 points apart; each may say where it lies otherwise. */
function page(...lines: (Partial<SourceLine> & { text: string })[]): SourceLine[] {
  let top = 100
  return lines.map((line) => {
    top += 28
    return { page: 1, left: 80, right: 520, size: 16, top, ...line }
  })
}
const filler = Array.from({ length: 10 }, (_, at) => ({ text: `${FULL}${at}` }))
const whole = filler.map(({ text }) => text).join('')
/** What is made of lines that stand behind ten lines of text, those included. */
const behind = (...lines: (Partial<SourceLine> & { text: string })[]) =>
  mendLines(page(...filler, ...lines)).map((part) => (part.kind === 'text' ? part.text : ''))
const isJoined = (over: Partial<SourceLine>, before: Partial<SourceLine> = {}) => {
  const made = behind({ text: '甲', ...before }, { text: '乙', ...over })
  if (made.at(-1)?.endsWith('甲乙')) return true
  expect(made.slice(-1)).toEqual(['乙'])
  return false
}

describe('two lines of a page', () => {
  it('are one paragraph where the first is full and the second begins at the margin', () => {
    expect(behind({ text: '甲' })).toEqual([`${whole}甲`])
    expect(isJoined({})).toBe(true)
  })

  it.each([
    ['a tab stands in the second', { text: '乙\t1' }, {}],
    ['the second is set larger', { size: 17.5 }, {}],
    ['the second is set smaller', { size: 14.5 }, {}],
    ['the second is indented', { left: 104.5 }, {}],
    ['there is a gap between them', { top: 1000 }, {}],
    ['the first ends early', {}, { right: 480 }],
  ])('are two where %s', (_, over, before) => {
    expect(
      behind({ text: '甲', ...before }, { text: '乙', ...over })
        .at(-1)
        ?.startsWith('乙'),
    ).toBe(true)
  })

  it('are two where there was room for the second’s first character, which nothing had moved down', () => {
    const title = { text: '走访慰问困难员工', right: 496 }
    expect(behind(title, { text: '近日小组走进站点' }).slice(-1)).toEqual(['近日小组走进站点'])
    // A full stop may not begin a line and takes the character before it down; a word goes down whole.
    for (const text of ['员。', '工”', 'FTTH', '2025年'])
      expect(behind(title, { text }).at(-1)?.endsWith(text)).toBe(true)
    expect(behind(title, { text: '员。' }).at(-1)).toContain('困难员工员。')
  })

  it('are two where a tab stands in the first', () => {
    expect(behind({ text: '甲\t1' }, { text: '乙' }).slice(-2)).toEqual(['甲\t1', '乙'])
  })

  it.each([
    ['are set nearly alike', { size: 17 }, {}],
    ['are set nearly alike, the second smaller', { size: 15 }, {}],
    ['stand at nearly the same margin', { left: 104 }, {}],
    ['lie a little apart', { top: 100 + 28 * 11 + 44 }, {}],
    ['end a little early', {}, { right: 480.5 }],
    ['stand on two pages, however far apart', { page: 2, top: 800 }, {}],
  ])('are one where they %s', (_, over, before) => expect(isJoined(over, before)).toBe(true))

  it('have a space between words of Latin letters only', () => {
    const joined = (one: string, other: string) =>
      behind({ text: '' }, { text: one }, { text: other }).at(-1)?.slice(whole.length)
    expect(joined('the', 'word')).toBe('the word')
    expect(joined('ends,', 'Goes on')).toBe('ends, Goes on')
    expect(joined('year', '2016')).toBe('year 2016')
    expect(joined('2016', '2017')).toBe('20162017')
    expect(joined('甲', 'a')).toBe('甲a')
    expect(joined('a', '甲')).toBe('a甲')
    expect(joined('a甲', 'b')).toBe('a甲b')
  })
})

describe('the measure of a page', () => {
  it('is that of most characters, of whatever lines there are more', () => {
    const small = Array.from({ length: 30 }, () => ({ text: '小', size: 9, left: 300, right: 310, top: 900 }))
    expect(behind(...small, { text: '甲' }, { text: '乙' }).slice(-1)).toEqual(['甲乙'])
  })

  it('ends where most lines end: one that hangs over moves nothing', () => {
    expect(
      mendLines(page(...filler, ...filler, { text: '甲', right: 700 }, { text: '乙' }, { text: '丙' })),
    ).toHaveLength(1)
  })

  it('begins at the leftmost line of the text, whatever smaller stands beside it', () => {
    const note = { text: '注', size: 9, left: 20, right: 40, top: 900 }
    expect(behind(note, { text: '甲', left: 100 }, { text: '乙', left: 100 }).slice(-1)).toEqual(['甲乙'])
  })

  it('takes lines of one and a half sizes where there is one line a page', () => {
    const at = (top: number) => [
      { page: 1, text: FULL, left: 80, right: 520, size: 16, top: 100 },
      { page: 1, text: '乙', left: 80, right: 520, size: 20, top },
    ]
    expect(mendLines(at(110))).toHaveLength(2)
    expect(mendLines([])).toEqual([])
  })
})

describe('a line that is set as a title is', () => {
  const shown = (over: Partial<SourceLine>) => {
    const last = mendLines(
      page(...filler, { text: '尾。', right: 200 }, { text: '乙', top: 900, ...over }),
    ).at(-1)
    return last?.kind === 'text' && [last.isDisplayed, last.size]
  }

  it('is larger than the text', () => {
    expect(shown({ size: 18.5 })).toEqual([true, 18.5])
    expect(shown({ size: 18.25 })).toEqual([false, 18.25])
  })

  it('stands in the middle', () => {
    expect(shown({ left: 200, right: 400 })).toEqual([true, 16])
    expect(shown({ left: 121, right: 480 })).toEqual([true, 16])
    expect(shown({ left: 120, right: 480 })).toEqual([false, 16])
    expect(shown({ left: 200, right: 423 })).toEqual([true, 16])
    expect(shown({ left: 200, right: 425 })).toEqual([false, 16])
    expect(shown({ left: 200, right: 376 })).toEqual([false, 16])
  })
})

describe('what is none of the text', () => {
  it.each([
    '3',
    '123',
    '— 3 —',
    '-3-',
    '· 12 ·',
    '• 3 •',
    '－3－',
    '– 123 –',
    '第3页',
    '第 3 页',
    '第3页共12页',
    '第 3 页 共 12 页',
    ' 3 ',
  ])('is the number of a page: %j', (text) =>
    expect(behind({ text, left: 290, right: 310, top: 800 })).toEqual([whole]),
  )

  it.each([
    '1234',
    '3人',
    '—3',
    '第3',
    '第3页的',
    '— 1234 —',
    '共3页',
    '三',
    'x3',
    '见第3页',
    '第3页共12',
    'abc',
  ])('is not %j', (text) => {
    expect(behind({ text, left: 290, right: 310, top: 800 })).toEqual([whole, text])
  })

  const heads = (pages: number[], over: (page: number) => Partial<SourceLine> = () => ({})) =>
    pages.flatMap((number) => [
      { page: number, text: '江岸 简报', left: 80, right: 200, size: 9, top: 40, ...over(number) },
      ...page(...filler.map(({ text }) => ({ text: `${text}${number}`, page: number }))),
    ])
  const headsLeft = (...lines: Parameters<typeof heads>) =>
    mendLines(heads(...lines)).filter((part) => part.kind === 'text' && part.text.includes('简报')).length

  it('is a line that stands at the same place of three pages, spaces or none', () => {
    expect(headsLeft([1, 2, 3])).toBe(0)
    expect(headsLeft([1, 2, 3], (number) => ({ text: number === 2 ? '江岸简报' : '江岸  简报' }))).toBe(0)
    expect(headsLeft([1, 2, 3], (number) => ({ top: 40 + number / 2 }))).toBe(0)
  })

  it('is not one of two pages, at other places, with other words, or three times on a page', () => {
    expect(headsLeft([1, 2])).toBe(2)
    expect(headsLeft([1, 2, 3], (number) => ({ top: 40 + number * 10 }))).toBe(3)
    expect(headsLeft([1, 2, 3], (number) => ({ text: `简报${'甲乙丙'.charAt(number - 1)}` }))).toBe(3)
    expect(headsLeft([1, 1, 1])).toBe(3)
  })
})
