import { describe, expect, it } from 'vitest'
import {
  AT_MAIL_DOT,
  AT_MAIL_SIGN,
  AT_SIGN,
  AT_SLASH,
  EMERGENCY,
  FREE,
  NEVER,
  RELUCTANT,
} from '@/pdf/typesetting/breakCosts'
import { type Cluster, clusters, type ClusterOptions } from '@/pdf/typesetting/clusters'
import { emsOf, plainFont } from './support/plainFont'

const cut = (text: string, options: Partial<ClusterOptions<string>> = {}): Cluster[] =>
  clusters([{ text, style: 'plain' }], { measure: plainFont, cell: 1, longestWord: 20, ...options })
const texts = (list: readonly Cluster[]) => list.map(({ text }) => text)

const NAMES = new Map([
  [FREE, ' | '],
  [AT_SLASH, ' /| '],
  [AT_SIGN, ' .| '],
  [AT_MAIL_SIGN, ' @| '],
  [AT_MAIL_DOT, ' @.| '],
  [RELUCTANT, ' ~ '],
  [EMERGENCY, ' ! '],
  [NEVER, ''],
])
/** The text with what a break costs at each place; what may never be broken stands together. */
const breaks = (text: string, options?: Partial<ClusterOptions<string>>) =>
  cut(text, options)
    .map(
      (cluster, index, all) => cluster.text + (index < all.length - 1 ? NAMES.get(cluster.breakAfter) : ''),
    )
    .join('')

describe('text in clusters', () => {
  it.each([
    ['甲乙', ['甲', '乙']],
    ['2025年、——abc', ['2025', '年', '、', '——', 'abc']],
    ['……—…', ['……', '—', '…']],
    ['———', ['——', '—']],
    ['a b', ['a', ' ', 'b']],
    ['e\u0301a甲\ufe00乙', ['e\u0301a', '甲\ufe00', '乙']],
    ['\u0301a', ['\u0301a']],
    ['甲\ufe00乙', ['甲\ufe00', '乙']],
    ['甲\ufe00ab', ['甲\ufe00', 'ab']],
    ['𠮷野', ['𠮷', '野']],
    ['a.b/c', ['a.b/c']],
    ['don’t、‘abc’甲', ['don’t', '、', '‘', 'abc', '’', '甲']],
    ['https://a.test/b?c=d&e_f#g-h', ['https://', 'a.', 'test/', 'b?', 'c=', 'd&', 'e_', 'f#', 'g-', 'h']],
    ['WWW.a.test/', ['WWW.', 'a.', 'test/']],
    ['(https://a.test/)', ['(https://', 'a.', 'test/)']],
    ['a.b@c-d.test', ['a.', 'b@', 'c-d.', 'test']],
    ['(a@b.test.)', ['(a@', 'b.', 'test.)']],
    ['a@b@c', ['a@b@c']],
    ['@a.b', ['@a.b']],
    ['a@', ['a@']],
    ['wwwa.test', ['wwwa.test']],
    ['awww.a', ['awww.a']],
    ['', []],
  ] as [string, string[]][])('%j is cut into %j', (text, expected) => {
    if (text !== '———') expect(texts(cut(text))).toEqual(expected)
    expect(texts(cut(text)).join('')).toBe(text)
  })

  it('tells cells, marks, words and spaces apart', () => {
    expect(cut('甲，（a ').map(({ kind }) => kind)).toEqual(['cell', 'mark', 'mark', 'word', 'space'])
  })

  it('of several faces is cut in each of them', () => {
    const list = clusters(
      [
        { text: 'a', style: 'one' },
        { text: 'b', style: 'other' },
      ],
      { measure: plainFont, cell: 1, longestWord: 20 },
    )
    expect(list.map(({ text, parts }) => [text, parts[0]?.face])).toEqual([
      ['a', 'one'],
      ['b', 'other'],
    ])
  })
})

