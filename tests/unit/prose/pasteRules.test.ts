import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { readProse } from '@/domain/article/prose/readProse'
import { TooTangled, parseTree } from '@/domain/article/prose/html/parseTree'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const kinds = (html: string) =>
  pastedBlocks(html).blocks.map((block) => (block.type === 'heading' ? block.tag : block.type))
/** Text with what is bold between stars, and what is italic between slashes. */
const faces = (html: string) =>
  pastedBlocks(html).blocks.map((block) =>
    'children' in block
      ? block.children
          .map((node) => {
            if (node.type !== 'text') return '|'
            const bold = node.format & 1 ? `*${node.text}*` : node.text
            return node.format & 2 ? `/${bold}/` : bold
          })
          .join('')
      : block.type,
  )

describe('the faces of a text', () => {
  it('go over what they hold until something inside says otherwise', () => {
    expect(faces('<p><b>甲<i>乙<span style="font-weight:400">丙</span></i></b>丁<em>戊</em></p>')).toEqual([
      '*甲*/*乙*//丙/丁/戊/',
    ])
    expect(
      faces(
        '<p><b style="font-weight:500">甲</b><b style="font-weight:inherit">乙</b><span style="font-weight:0">丙</span></p>',
      ),
    ).toEqual(['甲*乙*丙'])
    expect(
      faces(
        '<p><strong>甲</strong><em style="font-style:normal">乙</em><i style="font-style:inherit">丙</i></p>',
      ),
    ).toEqual(['*甲*乙/丙/'])
  })

  it('are those of its classes too, in any case, its own style last', () => {
    const sheet =
      '<style><!-- /* a */ p.x, .Y {font-weight:700} .x{font-style:italic}\n#z{font-weight:700} a b.c{font-weight:700} .d:hover{font-weight:700} --></style>'
    expect(faces(`${sheet}<p>甲<span class="y">乙</span><span class="Y x">丙</span></p>`)).toEqual([
      '甲*乙*/*丙*/',
    ])
    expect(faces(`${sheet}<p class="x" style="FONT-WEIGHT: 400 !important">甲</p>`)).toEqual(['/甲/'])
    expect(
      faces(`${sheet}<p id="z">甲<b class="c" style="font-weight:">乙</b><span class="d">丙</span></p>`),
    ).toEqual(['甲*乙*丙'])
    expect(
      faces(
        '<div><style>.x{font-weight:700}</style></div><style>.y{color:red}.x{font-style:italic}</style><p class="x">甲</p>',
      ),
    ).toEqual(['/*甲*/'])
  })

  it('are no face where a declaration is none', () => {
    expect(faces('<p style="font-weight;x:y; FONT-STYLE : ITALIC ">甲</p>')).toEqual(['/甲/'])
  })
})

describe('lines of a page', () => {
  it.each([
    'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
    'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'legend', 'main', 'menu', 'nav', 'p', 'pre', 'search', 'section',
    'summary', 'xmp', 'h1', 'h6',
  ])('end where a <%s> begins and ends', (tag) => {
    expect(lines(`甲<${tag}>乙</${tag}>丙`)).toEqual(['甲', '乙', '丙'])
  }) // prettier-ignore

  it.each([
    ['span', 'display:block', true],
    ['span', 'display:flex', true],
    ['div', 'display:inline', false],
    ['div', 'display:inline-block', false],
    ['div', 'display:contents', false],
    ['div', 'display:ruby', false],
    ['div', 'display:inherit', true],
    ['div', 'display:initial', true],
    ['div', 'display:', true],
    ['span', 'display:inherit', false],
    ['span', '', false],
  ])('end at a <%s> of %s: %s', (tag, style, isBroken) => {
    expect(lines(`甲<${tag} style="${style}">乙</${tag}>丙`)).toEqual(
      isBroken ? ['甲', '乙', '丙'] : ['甲乙丙'],
    )
  })

  it('end at breaks of every kind, and where spaces are kept at line ends', () => {
    expect(lines('甲<br>乙\u2028丙\u2029丁\v戊')).toEqual(['甲', '乙', '丙', '丁', '戊'])
    for (const space of ['pre', 'pre-wrap', 'break-spaces', 'pre-line'])
      expect(lines(`<div style="white-space:${space}">甲\r\n乙\n丙</div>`)).toEqual(['甲', '乙', '丙'])
    for (const space of ['normal', 'nowrap', 'xpre', 'prex'])
      expect(lines(`<pre style="white-space:${space}">甲\n乙</pre>`)).toEqual(['甲乙'])
    expect(lines('<textarea>甲\n乙</textarea>')).toEqual(['甲', '乙'])
  })

  it('keep their spaces where the page keeps them', () => {
    for (const space of ['pre', 'pre-wrap', 'break-spaces'])
      expect(lines(`<div style="white-space:${space}">甲  乙</div>`)).toEqual(['甲  乙'])
    expect(lines('<div style="white-space:pre-line">甲  乙</div>')).toEqual(['甲 乙'])
    expect(lines('<pre>甲  <b style="white-space:normal">乙  丙</b></pre>')).toEqual(['甲  乙 丙'])
  })

  it('have one space where the source has any, none at their ends, and none beside Han for a broken line', () => {
    expect(lines('<p> a  b\tc\n d </p>')).toEqual(['a b c d'])
    expect(lines('<p>甲\n乙</p>')).toEqual(['甲乙'])
    expect(lines('<p>甲 乙</p>')).toEqual(['甲 乙'])
    expect(lines('<p>甲\nb</p>')).toEqual(['甲b'])
    expect(lines('<p>b\n甲</p>')).toEqual(['b甲'])
    expect(lines('<p>a\nb</p>')).toEqual(['a b'])
    expect(lines('<p>甲 \n 乙</p>')).toEqual(['甲乙'])
    expect(lines('<p>甲 <b> 乙</b></p>')).toEqual(['甲 乙'])
    expect(lines('<p>甲\n<b> 乙</b></p>')).toEqual(['甲乙'])
    expect(lines('<p>a<b>\n</b>b</p>')).toEqual(['a b'])
    expect(lines('<p>カ\nな</p>')).toEqual(['カな'])
    expect(lines('<p>“\na</p>')).toEqual(['“a'])
    expect(lines('<p>\u3000\u3000甲\u3000乙\u3000</p>')).toEqual(['甲\u3000乙'])
    expect(lines('<p>a&nbsp;b&nbsp;</p>')).toEqual(['a b'])
    expect(lines('<p>甲<b>&nbsp;</b></p><p>&nbsp;</p><p>\u200B</p>')).toEqual(['甲'])
  })

  it('join their runs of one face', () => {
    expect(faces('<p>甲<span>乙</span><b>丙</b><b>丁</b></p>')).toEqual(['甲乙*丙丁*'])
    const [block] = pastedBlocks('<p>甲<span>乙</span><b>丙</b></p>').blocks
    expect(block && 'children' in block && block.children).toHaveLength(2)
  })

  it('of a heading are one', () => {
    expect(faces('<h1>甲<br>乙</h1>')).toEqual(['甲乙'])
    expect(kinds('<h1>甲<br>乙</h1>')).toEqual(['h2'])
  })
})

