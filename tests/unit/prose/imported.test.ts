import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/article/prose/blocksOf'
import { pastedPictures } from '@/domain/article/prose/pastedPictures'
import { readProse } from '@/domain/article/prose/readProse'
import { upload } from '@/domain/article/lexical/nodes'
import { markedLines } from '../../support/prose/lines'

const read = (html: string) => readProse(html, { picture: () => undefined })
const lines = (html: string) => markedLines(blocksOf(read(html).pieces))
/** As a Word file's paragraphs come: their level, a bar, the mark that Word shows. */
const numbered = (level: number, mark: string, text: string) =>
  `<p><span class="jianbao-mark">${level}|${mark}</span>${text}</p>`

describe('the marks of an imported file', () => {
  it('make lists of what the brief numbers, on the level they say', () => {
    expect(
      lines(
        numbered(0, '1.', '甲') + numbered(1, '•', '乙') + numbered(1, '•', '丙') + numbered(0, '2.', '丁'),
      ),
    ).toEqual([...['1. 甲', '  • 乙', '  • 丙', '2. 丁']])
    expect(lines(numbered(0, '（一）', '甲') + numbered(0, '1|2', '乙'))).toEqual(['（一）甲', '1|2 乙'])
  })

  it('are the whole mark where no level stands before it', () => {
    for (const mark of ['x|1.', '|1.', '0|'])
      expect(lines(`<p><span class="jianbao-mark">${mark}</span>甲</p>`).join()).toContain('甲')
    expect(lines('<p><span class="jianbao-mark">a)</span>甲</p>')).toEqual(['a) 甲'])
    expect(lines('<p><span class="jianbao-mark x">0|1.</span>甲</p>')).toEqual(['0|1.甲'])
  })

  it('are none of the characters that went missing', () => {
    expect(read(numbered(0, '1.', '甲')).report).toMatchObject({ missing: '', leftOut: [] })
  })

  it('before a heading stand in its text', () => {
    expect(lines(`<h1><span class="jianbao-mark">0|1.</span>甲</h1>`)).toEqual(['1. 甲'])
    expect(lines(`<h1><span class="jianbao-mark">0|第一章</span>甲</h1>`)).toEqual(['第一章\u3000甲'])
  })

  it('of Word in a symbol font are bullets, wherever the font is said', () => {
    const word = (style: string, inner: string) =>
      `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore;${style}">${inner}</span>甲</p>`
    expect(lines(word('font-family:Wingdings', 'z'))).toEqual(['• 甲'])
    expect(lines(word('', '<b style="font-family:Webdings">z</b><i>&nbsp;</i>'))).toEqual(['• 甲'])
    expect(lines(word('', '<b style="font:7pt Symbol">z</b>'))).toEqual(['• 甲'])
    expect(lines(word('', '<b style="font-family:SimSun">z</b>'))).toEqual(['z 甲'])
    expect(lines(word('', 'z<b style="font-family:Symbol"> </b>'))).toEqual(['z 甲'])
    expect(lines('<p style="font-family:symbol"><span style="mso-list:Ignore">z</span>甲</p>')).toEqual([
      '• 甲',
    ])
    // Half of a mark stands in one element, half in another.
    expect(
      lines('<p><span style="mso-list:Ignore">1</span><span style="mso-list:Ignore">.</span>甲</p>'),
    ).toEqual(['1. 甲'])
  })
})

describe('the title of an imported file', () => {
  it('has lines, and a role of its own', () => {
    const { pieces } = read(
      '<p class="jianbao-title">甲<br>乙</p><p>丙<br>丁</p><p class="jianbao-title x">戊</p>',
    )
    const shape = pieces.map(
      (piece) =>
        piece.kind === 'prose' && [
          piece.role,
          piece.inline.map((node) => (node.type === 'text' ? node.text : '|')).join(''),
        ],
    )
    expect(shape).toEqual([
      ['title', '甲|乙'],
      [undefined, '丙'],
      [undefined, '丁'],
      [undefined, '戊'],
    ])
  })
})

describe('the pictures of a page', () => {
  const found = (html: string) => {
    const pictures: object[] = []
    const { pieces, report } = readProse(html, {
      picture: (picture) => {
        pictures.push(picture)
        return picture.alt === '留' ? upload('x', { id: 'x' }) : undefined
      },
    })
    return { pictures, left: report.pictures, kinds: pieces.map(({ kind }) => kind) }
  }

  it('are known by the address a page loads them from, and what describes them', () => {
    expect(
      found('<img src="a" data-src="b" alt="甲"><img src="c"><v:imagedata o:href="d"></v:imagedata><img>')
        .pictures,
    ).toEqual([
      { src: 'b', alt: '甲' },
      { src: 'c', alt: '' },
      { src: 'd', alt: '' },
      { src: '', alt: '' },
    ])
  })

  it('cut the line they stand in where they are taken, and leave no path of a disk where not', () => {
    expect(found('<p>甲<img src="a" alt="留">乙</p>')).toMatchObject({
      kinds: ['prose', 'block', 'prose'],
      left: [],
    })
    expect(found('<p>甲<img src="C:\\a.png" alt="丙">乙</p>')).toMatchObject({
      kinds: ['prose'],
      left: [{ src: '', alt: '丙' }],
    })
    expect(found('<p><img style="visibility:hidden" src="a"></p>').pictures).toEqual([])
  })

  it('between two items of Word close what stands open', () => {
    const item = (level: number, words: string) =>
      `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">·</span>${words}</p>`
    const picture = '<img src="data:image/png;base64,AQID">'
    const { blocks } = pastedPictures(item(1, '甲') + picture + item(2, '乙'), { rtf: () => '', files: [] })
    expect(markedLines(blocks.filter(({ type }) => type === 'list'))).toEqual(['• 甲', '• 乙'])
  })

  it('within an item let the list go on behind them', () => {
    const picture = '<img src="data:image/png;base64,AQID">'
    const { blocks } = pastedPictures(`<ol><li>甲${picture}</li><li>乙<ul><li>丙</li></ul></li></ol>`, {
      rtf: () => '',
      files: [],
    })
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'upload', 'list'])
    expect(markedLines(blocks.filter(({ type }) => type === 'list'))).toEqual(['1. 甲', '2. 乙', '  • 丙'])
    const deep = pastedPictures(`<ul><li>甲<ul><li>乙${picture}</li><li>丙</li></ul></li></ul>`, {
      rtf: () => '',
      files: [],
    })
    expect(markedLines(deep.blocks.slice(-1))).toEqual(['  • 丙'])
  })

  it('that a clipboard has in another number than the page are not guessed at', () => {
    const page = '<img src="file:///a"><img src="file:///b">'
    const files = (count: number) =>
      pastedPictures(page, { rtf: () => '', files: Array.from({ length: count }, (_, at) => ({ at })) })
    expect(
      [files(1), files(2), files(3)].map(({ pictures }) =>
        [...pictures.values()].map(({ source }) => source),
      ),
    ).toEqual([[], [{ at: 0 }, { at: 1 }], []])
    expect([...files(2).pictures.keys()]).toEqual(['pasted-1', 'pasted-2'])
  })
})
