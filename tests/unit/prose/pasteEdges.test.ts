import { describe, expect, it } from 'vitest'
import { flatLines } from '@/domain/article/prose/html/flatLines'
import { imageIds } from '@/domain/article/lexical/imageIds'
import { readMark, writtenMark } from '@/domain/article/prose/marks'
import { formatNumber } from '@/domain/article/prose/numberFormats'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { pastedText } from '@/domain/article/prose/pastedText'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { markedLines } from '../../support/prose/lines'

const lines = (html: string) => markedLines(pastedBlocks(html).blocks)
const notes = (html: string) => pasteNotes(pastedBlocks(html).report)
/** The formats of the text that reads `甲`: 1 bold, 2 italic. */
const formatOf = (html: string) => {
  const found = /"text":"甲","format":(\d)/.exec(JSON.stringify(pastedBlocks(`<p>${html}</p>`).blocks))
  return found && Number(found[1])
}

describe('text that a page does not show', () => {
  it.each([
    'display:none',
    'mso-hide:all',
    'opacity:0',
    'color:transparent',
    'text-indent:-9999px',
    'position:absolute;left:-9999px',
    'position:fixed;top:-9999px',
    'position:absolute;clip:rect( 0, 0, 0, 0 )',
    'overflow:hidden;height:0',
    'overflow-y:hidden;max-height:0px',
    'overflow:hidden;width:0',
    'visibility:hidden',
    'visibility:collapse',
    'font-size:0',
  ])('by %s stays out and is named', (style) => {
    const html = `<p>甲</p><div style="${style}">暗语</div>`
    expect(lines(html)).toEqual(['甲'])
    expect(notes(html)).toEqual(['没有粘贴：隐藏的文字 1 处（“暗语”）。'])
  })

  it.each([
    'display:block',
    'opacity:0.5',
    'color:red',
    'text-indent:-20px',
    'left:-9999px',
    'position:absolute',
    'position:absolute;left:10px',
    'position:absolute;clip:rect(1px,2px,3px,4px)',
    'clip:rect(0,0,0,0)',
    'height:0',
    'overflow:hidden',
    'overflow:hidden;height:10px',
    'visibility:visible',
    'font-size:10pt',
  ])('is not what %s says', (style) => {
    const html = `<p>甲</p><div style="${style}">明说</div>`
    expect(lines(html)).toEqual(['甲', '明说'])
    expect(notes(html)).toEqual([])
  })

  it('comes back where a part of it is shown again', () => {
    const html = '<p style="visibility:hidden">暗<span style="visibility:visible">明</span></p>'
    expect(lines(html)).toEqual(['明'])
    const size =
      '<p style="font-size:0">暗<span style="font-size:12pt">明</span><b style="font-size:2em">暗</b></p>'
    expect(lines(size)).toEqual(['明'])
  })
})

describe('emphasis', () => {
  it.each([
    ['<b>甲</b>', 1],
    ['<strong>甲</strong>', 1],
    ['<b style="font-weight:normal">甲</b>', 0],
    ['<b style="font-weight:400">甲</b>', 0],
    ['<span style="font-weight:600">甲</span>', 1],
    ['<span style="font-weight:500">甲</span>', 0],
    ['<span style="font-weight:bolder">甲</span>', 1],
    ['<b><span style="font-weight:lighter">甲</span></b>', 0],
    ['<i>甲</i>', 2],
    ['<em>甲</em>', 2],
    ['<i style="font-style:normal">甲</i>', 0],
    ['<span style="font-style:italic">甲</span>', 2],
    ['<span style="font-style:oblique 10deg">甲</span>', 2],
    ['<span>甲</span>', 0],
    ['<b><i>甲</i></b>', 3],
  ])('of %s is %i', (html, format) => expect(formatOf(html)).toBe(format))
})

describe('headings', () => {
  const kinds = (html: string) =>
    pastedBlocks(html).blocks.map((block) => (block.type === 'heading' ? block.tag : block.type))

  it('are what calls itself one', () => {
    const plain = kinds('<h2>甲</h2><h3>乙</h3><p>丙。</p>')
    const called = kinds(
      '<div role="heading">甲</div><div role="heading" aria-level="3">乙</div><div role="note" aria-level="3">丙。</div>',
    )
    expect(called).toEqual(plain)
    expect(plain[0]).not.toBe('paragraph')
    expect(plain[2]).toBe('paragraph')
  })
})

describe('lists', () => {
  it('do not count an item that only holds another list', () => {
    expect(lines('<ol><li>甲</li><li><ol><li>乙</li></ol></li><li>丙</li></ol>')).toEqual([
      '1. 甲',
      '  1. 乙',
      '2. 丙',
    ])
  })

  it('count an item with a line of its own before a list', () => {
    expect(lines('<ol><li><b>甲</b><ul><li>乙</li></ul></li><li>丙</li></ol>')).toEqual([
      '1. 甲',
      '  • 乙',
      '2. 丙',
    ])
  })

  it('start and go on where they say', () => {
    expect(lines('<ol start="4"><li>甲</li><li value="7">乙</li><li>丙</li></ol>')).toEqual([
      '4. 甲',
      '7. 乙',
      '8. 丙',
    ])
  })

  it('keep the marks the brief does not print in their text', () => {
    expect(lines('<ol type="a"><li>甲</li></ol>')).toEqual(['a. 甲'])
    expect(lines('<ol style="list-style-type:cjk-ideographic"><li>甲</li></ol>')).toEqual(['一、甲'])
    expect(lines('<ul style="list-style:none"><li>甲</li></ul>')).toEqual(['甲'])
  })
})

