import { describe, expect, it } from 'vitest'
import { listsOf, type ListLine } from '@/domain/article/prose/listsOf'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { text } from '@/domain/article/lexical/nodes'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const kinds = (html: string) => pastedBlocks(html).blocks.map(({ type }) => type)

describe('a list of a page', () => {
  it.each([
    ['<ol type="A"><li>甲</li><li>乙</li></ol>', ['A. 甲', 'B. 乙']],
    ['<ol type="i"><li>甲</li><li>乙</li></ol>', ['i. 甲', 'ii. 乙']],
    ['<ol type="I"><li>甲</li></ol>', ['I. 甲']],
    ['<ol type="1"><li>甲</li></ol>', ['1. 甲']],
    ['<ol><li type="a">甲</li><li>乙</li></ol>', ['a. 甲', '2. 乙']],
    ['<ol style="list-style-type:upper-roman"><li>甲</li></ol>', ['I. 甲']],
    ['<ol type="a" style="list-style-type:decimal"><li>甲</li></ol>', ['1. 甲']],
    ['<ol><li style="list-style-type:lower-alpha">甲</li></ol>', ['a. 甲']],
    ['<ol style="list-style:lower-alpha inside"><li>甲</li></ol>', ['a. 甲']],
    ...['', 'inherit', 'initial', 'outside'].map((nothing) => [
      `<ol style="list-style-type:${nothing}"><li>甲</li></ol>`,
      ['1. 甲'],
    ]),
    ...['', 'inherit', 'initial', 'outside'].map((nothing) => [
      `<ul style="list-style:${nothing}"><li>甲</li></ul>`,
      ['• 甲'],
    ]),
    ...['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed'].map((bullet) => [
      `<ol style="list-style-type:${bullet}"><li>甲</li></ol>`,
      ['• 甲'],
    ]),
    ['<ul style="list-style-type:decimal"><li>甲</li><li>乙</li></ul>', ['1. 甲', '1. 乙']],
    ['<ol style="list-style-type:none"><li>甲</li></ol>', ['甲']],
    ['<ol style="list-style-type:xdisc"><li>甲</li></ol>', ['1. 甲']],
    ...['cjk-ideographic', 'simp-chinese-informal', 'trad-chinese-informal'].map((type) => [
      `<ol style="list-style-type:${type}"><li>甲</li></ol>`,
      ['一、甲'],
    ]),
    ['<ol start="0"><li>甲</li><li>乙</li></ol>', ['0. 甲', '1. 乙']],
    ['<ol start="-1"><li>甲</li></ol>', ['-1. 甲']],
    ['<ol start="x"><li>甲</li></ol>', ['1. 甲']],
    ['<ol start=" 3 "><li>甲</li></ol>', ['3. 甲']],
    ['<ol start="1234567"><li>甲</li></ol>', ['1. 甲']],
    ['<ol start="x3"><li>甲</li></ol>', ['1. 甲']],
    ['<ol start="3x"><li>甲</li></ol>', ['1. 甲']],
    ['<ol><li>甲</li> <li>乙</li></ol>', ['1. 甲', '2. 乙']],
    ['<ol><li>甲</li>间<li>乙</li></ol>', ['1. 甲', '间', '2. 乙']],
    ['<ol><li data-leveltext="第%1条">甲</li></ol>', ['第1条\u3000甲']],
    ['<ol><li data-leveltext="%1">甲</li></ol>', ['1 甲']],
    ['<ol><li data-leveltext="x">甲</li></ol>', ['1. 甲']],
    [`<ol><li data-leveltext="${'x'.repeat(20)}%1">甲</li></ol>`, ['1. 甲']],
    ['<ol><li>甲</li><li hidden>暗</li><li>乙</li></ol>', ['1. 甲', '2. 乙']],
    ['<ol><li>甲</li><li><!-- x --><ol><li>乙</li></ol></li><li>丙</li></ol>', ['1. 甲', '  1. 乙', '2. 丙']],
    ['<ol><li>甲</li><li></li><li>乙</li></ol>', ['1. 甲', '3. 乙']],
    ['<ol><li><h2>甲</h2></li></ol>', ['1. 甲']],
  ] as [string, string[]][])('%s', (html, expected) => expect(lines(html)).toEqual(expected))

  it('goes on behind a second line of an item, and is closed by a paragraph of the text', () => {
    expect(lines('<ol><li><p>甲</p><p>再说。</p></li><li>乙</li></ol>')).toEqual(['1. 甲', '再说。', '2. 乙'])
    expect(lines('<ol><li>甲<ol><li><p>乙</p><p>再说。</p><ol><li>丙</li></ol></li></ol></li></ol>')).toEqual(
      ['1. 甲', '  1. 乙', '再说。', '    1. 丙'],
    )
    expect(kinds('<ol><li>甲</li></ol><p>文。</p><ol start="2"><li>乙</li></ol>')).toEqual([
      'list',
      'paragraph',
      'list',
    ])
    expect(lines('<ol><li>甲</li></ol><p>文。</p><ol start="2"><li>乙</li></ol>')).toEqual([
      '1. 甲',
      '文。',
      '2. 乙',
    ])
    expect(kinds('<ol><li>甲</li></ol><ol start="2"><li>乙</li></ol>')).toEqual(['list'])
    expect(kinds('<ol><li>甲</li></ol><ol><li>乙</li></ol>')).toEqual(['list', 'list'])
    expect(kinds('<ul><li>甲</li></ul><ol><li>乙</li></ol>')).toEqual(['list', 'list'])
  })

  it('is no deeper than the editor indents', () => {
    const deep = (levels: number) => `${'<ul><li>甲'.repeat(levels)}${'</li></ul>'.repeat(levels)}`
    expect(lines(deep(7)).at(-1)).toBe(`${' '.repeat(12)}• 甲`)
    expect(lines(deep(9)).at(-1)).toBe(`${' '.repeat(12)}• 甲`)
  })

  it('of Word has the levels that its paragraphs say', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}</span>${words}</p>`
    expect(
      lines(item(1, '1.', '甲') + item(2, '1.', '乙') + item(3, '·', '丙') + item(1, '2.', '丁')),
    ).toEqual(['1. 甲', '  1. 乙', '    • 丙', '2. 丁'])
    expect(lines(item(1, '(1)', '甲') + item(1, '第一条', '乙') + item(1, '①', '丙'))).toEqual([
      '(1) 甲',
      '第一条\u3000乙',
      '①丙',
    ])
    expect(
      lines(
        `<h1>${item(1, '1.', '')}</h1><h2 style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>甲</h2>`,
      ),
    ).toContain('2. 甲')
    expect(lines(item(1, '1.', '') + item(1, '·', ''))).toEqual(['1. '])
  })

  it('has its mark in the face of its text', () => {
    expect(JSON.stringify(pastedBlocks('<ol type="a"><li><b>甲</b></li></ol>').blocks)).toContain(
      '"text":"a. 甲","format":1',
    )
  })
})

describe('lines as lists', () => {
  const line = (depth: number, kind: ListLine['kind'], value?: number): ListLine => ({
    depth,
    kind,
    value,
    inline: [text('x')],
  })
  const shape = (...given: ListLine[]) => markedLines(listsOf(given)).map((each) => each.replace(' x', ''))
  const starts = (...given: ListLine[]) =>
    listsOf(given).map(({ listType, start, children }) => [
      listType,
      start,
      children.map(({ value }) => value),
    ])

  it('begin another list where the kind changes or the number does not go on', () => {
    expect(
      starts(
        line(0, 'number', 1),
        line(0, 'number', 2),
        line(0, 'number', 5),
        line(0, 'number'),
        line(0, 'bullet'),
        line(0, 'number'),
      ),
    ).toEqual([
      ['number', 1, [1, 2]],
      ['number', 5, [5, 6]],
      ['bullet', 1, [1]],
      ['number', 1, [1]],
    ])
    expect(starts(line(0, 'number', 3), line(0, 'number', 3))).toEqual([
      ['number', 3, [3]],
      ['number', 3, [3]],
    ])
  })

  it('have their deeper ones in an item of their own, which does not count', () => {
    expect(
      shape(
        line(0, 'number', 1),
        line(1, 'bullet'),
        line(2, 'bullet'),
        line(1, 'bullet'),
        line(0, 'number', 2),
      ),
    ).toEqual([...['1.', '  •', '    •', '  •', '2.']])
    expect(shape(line(1, 'number', 4), line(0, 'number', 1))).toEqual(['  4.', '1.'])
    expect(listsOf([])).toEqual([])
  })

  it('that begin with a deeper one count from where their own first line does', () => {
    expect(starts(line(1, 'number', 1), line(0, 'number', 1))).toEqual([['number', 1, [1, 1]]])
    expect(starts(line(1, 'bullet'), line(0, 'number', 4))).toEqual([
      ['bullet', 1, [1]],
      ['number', 4, [4]],
    ])
  })
})
