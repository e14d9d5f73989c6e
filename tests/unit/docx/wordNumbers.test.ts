import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { formatNumber } from '@/domain/article/prose/numberFormats'
import { importDocx } from '@/docx/importDocx'
import { p, r, wordFile } from '../../support/docx/wordFile'
import { markedLines } from '../../support/prose/lines'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, abstractId: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`
const item = (text: string, numId: number, at = 0) =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>`, r(text))

async function lines(body: string, numbering: string, styles = ''): Promise<string[]> {
  const file = wordFile(`${p(r('正文开头。'))}${body}`, [
    { name: 'word/numbering.xml', data: `<w:numbering ${W}>${numbering}</w:numbering>` },
    { name: 'word/styles.xml', data: `<w:styles ${W}>${styles}</w:styles>` },
  ])
  const { body: article } = await importDocx(file)
  return markedLines(article.root.children).slice(1)
}

describe('the automatic numbers of a Word file', () => {
  it.each([
    ['chineseCounting', '%1、', '三、守时'],
    ['chineseCountingThousand', '第%1条', '第三条　守时'],
    ['ideographDigital', '%1、', '三、守时'],
    ['ideographTraditional', '%1、', '丙、守时'],
    ['decimalEnclosedCircle', '%1', '③守时'],
    ['decimalEnclosedCircleChinese', '%1', '③守时'],
    ['upperRoman', '%1.', 'III. 守时'],
    ['lowerLetter', '%1)', 'c) 守时'],
    ['decimal', '（%1）', '（3）守时'],
    ['decimal', '%1、', '3、守时'],
    ['decimal', '%1.', '3. 守时'],
    ['bullet', '\uF06C', '• 守时'],
    ['none', '', '守时'],
  ])('%s as %s are printed as Word prints them', async (format, text, last) => {
    const body = [item('安全', 1), item('准确', 1), item('守时', 1)].join('')
    expect((await lines(body, abstract(0, level(0, format, text)) + num(1, 0))).at(-1)).toBe(last)
  })

  it('go on after a paragraph between, and start where their list says', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      abstract(1, level(0, 'decimal', '%1.').replace('"1"/>', '"5"/>')) +
      num(1, 0) +
      num(2, 1)
    const body = [
      item('甲', 1),
      item('乙', 1),
      p(r('说明。')),
      item('丙', 1),
      item('戊', 2),
      item('己', 2),
    ].join('')
    expect(await lines(body, numbering)).toEqual(['1. 甲', '2. 乙', '说明。', '3. 丙', '5. 戊', '6. 己'])
  })

  it('begin anew under each upper one, and not where the level says never', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%1.%3', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
      ) + num(1, 0)
    const body = [
      item('一甲', 1),
      item('二甲', 1, 1),
      item('三甲', 1, 2),
      item('一乙', 1),
      item('二乙', 1, 1),
      item('三乙', 1, 2),
    ].join('')
    expect(await lines(body, numbering)).toEqual([
      '一、一甲',
      '（一）二甲',
      '1.1 三甲',
      '二、一乙',
      '（一）二乙',
      '2.2 三乙',
    ])
  })

  it('count on through lists of one definition, until one says its own start', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, restart)
    const body = [item('甲', 1), item('乙', 2), p(r('间。')), item('丙', 3), item('丁', 3)].join('')
    expect(await lines(body, numbering)).toEqual(['1. 甲', '2. 乙', '间。', '1. 丙', '2. 丁'])
  })

  it('are replaced whole by a level that a list overrides', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0, override)
    expect(await lines(item('甲', 1), numbering)).toEqual(['①甲'])
  })

  it('come from the style of a heading, at the level that names the style', async () => {
    const styles = [1, 2]
      .map(
        (at) =>
          `<w:style w:type="paragraph" w:styleId="${at}"><w:name w:val="heading ${at}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join('')
    const numbering =
      abstract(
        0,
        level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="1"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="2"/>'),
      ) + num(1, 0)
    const styled = (id: number, text: string) => p(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`, r(text))
    const body = [styled(1, '背景'), styled(2, '人员'), p(r('说明。')), styled(1, '做法')].join('')
    expect(await lines(body, numbering, styles)).toEqual(['一、背景', '1. 人员', '说明。', '二、做法'])
  })

  it('count an empty paragraph, take one off by number 0, and skip a deleted one', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0)
    const deleted =
      '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>'
    const body = [item('甲', 1), item('', 1), deleted, item('丙', 1), item('无', 0)].join('')
    expect(await lines(body, numbering)).toEqual(['1. 甲', '3. 丙', '无'])
  })

  it('keep sub-levels of lists below them', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.'), level(1, 'bullet', '•')) + num(1, 0)
    expect(await lines(item('甲', 1) + item('乙', 1, 1) + item('丙', 1), numbering)).toEqual([
      '1. 甲',
      '  • 乙',
      '2. 丙',
    ])
  })
})