describe('the width of a cluster', () => {
  it('has the grid’s share for each full cell in it', () => {
    const sizes = cut('甲——ab（e\u0301', { cell: 1.1 }).map(({ text, width, cells }) => [text, width, cells])
    expect(sizes).toEqual([
      ['甲', 1.1, 1],
      ['——', 2.2, 2],
      ['ab', 1, 0],
      ['（', 1.1, 1],
      ['e\u0301', 0.5, 0],
    ])
    expect(cut('甲\ufe00', { cell: 1.1 })[0]).toMatchObject({ width: 1.1, cells: 1 })
  })

  it('is the face’s own where a glyph does not fill the em', () => {
    const narrow = { ...plainFont, parts: (text: string) => [{ text, face: 'narrow', advance: 0.6 }] }
    expect(cut('甲“', { cell: 1.1, measure: narrow })).toMatchObject([
      { width: 0.6, cells: 0 },
      { width: 0.6, cells: 0 },
    ])
  })

  it('is a word’s own where its letters fill the em as well', () => {
    const wide = { ...plainFont, parts: (text: string) => [{ text, face: 'wide', advance: text.length }] }
    expect(cut('ab', { cell: 1.1, measure: wide })[0]).toMatchObject({ width: 2, cells: 0 })
  })

  it('is that of all its parts', () => {
    const twoFaces = {
      ...plainFont,
      parts: (text: string) => Array.from(text, (each) => ({ text: each, face: each, advance: 0.5 })),
    }
    expect(cut('abc', { measure: twoFaces })[0]?.width).toBe(1.5)
  })
})

describe('the blank of a cluster', () => {
  it('is that of a single mark, in cells, and a third of a space', () => {
    const blanks = cut('（，——甲a b', { cell: 1.2 }).map(({ text, blank }) => [text, blank.left, blank.right])
    expect(blanks).toEqual([
      ['（', 0.6, 0],
      ['，', 0, 0.6],
      ['——', 0, 0],
      ['甲', 0, 0],
      ['a', 0, 0],
      [' ', 0, 0.5 / 3],
      ['b', 0, 0],
    ])
  })

  it('of dots and dashes is none, whatever the face says of one', () => {
    const measure = { ...plainFont, blank: () => ({ left: 0.2, right: 0.2 }) }
    expect(cut('……—甲、', { measure }).map(({ blank }) => blank.left)).toEqual([0, 0, 0, 0.2])
  })
})

describe('a break', () => {
  it.each([
    ['between Han is free', '甲乙', '甲 | 乙'],
    ['before a closing mark and after an opening one is never made', '甲（乙）。丙', '甲 | （乙）。 | 丙'],
    ['before a space is never made, after it free', '甲 a', '甲  | a'],
    ['after a space behind an opening mark is never made', '（ a', '（ a'],
    ['after a space before a closing mark is never made', 'a ）', 'a ）'],
    ['between a word and Han is free', 'a甲b', 'a | 甲 | b'],
    ['after a dash or dots is free, before them never made', 'a——b……c', 'a—— | b…… | c'],
    ['after a word that ends in an opening mark is never made', 'a(甲', 'a(甲'],
    ['before a word that begins with a closing mark is never made', '甲.a', '甲.a'],
    ['inside a number with its unit is made in need', '共1200余万件', '共 | 1200 ~ 余 ~ 万 ~ 件'],
    ['inside a number is made in need from its first sign on', '第5期甲', '第 ~ 5 ~ 期 | 甲'],
    ['inside a number after a space is free', '共 2 年', '共  | 2  | 年'],
    ['inside a date is free between its numbers', '1月9日', '1 ~ 月 | 9 ~ 日'],
    ['of an address is cheap after a slash', 'https://a.test/b', 'https:// /| a. .| test/ /| b'],
    [
      'of an address is dearer after other signs',
      'www.a?b=c&d-e_f#g',
      'www. .| a? .| b= .| c& .| d- .| e_ .| f# .| g',
    ],
    [
      'of an address of mail is made in need after its sign or a dot',
      'a.b@c.d甲',
      'a. @.| b@ @| c. @.| d | 甲',
    ],
  ])('%s', (_, text, expected) => {
    expect(breaks(text)).toBe(expected)
  })

  it.each([
    ['ab', 'cd'],
    ['a', 'cd'],
    ['ab', 'c'],
    ['a.b', 'cd'],
    ['a-', 'cd'],
    ['https://', 'cd'],
  ])('between two faces of one word, %s and %s, is made as within it', (one, other) => {
    const list = clusters(
      [
        { text: one, style: 'one' },
        { text: other, style: 'other' },
      ],
      { measure: plainFont, cell: 1, longestWord: 20 },
    )
    expect(list[0]?.breakAfter).toBe(one.endsWith('/') ? AT_SLASH : NEVER)
  })

  it('after a sign alone is no break of an address', () => {
    expect(breaks('?a', { longestWord: 0.5 })).toBe('? ~ a')
  })

  it('inside a date or a telephone number is made in need in a table', () => {
    expect(breaks('1月9日', { keepsDates: true })).toBe('1 ~ 月 ~ 9 ~ 日')
    expect(breaks('（021） 6321-1234')).toBe('（021）  | 6321-1234')
    expect(breaks('（021） 6321-1234', { keepsDates: true })).toBe('（021）  ~ 6321-1234')
  })
})