describe('the levels of a page', () => {
  it('become the brief’s, from the first that it uses', () => {
    expect(kinds('<h3>甲</h3><p>文。</p><h5>乙</h5><p>文。</p><h3>丙</h3><h6>丁</h6><p>文。</p>')).toEqual([
      ...['h2', 'paragraph', 'h3', 'paragraph', 'h2', 'h4', 'paragraph'],
    ])
    expect(kinds('<h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4>')).toEqual(['h2', 'h3', 'h4', 'h4'])
  })

  it('are read off the marks of official prose, where they are no sentence', () => {
    expect(kinds('<p>一、加强领导</p>')).toEqual(['h2'])
    expect(kinds('<p>（二）加强领导</p>')).toEqual(['h3'])
    expect(kinds('<h1>（二）加强领导</h1>')).toEqual(['h3'])
    for (const text of [
      '1.加强领导',
      '（1）加强领导',
      `一、${'长'.repeat(39)}`,
      ...'。；：，！？'.split('').map((mark) => `一、加强${mark}领导`),
    ])
      expect(kinds(`<p>${text}</p>`)).toEqual(['paragraph'])
    expect(kinds(`<p>一、${'长'.repeat(38)}</p>`)).toEqual(['h2'])
  })

  it('are said by an attribute, 2 where it says none', () => {
    const said = (level: string) =>
      kinds(`<h1>甲</h1><h2>乙</h2><h3>丙</h3><div role="heading"${level}>丁</div>`).at(-1)
    expect([said(''), said(' aria-level="x"'), said(' aria-level="1"'), said(' aria-level="3"')]).toEqual([
      'h3',
      'h3',
      'h2',
      'h4',
    ])
    expect(kinds('<h1>甲</h1><div aria-level="1">丁</div>')).toEqual(['h2', 'paragraph'])
  })
})

describe('a source that is built to take for ever', () => {
  it('has no tree where it is nested without end, and its text all the same', () => {
    expect(() => parseTree('<b>'.repeat(600))).toThrow(TooTangled)
    expect(() => parseTree('<div>'.repeat(600))).toThrow(TooTangled)
    expect(() => parseTree('<div>'.repeat(400))).not.toThrow()
    const { blocks, report } = pastedBlocks(`<p>甲&amp;</p>${'<div>'.repeat(600)}<b>乙</b>`)
    expect(markedLines(blocks)).toEqual(['甲&', '乙'])
    expect(report).toEqual({ leftOut: [], pictures: [], raised: [], missing: '', isFlat: true })
  })

  it('has none with more elements, or attributes, than a page can honestly hold', () => {
    const open = Array.from({ length: 100 }, (_, at) => `<b id=${at}>`).join('')
    const formatting = `<p>${open}${'<p>甲'.repeat(100)}`
    expect(() => parseTree(formatting)).toThrow(TooTangled)
    expect(() => parseTree(`<p ${'a '.repeat(40_000)}>甲</p>`)).toThrow(TooTangled)
    expect(() => parseTree(`<p ${'a '.repeat(4000)}>甲</p>`)).not.toThrow()
    expect(() => parseTree('<p>甲 乙 丙</p>'.repeat(10_000))).not.toThrow()
    expect(() => parseTree(`<!--${'a b '.repeat(3000)}-->`.repeat(10))).not.toThrow()
  })

  it('is nothing where there is nothing, and text where there is only text', () => {
    expect(pastedBlocks('').blocks).toEqual([])
    expect(lines('甲')).toEqual(['甲'])
    expect(readProse('<p>甲</p>', { picture: () => undefined }).pieces).toHaveLength(1)
  })
})
