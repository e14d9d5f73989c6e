import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts } from '@/domain/article/blockTexts'
import {
  articleBody,
  BOLD,
  cell,
  heading,
  list,
  listItem,
  paragraph,
  row,
  table,
  text,
  upload,
} from '@/domain/article/lexical/nodes'
import { bodySchema } from '@/domain/article/lexical/parsedBody'
import { alternativeText } from '@/domain/article/prose/alternativeText'
import { blocksOf } from '@/domain/article/prose/blocksOf'
import { countCharacters } from '@/domain/article/prose/countCharacters'
import { dataPicture } from '@/domain/article/prose/dataPicture'
import { isLocalPath } from '@/domain/article/prose/isLocalPath'
import { lostCharacters } from '@/domain/article/prose/lostCharacters'
import { readMark, writtenMark } from '@/domain/article/prose/marks'
import { formatNumber } from '@/domain/article/prose/numberFormats'
import { pastedText } from '@/domain/article/prose/pastedText'
import { picturesLeftOut } from '@/domain/article/prose/picturesLeftOut'
import type { Piece } from '@/domain/article/prose/piece'
import { rtfPictures } from '@/domain/article/prose/rtfPictures'
import { markedLines } from '../../support/prose/lines'

describe('a node of the editor', () => {
  it('is stored as Payload’s editor writes it', () => {
    const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
    const words = { type: 'text', text: '甲', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
    expect(text('甲')).toEqual(words)
    expect(text('甲', BOLD)).toEqual({ ...words, format: 1 })
    expect(paragraph([])).toEqual({ ...block, type: 'paragraph', textFormat: 0, children: [] })
    expect(heading('h3', [])).toEqual({ ...block, type: 'heading', tag: 'h3', children: [] })
    expect(list('number', [], 4)).toEqual({
      ...block,
      type: 'list',
      listType: 'number',
      tag: 'ol',
      start: 4,
      children: [],
    })
    expect(list('bullet', [])).toMatchObject({ listType: 'bullet', tag: 'ul', start: 1 })
    expect(listItem(2, [])).toEqual({ ...block, type: 'listitem', value: 2, children: [] })
    const box = cell([], { isHeader: true, colSpan: 2, rowSpan: 3 })
    expect(box).toEqual({
      ...{ ...block, type: 'tablecell', headerState: 1, colSpan: 2, rowSpan: 3, backgroundColor: null },
      children: [paragraph([])],
    })
    expect(cell([paragraph([text('甲')])], { isHeader: false, colSpan: 1, rowSpan: 1 })).toMatchObject({
      headerState: 0,
      children: [{ children: [{ text: '甲' }] }],
    })
    expect(table([row([box])])).toEqual({
      ...block,
      type: 'table',
      children: [{ ...block, type: 'tablerow', children: [box] }],
    })
    const picture = { type: 'upload', version: 3, format: '', id: 'a', relationTo: 'media', value: 5 }
    expect(upload(5, { id: 'a' })).toEqual({ ...picture, fields: {} })
    expect(upload(5, { id: 'a', caption: '图' })).toEqual({ ...picture, fields: { caption: '图' } })
    expect(articleBody([])).toEqual({ root: { ...block, type: 'root', children: [paragraph([])] } })
  })

  it('has its text by block, whatever is sent', () => {
    expect(
      [null, 3, {}, { root: null }, { root: {} }, { root: { children: 3 } }].map((state) =>
        blockTexts(state),
      ),
    ).toEqual(Array.from({ length: 6 }, () => []))
    expect(blockTexts({ root: { children: [{ children: [{ text: '甲' }] }, null] } })).toEqual(['甲', ''])
    expect(bodySchema.safeParse({ root: { type: 'root', children: [{ type: 'x', own: 1 }] } }).data).toEqual({
      root: { type: 'root', children: [{ type: 'x', own: 1 }] },
    })
  })
})

describe('what describes a picture', () => {
  it.each([
    'C:\\照片\\a.png',
    'd:/a',
    'file:///x',
    '\\\\server\\x',
    '/Users/a/b.png',
    '/home/x',
    '/tmp/x',
    'IMG_1.JPG',
    'a.png',
    'a.jpeg',
    'a.gif',
    'a.bmp',
    'a.tif',
    'a.tiff',
    'a.webp',
    'a.heic',
    'a.emf',
    'a.wmf',
    ' a.png ',
  ])('is not the name of a file: %s', (written) => expect(alternativeText(written)).toBe(''))
  it.each([
    '授牌现场',
    '见 a.png',
    'a.png图',
    '/var/x',
    'x/Users/a',
    'a b.png',
    '图 C:\\a',
    'a.pdf',
    '.png',
    '',
  ])('is %j', (written) => expect(alternativeText(` ${written} `)).toBe(written))

  it.each(['file:///x', 'FILE:x', 'C:\\a', 'c:/a', ' \\\\server\\a'])('lies on somebody’s disk: %s', (src) =>
    expect(isLocalPath(src)).toBe(true),
  )
  it.each(['https://x.test/c:/a', 'data:image/png', '', 'xfile:', '\\a', 'ab:/x', 'blob:x'])(
    'does not: %s',
    (src) => expect(isLocalPath(src)).toBe(false),
  )

  it('is told with where it lies, five names at most', () => {
    const at = (src: string, alt = '') => ({ src, alt })
    expect(picturesLeftOut([at('', 'a.png'), at('data:image/svg+xml,x'), at('DATA:x')])).toBe(
      '存在您电脑里的 1 张、格式不能识别的 2 张',
    )
    expect(
      picturesLeftOut([at('https://a.test/x', '甲'), at('HTTP://a.test?x', '乙'), at('//a.test#x')]),
    ).toBe('网页（a.test）上的 3 张（“甲”“乙”）')
    expect(picturesLeftOut([at('blob:x'), at('xhttps://a.test'), at('cid:1')])).toBe(
      '只在原来那个程序里打得开的 3 张',
    )
    const many = (count: number) =>
      picturesLeftOut(
        '甲乙丙丁戊己'
          .slice(0, count)
          .split('')
          .map((alt) => at('', alt)),
      )
    expect(many(5)).toBe('存在您电脑里的 5 张（“甲”“乙”“丙”“丁”“戊”）')
    expect(many(6)).toBe('存在您电脑里的 6 张（“甲”“乙”“丙”“丁”“戊”等）')
    expect(picturesLeftOut([])).toBe('')
  })
})

describe('the bytes of a picture', () => {
  const bytesOf = (src: string) => {
    const picture = dataPicture(src)
    return picture && [picture.type, [...picture.bytes]]
  }

  it('are in its address', () => {
    expect(bytesOf('data:image/PNG;base64,AQ ID\n/w==')).toEqual(['image/png', [1, 2, 3, 255]])
    expect(bytesOf('DATA:image/x-icon;BASE64,AQID')).toEqual(['image/x-icon', [1, 2, 3]])
  })
  it.each([
    'data:image/svg+xml;base64,AQID',
    'data:text/plain;base64,AQID',
    'data:image/png,AQID',
    'xdata:image/png;base64,AQID',
    'data:image/png;base64,A',
    'data:image/png;base64,',
    'data:image/png;base64,@@@',
    '',
    'https://x.test',
  ])('are not in %s', (src) => expect(dataPicture(src)).toBeUndefined())

  const rtf = (source: string) =>
    rtfPictures(source).map((picture) => picture && [picture.type, [...picture.bytes]])
  it('are in the RTF beside a page, in its order', () => {
    expect(rtf('{\\rtf1 a{\\pict\\pngblip 0102ff}b{\\pict\\picw5 \\jpegblip0\n0A\r\n0b}}')).toEqual([
      ['image/png', [1, 2, 255]],
      ['image/jpeg', [10, 11]],
    ])
    expect(rtf('{\\pict\\pngblip\\jpegblip 01}')).toEqual([['image/png', [1]]])
    expect(rtf('{\\pict\\pngblip{\\*\\blipuid aabb}01\\~02}')).toEqual([['image/png', [1, 2]]])
    expect(rtf('{\\pict\\pngblip 010}')).toEqual([['image/png', [1]]])
    expect(rtf('{\\PICT\\pngblip 01}')).toEqual([])
  })
  it('are none where nobody can show them, or they are damaged', () => {
    expect(
      rtf('{\\pict\\wmetafile8 0102}{\\pict\\pngblip}{\\pict\\pngblip 0}{\\pict\\pngblip 01zz}{\\pict 0102}'),
    ).toEqual(Array.from({ length: 5 }, () => undefined))
  })
  it.each(['nonshppict', 'shprslt', 'listpicture'])('are not those of {\\%s}, however deep', (word) => {
    expect(rtf(`{\\${word}{\\x{\\pict\\pngblip 01}}}{\\pict\\pngblip 02}`)).toEqual([['image/png', [2]]])
    expect(rtf(`{\\pict\\pngblip 02}{\\pict\\${word}\\pngblip 01}`)).toEqual([['image/png', [2]]])
  })
  it('are not looked for where bytes stand as they are, or beyond every brace', () => {
    expect(rtf('{\\pict\\pngblip 01}{\\pict\\bin5 }')).toEqual([])
    expect(rtf('\\pict\\pngblip 01}{\\pict\\pngblip 02}')).toEqual([['image/png', [2]]])
    expect(rtf('}}{')).toEqual([])
    expect(rtf('01{\\b 02}')).toEqual([])
  })
})

describe('the characters of a text', () => {
  it.each([
    ['今天 two words，共3.5万件。', 10, 5],
    ['甲　乙', 2, 2],
    ['“甲”—…·', 6, 1],
    ['Ａ', 1, 0],
    ['', 0, 0],
    ['  \n', 0, 0],
    ['a甲b', 3, 1],
    ['𠮷', 1, 1],
  ])('%j are %i, of them %i Han', (value, words, han) =>
    expect(countCharacters(value)).toEqual({ words, han }),
  )

  it('that are lost are those of which fewer arrived, spaces aside', () => {
    expect(lostCharacters('甲乙乙丙 ', '乙丙甲')).toEqual(['乙'])
    expect(lostCharacters('甲\u3000\n', '')).toEqual(['甲'])
    expect(lostCharacters('', '甲')).toEqual([])
    const value = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', ' '), maxLength: 12 })
    fc.assert(
      fc.property(value, value, (expected, arrived) => {
        const count = (all: Iterable<string>, sign: string) => [...all].filter((each) => each === sign).length
        const lost = lostCharacters(expected, arrived)
        for (const sign of ['甲', '乙', '𠮷'])
          expect(count(lost, sign)).toBe(Math.max(0, count(expected, sign) - count(arrived, sign)))
        expect(count(lost, ' ')).toBe(0)
      }),
    )
  })
})

describe('a mark before a line', () => {
  it.each([...'•·∙●○■□◆◇▪▫►➢➤‣♦❖–—-*lnuovwqpØü§', '\uE000', '\uF8FF', ' \u00A0• '])(
    '%j is a bullet',
    (mark) => expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'bullet' }),
  )
  it.each(['1234.', '0.', '7.'])('%s is a number', (mark) =>
    expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'number', value: Number.parseInt(mark, 10) }),
  )
  it.each(['12345.', 'x1.', '1.x', '1', '1.1', '1．', '••', '\uE000\uE000', '\uF900'])('%s is text', (mark) =>
    expect(readMark(mark, { isSymbol: false })).toEqual({ kind: 'text', text: mark }),
  )
  it.each([
    ['1)', '1) '],
    ['a', 'a '],
    ['Ⅳ', 'Ⅳ '],
    ['ⅻ', 'ⅻ '],
    ['第一章', '第一章\u3000'],
    ['一、', '一、'],
    ['（一）', '（一）'],
    ['①', '①'],
    ['a、', 'a、'],
    ['一)', '一) '],
  ])('%s stands as %j', (mark, written) => expect(writtenMark(mark)).toBe(written))
})