describe('the same document, imported and pasted', () => {
  const MARKS: [string, string, (n: number) => string][] = [
    ['decimal', '%1.', (n) => `${n}.`],
    ['chineseCounting', '%1、', (n) => `${formatNumber('chineseCounting', n)}、`],
    ['chineseCounting', '（%1）', (n) => `（${formatNumber('chineseCounting', n)}）`],
    ['decimalEnclosedCircle', '%1', (n) => formatNumber('decimalEnclosedCircle', n)],
    ['lowerLetter', '%1)', (n) => `${formatNumber('lowerLetter', n)})`],
    ['bullet', '\uF06C', () => 'l'],
  ]

  it.each(MARKS)('gives the same blocks for %s %s', async (format, text, printed) => {
    const numbering = abstract(0, level(0, format, text)) + num(1, 0)
    const imported = await importDocx(
      wordFile([p(r('正文开头。')), item('甲', 1), item('乙', 1), p(r('说明。')), item('丙', 1)].join(''), [
        { name: 'word/numbering.xml', data: `<w:numbering ${W}>${numbering}</w:numbering>` },
      ]),
    )
    const listed = (mark: string, line: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:${format === 'bullet' ? 'Wingdings' : '仿宋'}'><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span></span>${line}</p>`
    const html = `<p class=MsoNormal>正文开头。</p>${listed(printed(1), '甲')}${listed(printed(2), '乙')}<p class=MsoNormal>说明。</p>${listed(printed(3), '丙')}`
    expect(pastedBlocks(html).blocks).toEqual(imported.body.root.children)
  })

  it('gives the same blocks for letters under numbers: printed as they are, and the numbers go on behind them', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'lowerLetter', '(%2)'),
        level(2, 'lowerRoman', '%3.'),
      ) + num(1, 0)
    const ITEMS = [
      ['1.', '收寄', 0],
      ['(a)', '验视', 1],
      ['(b)', '登记', 1],
      ['i.', '姓名', 2],
      ['2.', '投递', 0],
      ['(a)', '预约', 1],
    ] as const
    const body = ITEMS.map(([, text, at]) => item(text, 1, at)).join('')
    const { body: imported } = await importDocx(
      wordFile(`${p(r('正文开头。'))}${body}`, [
        { name: 'word/numbering.xml', data: `<w:numbering ${W}>${numbering}</w:numbering>` },
      ]),
    )
    const listed = ITEMS.map(
      ([mark, text, at]) =>
        `<p class=MsoListParagraph style='mso-list:l0 level${at + 1} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span>${text}</p>`,
    ).join('')
    const pasted = pastedBlocks(`<p class=MsoNormal>正文开头。</p>${listed}`).blocks
    expect(pasted).toEqual(imported.root.children)
    expect(markedLines(pasted).slice(1)).toEqual([
      '1. 收寄',
      '(a) 验视',
      '(b) 登记',
      'i. 姓名',
      '2. 投递',
      '(a) 预约',
    ])
  })
})

describe('a number in Chinese', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2026, '二千零二十六'],
  ])('%i is %s', (number, written) => {
    expect(formatNumber('chineseCounting', number)).toBe(written)
  })
})