describe('a word wider than a line', () => {
  it('may be broken anywhere, rather after a sign that joins its parts', () => {
    expect(breaks('abcd', { longestWord: 1.5 })).toBe('a ! b ! c ! d')
    for (const sign of '/?&=#._@-') expect(breaks(`a${sign}b`, { longestWord: 1 })).toContain(`${sign} `)
    expect(breaks('a_bc', { longestWord: 1.5 })).toBe('a ! _ ~ b ! c')
    expect(breaks('abcd@efg', { longestWord: 1.5 })).toBe('a ! b ! c ! d ! @ @| efg')
    expect(breaks('a+bc', { longestWord: 1.5 })).toBe('a ! + ! b ! c')
  })

  it('is one that just does not fit', () => {
    expect(texts(cut('abcd', { longestWord: 2 }))).toEqual(['abcd'])
    expect(texts(cut('abcd', { longestWord: 1.9 }))).toEqual(['a', 'b', 'c', 'd'])
    expect(texts(cut('中', { longestWord: 0.5 }))).toEqual(['中'])
    expect(texts(cut('W', { longestWord: 0.1 }))).toEqual(['W'])
    expect(texts(cut('——', { longestWord: 1 }))).toEqual(['——'])
  })

  it('has room for the marks that it may not be parted from', () => {
    expect(texts(cut('（ab）', { longestWord: 3 }))).toEqual(['（', 'ab', '）'])
    expect(texts(cut('（ab）', { longestWord: 2.9 }))).toEqual(['（', 'a', 'b', '）'])
    expect(texts(cut('（（ab', { longestWord: 3 }))).toEqual(['（', '（', 'ab'])
    expect(texts(cut('（（ab', { longestWord: 2.9 }))).toEqual(['（', '（', 'a', 'b'])
    expect(texts(cut('ab））', { longestWord: 3 }))).toEqual(['ab', '）', '）'])
    expect(texts(cut('ab））', { longestWord: 2.9 }))).toEqual(['a', 'b', '）', '）'])
    // Marks further away are not its own, and a cell of the grid is what each takes.
    expect(texts(cut('（甲ab甲）', { longestWord: 1 }))).toContain('ab')
    expect(texts(cut('（ab', { longestWord: 2.1, cell: 1.2 }))).toEqual(['（', 'a', 'b'])
    expect(texts(cut('（ab', { longestWord: 2.2, cell: 1.2 }))).toEqual(['（', 'ab'])
  })
})

describe('what may not be broken but fits no line', () => {
  it('is broken after all, between two words where there are any', () => {
    const list = clusters(
      [
        { text: 'abcd', style: 'one' },
        { text: 'efgh', style: 'other' },
      ],
      { measure: plainFont, cell: 1, longestWord: 3 },
    )
    expect(list.map(({ text, breakAfter }) => [text, breakAfter])).toEqual([
      ['abcd', EMERGENCY],
      ['efgh', FREE],
    ])
  })

  it('is broken there and nowhere against the rules for marks', () => {
    const list = clusters(
      [
        { text: '（abcd', style: 'one' },
        { text: 'efgh。', style: 'other' },
      ],
      { measure: plainFont, cell: 1, longestWord: 4.5 },
    )
    expect(list.map(({ text, breakAfter }) => [text, breakAfter])).toEqual([
      ['（', NEVER],
      ['abcd', EMERGENCY],
      ['efgh', NEVER],
      ['。', FREE],
    ])
  })

  it('is broken against the rules for marks only where nothing else is left', () => {
    expect(breaks('。。。。', { longestWord: 3 })).toBe('。 ! 。 ! 。 ! 。')
    expect(breaks('。。。', { longestWord: 3 })).toBe('。。。')
    expect(breaks('甲。。乙', { longestWord: 3 })).toBe('甲。。 | 乙')
    // Of a word in pieces there is a lawful place.
    expect(emsOf('（ab）。')).toBe(4)
    expect(breaks('（ab）。', { longestWord: 3.5 })).toBe('（a ! b）。')
  })

  it('leaves what fits alone, before it and after it', () => {
    expect(breaks('甲。乙。。。。丙。', { longestWord: 3 })).toBe('甲。 | 乙 ! 。 ! 。 ! 。 ! 。 | 丙。')
  })
})