describe('a number in a format', () => {
  it.each([
    ['decimal-leading-zero', 5, '05'],
    ['upper-roman', 4, 'IV'],
    ['upperRoman', 3999, 'MMMCMXCIX'],
    ['lowerRoman', 9999, 'mmmmmmmmmcmxcix'],
    ['lowerRoman', 444, 'cdxliv'],
    ['lowerRoman', 95, 'xcv'],
    ['upperLetter', 28, 'BB'],
    ['upper-latin', 26, 'Z'],
    ['lower-latin', 1, 'a'],
    ['lower-alpha', 53, 'aaa'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['decimalEnclosedParen', 20, '⒇'],
    ['decimalEnclosedParen', 21, '21'],
    ['ideographEnclosedCircle', 1, '㊀'],
    ['chineseCountingThousand', 21, '二十一'],
    ['taiwaneseCounting', 11, '十一'],
    ['taiwaneseCountingThousand', 111, '一百一十一'],
    ['japaneseCounting', 1010, '一千零一十'],
    ['cjk-ideographic', 3, '三'],
    ['simp-chinese-informal', 19, '十九'],
    ['trad-chinese-informal', 9, '九'],
    ['chineseLegalSimplified', 1234, '壹仟贰佰叁拾肆'],
    ['chineseLegalSimplified', 506, '伍佰零陆'],
    ['ideographLegalTraditional', 7008, '柒仟零捌'],
    ['simp-chinese-formal', 9, '玖'],
    ['japaneseDigitalTenThousand', 1234, '一二三四'],
    ['taiwaneseDigital', 56, '五六'],
    ['cjk-decimal', 789, '七八九'],
    ['ideographDigital', 1000, '一〇〇〇'],
    ['cjk-heavenly-stem', 3, '丙'],
    ['cjk-earthly-branch', 13, '子'],
    ['ideographZodiac', 1, '子'],
    ['decimal', -3, '-3'],
  ])('%s, %i: %s', (format, n, written) => expect(formatNumber(format, n)).toBe(written))

  it('of stems and branches goes round', () => {
    const row = (format: string, count: number) =>
      Array.from({ length: count }, (_, at) => formatNumber(format, at + 1)).join('')
    expect(row('ideographTraditional', 11)).toBe('甲乙丙丁戊己庚辛壬癸甲')
    expect(row('ideographZodiac', 13)).toBe('子丑寅卯辰巳午未申酉戌亥子')
  })
})

describe('pieces as blocks', () => {
  const prose = (value: string, over: Partial<Extract<Piece, { kind: 'prose' }>> = {}): Piece => ({
    ...{ kind: 'prose', role: undefined, level: undefined, inline: [text(value)] },
    ...over,
  })
  const bullet = (value: string, level: number, nested?: number) =>
    prose(value, { item: { kind: 'bullet', level, ...(nested !== undefined && { nested }) } })
  const lines = (...pieces: Piece[]) => markedLines(blocksOf(pieces))

  it('are as deep as they lie in what stands open above them', () => {
    expect(lines(bullet('甲', 3), bullet('乙', 7), bullet('丙', 7), bullet('丁', 3))).toEqual([
      '• 甲',
      '  • 乙',
      '  • 丙',
      '• 丁',
    ])
    expect(lines(bullet('甲', 0, 2))).toEqual(['    • 甲'])
    expect(lines(bullet('甲', 0), prose('文'), bullet('乙', 1))).toEqual(['• 甲', '文', '• 乙'])
    expect(lines(bullet('甲', 0), prose('再说', { isInItem: true }), bullet('乙', 1))).toEqual([
      '• 甲',
      '再说',
      '  • 乙',
    ])
    const level = prose('一、加强领导', { item: { kind: 'text', level: 0 } })
    expect(lines(bullet('甲', 0), level, bullet('乙', 1))).toEqual(['• 甲', '一、加强领导', '• 乙'])
    expect(lines(prose('1) 甲', { item: { kind: 'text', level: 0 } }), bullet('乙', 1))).toEqual([
      '1) 甲',
      '  • 乙',
    ])
  })

  it('are headings by the levels in use, without breaks', () => {
    const broken = prose('', {
      level: 5,
      inline: [text('甲'), { type: 'linebreak', version: 1 }, text('乙')],
    })
    const tags = (pieces: Piece[], levels?: number[]) =>
      blocksOf(pieces, levels).map((block) =>
        block.type === 'heading' ? `${block.tag}${block.children.length}` : block.type,
      )
    expect(tags([broken, prose('丙', { level: 3 })])).toEqual(['h32', 'h21'])
    expect(tags([broken], [1, 2, 5])).toEqual(['h42'])
    expect(tags([prose('甲', { level: 10 }), prose('乙', { level: 9 })], [9, 10])).toEqual(['h31', 'h21'])
    expect(tags([prose('甲')])).toEqual(['paragraph'])
  })
})

describe('text out of a clipboard', () => {
  const A = '城东网点在十二个末端网点试行双人值守'
  const joined = (...lines: string[]) => pastedText(lines.join('\n')).joined

  it('is joined at every kind of line end', () => {
    for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u2028', '\u2029'])
      expect(pastedText(`${A}${end}${A}。`).joined?.paragraphs).toEqual([`${A}${A}。`])
  })

  it('is not joined where no line is as wide as a page', () => {
    expect(joined('城东网点在十二个末端', '网点。')).toBeUndefined()
    expect(joined('城东网点在十二个末端网点', '网点。')?.paragraphs).toEqual([
      '城东网点在十二个末端网点网点。',
    ])
    expect(joined('abcdefghijklmnopqrstuvw', 'x.')).toBeUndefined()
    expect(joined('abcdefghijklmnopqrstuvwx', 'x.')?.paragraphs).toEqual(['abcdefghijklmnopqrstuvwx x.'])
  })

  it.each([...'。！？!?…：:；;', '。”', '。’）', '。」』', '。)】'])(
    'is parted behind a short line that ends in %s',
    (end) => {
      expect(joined(A, `短短的${end}`, A, '尾。')?.paragraphs).toEqual([`${A}短短的${end}`, `${A}尾。`])
    },
  )

  it('goes on behind a full line, sentence or not, and not behind a short one', () => {
    const width = A.length
    const full = (cut: number) => `${A.slice(0, width - cut - 1)}。`
    expect(joined(A, full(0), A, '尾。')?.paragraphs).toHaveLength(1)
    expect(joined(A, full(2), A, '尾。')?.paragraphs).toHaveLength(2)
    expect(joined(A, A.slice(0, 15), A, '尾。')?.paragraphs).toHaveLength(1)
    expect(joined(A, A.slice(0, 14), A, '尾。')?.paragraphs).toHaveLength(2)
  })

  it.each(['\u3000', '  ', '\u00A0\u00A0', '\t'])('begins a paragraph at the indent %j', (indent) => {
    expect(joined(`${indent}${A}`, '短。', `${indent}${A}`, '尾。')?.paragraphs).toEqual([
      `${A}短。`,
      `${A}尾。`,
    ])
    expect(joined(`${indent}${A}`, ` ${A}`, '尾。')?.paragraphs).toEqual([`${A}${A}尾。`])
  })

  it('has a title above an indented text apart', () => {
    expect(joined('夜间值守。', `\u3000${A}`, '尾。')?.paragraphs).toEqual(['夜间值守。', `${A}尾。`])
    expect(joined('夜间值守。', '副题', `\u3000${A}`, '尾。')?.paragraphs).toEqual([
      '夜间值守。',
      '副题',
      `${A}尾。`,
    ])
    expect(joined('夜间值守', '有了办法', `\u3000${A}`, '尾。')?.paragraphs).toEqual([
      '夜间值守有了办法',
      `${A}尾。`,
    ])
  })

  it('has Latin words apart, broken ones together', () => {
    const long = 'The regulator of the city wrote to every'
    expect(joined(long, 'company.')?.paragraphs).toEqual([`${long} company.`])
    expect(joined(`${long}-`, 'where.')?.paragraphs).toEqual([`${long}-where.`])
    expect(joined(long, '公司。')?.paragraphs).toEqual([`${long}公司。`])
    expect(joined(`${long}（甲`, 'a）。')?.paragraphs).toEqual([`${long}（甲a）。`])
  })

  it('has no page number before its first line, and a bare one only where it stands apart', () => {
    expect(joined('第 1 页', A, `${A}。`)).toMatchObject({
      pageNumbers: [],
      paragraphs: ['第 1 页', `${A}${A}。`],
    })
    expect(joined(A, '12', `${A}。`)?.pageNumbers).toEqual([])
    expect(joined(A, '', '12', `${A}。`)).toMatchObject({ pageNumbers: ['12'], paragraphs: [`${A}${A}。`] })
    expect(joined(A, '', `${A}。`)).toBeUndefined()
    expect(joined(A, '- 1 -', A, '', `${A}。`)?.paragraphs).toEqual([`${A}${A}`, `${A}。`])
  })

  it.each([
    '一、做法',
    '十二、做法',
    '（一）做法',
    '(12)做法',
    '第一条 做法',
    '第三章',
    '第12节',
    '①做法',
    '⑳做法',
    '1.做法',
    '12、做法',
    '3．做法',
    '•做法',
    '■做法',
  ])('begins a paragraph at %s', (line) => expect(joined(A, A, line)?.paragraphs).toEqual([`${A}${A}`, line]))
  it.each([
    '1.5万件',
    '一二三四、做法',
    '（一二三四）做法',
    '第一次',
    '123.做法',
    '（见附件',
    '一做法',
    '见一、做法',
  ])('goes on at %s', (line) => expect(joined(A, A, line)?.paragraphs).toEqual([`${A}${A}${line}`]))
})