describe('the marks of Word', () => {
  it.each([
    ['l', false, { kind: 'bullet' }],
    ['\uF0B7', false, { kind: 'bullet' }],
    ['z', true, { kind: 'bullet' }],
    ['z', false, { kind: 'text', text: 'z' }],
    ['zz', true, { kind: 'text', text: 'zz' }],
    [' 12.\u00A0', false, { kind: 'number', value: 12 }],
    ['12)', false, { kind: 'text', text: '12)' }],
    ['第 \u00A0一', false, { kind: 'text', text: '第 一' }],
    [' \u00A0', false, undefined],
  ])('%j, in a symbol font: %s', (printed, isSymbol, mark) => {
    expect(readMark(printed, { isSymbol })).toEqual(mark)
  })

  it('stand off the text as print has it', () => {
    expect(['a)', '第一条', '一、', '①'].map(writtenMark)).toEqual(['a) ', '第一条\u3000', '一、', '①'])
  })
})

describe('numbers', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['decimalZero', 12, '12'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalFullWidth2', 90, '９０'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircle', 35, '㉟'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalEnclosedCircle', 50, '㊿'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedFullstop', 20, '⒛'],
    ['decimalEnclosedFullstop', 21, '21'],
    ['decimalEnclosedParen', 1, '⑴'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['ideographEnclosedCircle', 11, '11'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lower-roman', 48, 'xlviii'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['upper-alpha', 2, 'B'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 102, '一百零二'],
    ['chineseCounting', 110, '一百一十'],
    ['chineseCounting', 1002, '一千零二'],
    ['chineseCounting', 2000, '二千'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 20, '二〇'],
    ['ideographTraditional', 10, '癸'],
    ['ideographTraditional', 11, '甲'],
    ['ideographZodiac', 12, '亥'],
    ['upperRoman', 0, '0'],
    ['upperRoman', 10_000, '10000'],
    ['chineseCounting', 9999, '九千九百九十九'],
    ['unheardOf', 3, '3'],
  ])('as %s, %i: %s', (format, n, written) => expect(formatNumber(format, n)).toBe(written))
})

describe('text beyond the tree', () => {
  it('is what stands between the tags, a line each', () => {
    expect(flatLines('<p>甲</p>\n <b>乙</b>丙<br')).toEqual(['甲', '乙', '丙'])
    expect(flatLines('甲')).toEqual(['甲'])
    expect(flatLines('<p>甲')).toEqual(['甲'])
    expect(flatLines('')).toEqual([])
  })

  it('has its entities as characters', () => {
    expect(flatLines('a&amp;b&lt;c&gt;d&quot;e&apos;f&nbsp;g&#20013;&#x4E2D;&#x6587;&hellip;')).toEqual([
      'a&b<c>d"e\'f g中中文&hellip;',
    ])
    expect(flatLines('a&#0;b&#x110000;c')).toEqual(['a b c'])
  })
})

describe('the images of a text', () => {
  it('are found wherever they stand, each once, by number or as a record', () => {
    const upload = (value: unknown) => ({ type: 'upload', value })
    const state = {
      root: { children: [upload(3), { children: [upload({ id: 4 }), upload(3)] }, upload('x'), null] },
    }
    expect(imageIds(state)).toEqual([3, 4])
    expect([null, undefined, 'x', {}].map(imageIds)).toEqual([[], [], [], []])
  })
})

describe('the numbers of pages', () => {
  const body = [
    '近日，城东网点在十二个末端网点试行双人值',
    '守，由党员带头，每晚两人一班。试行三十天，平',
    '均用时短了。',
  ]
  const numbers = (number: string) =>
    pastedText([body[0], '', number, '', ...body.slice(1)].join('\n')).joined?.pageNumbers

  it.each(['第3页', '第 3 页', '3页', '— 3 —', '3/9', '3 / 9', '第 3 页 / 共 9 页', '第3页，共9页', '12'])(
    '%s is one',
    (number) => expect(numbers(number)).toEqual([number]),
  )

  it.each(['3人', '三', '第3章'])('%s is none', (line) => expect(numbers(line) ?? []).toEqual([]))

  it.each(['一、做法', '（二）做法', '(3)做法', '第四条 做法', '⑤做法', '6.做法', '7、做法', '•做法'])(
    '%s begins a paragraph of its own',
    (line) => {
      const text = [...body.slice(0, 2), line].join('\n')
      expect(pastedText(text).joined?.paragraphs.at(-1)).toBe(line)
    },
  )
})

describe('plain paragraphs', () => {
  it('lose their indents and empty lines', () => {
    expect(paragraphsOf('\u3000\u3000甲 \n\n \r\n\t乙')).toEqual(['甲', '乙'])
  })

  it('are an editor state', () => {
    const state = lexicalParagraphs(['甲', '乙'])
    expect(lexicalText(state)).toBe('甲\n乙')
    expect(state.root.children[0]).toMatchObject({
      type: 'paragraph',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: [{ type: 'text', mode: 'normal', text: '甲', format: 0 }],
    })
  })
})
