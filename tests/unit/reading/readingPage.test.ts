import { describe, expect, it } from 'vitest'
import type { Block, IssueView } from '@/domain/brief/issueView'
import { headingRanks } from '@/reading/headingRanks'
import { readingPage, type ReadingPage } from '@/reading/readingPage'
import { mailView } from '../../support/mailView'

const paragraph = (text: string, level?: 1 | 2 | 3 | 4): Block => ({
  type: 'paragraph',
  runs: [{ text }],
  level,
})

function pageOf(view: Partial<IssueView>, over: Partial<ReadingPage> = {}): string {
  return readingPage({
    view: mailView(view),
    corrections: [],
    images: { '7': { width: 640, height: 480 } },
    addresses: { pdf: '/read/KEY/brief.pdf', image: (key) => `/read/KEY/images/${key}` },
    notice: '凭链接阅读。',
    ...over,
  })
}

const withBlocks = (...blocks: Block[]) => pageOf({ articles: [{ id: 1, title: '标题', blocks }] })
const textOf = (page: string) =>
  page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('the reading page', () => {
  it('is Chinese, fits a telephone, and is neither indexed nor passed on as a referrer', () => {
    const page = pageOf({})
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('content="width=device-width, initial-scale=1"')
    expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive" />')
    expect(page).toContain('<meta name="referrer" content="no-referrer" />')
    expect(page).toContain('<title>2026年第1期（总第536期） 某市邮政快递行业党建、文明创建工作简报</title>')
  })

  it('sends no script, loads nothing but its images and styles nothing inline', () => {
    const page = withBlocks({ type: 'image', image: '7' })
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|https?:/)
    expect([...page.matchAll(/\ssrc="([^"]*)"/g)].map(([, source]) => source)).toEqual(['/read/KEY/images/7'])
  })

  it('has everything the PDF has, in its order', () => {
    const page = textOf(
      pageOf({
        secrecy: '内部',
        serial: '第00001号',
        editorsNote: '编者的话。',
        statistics: {
          titleLines: ['来稿及', '刊用情况'],
          periodText: '（2025年10月1日—12月31日）',
          rows: [{ order: 1, company: '某快递公司', received: 18, used: 7 }],
          note: '注：这是注。',
        },
        scores: {
          titleLines: ['信息报送记分通报'],
          periodText: '（2025年全年）',
          rows: [{ rank: 3, company: '另一公司', points: 21.5 }],
        },
        imprint: { report: ['某部', '某委'], copy: ['某局', '各快递企业'], copies: 60 },
      }),
    )
    const order = [
      '内部',
      '第00001号',
      '某市邮政快递行业',
      '2026年第1期（总第536期）',
      '某市局党建办、文明办编',
      '2026年1月9日',
      '编者的话。',
      '本期目录',
      '两部门联手推进快递行业反诈宣传',
      '来稿及刊用情况',
      '信息报送记分通报',
      '两部门联手推进',
      '第二句不进邮件。',
      '一、背景',
      '（2025年10月1日—12月31日）',
      '某快递公司',
      '18',
      '7',
      '注：这是注。',
      '信息报送记分通报',
      '（2025年全年）',
      '名次',
      '3',
      '另一公司',
      '21.5',
      '报：',
      '某部',
      '某委',
      '送：',
      '某局，各快递企业',
      '共印60份',
      '下载本期 PDF',
    ]
    let from = 0
    for (const words of order) {
      const at = page.indexOf(words, from)
      expect(at, `${words} after what stands before it`).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  it('keeps the lines of a title, which leave nothing behind where it is one line', () => {
    const page = pageOf({})
    expect(page).toContain(
      '<span class="line">两部门联手推进</span><span class="line">快递行业反诈宣传</span>',
    )
    expect(page).toContain('<a href="#a1">两部门联手推进快递行业反诈宣传</a>')
  })

  it('leads from the contents to every article', () => {
    const page = pageOf({})
    for (const anchor of ['a1', 'a2']) {
      expect(page).toContain(`href="#${anchor}"`)
      expect(page).toContain(`<article id="${anchor}"`)
    }
  })

  it('sets what the print sets in 黑体 and 楷体 apart, a leading sentence too', () => {
    const page = withBlocks(paragraph('一、加强领导。后面是正文。'), {
      type: 'paragraph',
      runs: [
        { text: '要', emphasis: 'bold' },
        { text: '紧', emphasis: 'italic' },
      ],
    })
    expect(page).toContain('<p><strong>一、加强领导。</strong>后面是正文。</p>')
    expect(page).toContain('<p><strong>要</strong><em>紧</em></p>')
  })

  it('shows an image with its caption, its words for who cannot see it, and the room it will take', () => {
    const page = withBlocks({ type: 'image', image: '7', caption: '图为现场', alt: '三个人在站台上' })
    expect(page).toMatch(
      /<figure>\s*<img\s+src="\/read\/KEY\/images\/7"\s+alt="三个人在站台上"\s+width="640" height="480"/,
    )
    expect(page).toContain('<figcaption>图为现场</figcaption>')
  })

  it('has real tables: headers as such, cells that span', () => {
    const cell = (text: string, header = false, colSpan = 1) => ({
      paragraphs: [[{ text }]],
      header,
      colSpan,
      rowSpan: 1,
    })
    const page = withBlocks({
      type: 'table',
      rows: [{ cells: [cell('项目', true), cell('数', true)] }, { cells: [cell('合计', false, 2)] }],
    })
    expect(page).toMatch(/<thead>\s*<tr>\s*<th scope="col"[^>]*>项目<\/th>/)
    expect(page).toMatch(/<tbody>\s*<tr>\s*<td colspan="2" rowspan="1">合计<\/td>/)
  })

  it('keeps the printed numbers of a list and what stands inside it', () => {
    const page = withBlocks({
      type: 'list',
      items: [
        { runs: [{ text: '甲' }], depth: 0, number: 3 },
        { runs: [{ text: '乙' }], depth: 1 },
        { runs: [{ text: '丙' }], depth: 0, number: 4 },
      ],
    })
    expect(page.replace(/>\s+</g, '><')).toContain(
      '<ol><li value="3">甲<ul><li>乙</li></ul></li><li value="4">丙</li></ol>',
    )
  })

  it('says what was corrected, when and why, and marks the article', () => {
    const page = pageOf(
      {},
      {
        corrections: [{ revision: 2, dateText: '2026年1月12日', reason: '数字有误', positions: [2] }],
      },
    )
    const text = textOf(page)
    expect(text).toMatch(/更正说明[\s\S]*2026年1月12日更正：数字有误[\s\S]*《低空物流 <新> 机遇 & 展望》/)
    expect(text.match(/本篇已更正/g)).toHaveLength(1)
    expect(text.indexOf('本篇已更正')).toBeGreaterThan(text.lastIndexOf('低空物流'))
  })

  it('lets nothing anybody wrote become markup', () => {
    const evil = '<script>alert("x")</script>'
    const page = pageOf({ articles: [{ id: 1, title: evil, blocks: [paragraph(evil)] }], editorsNote: evil })
    expect(page).not.toContain('<script')
    expect(textOf(page)).toContain(evil)
  })
})

describe('the headings of an article', () => {
  it.each([
    ['follow the levels', ['一、甲', '（一）乙', '（二）丙', '二、丁'], [3, 4, 4, 3]],
    [
      'begin right below the title, whatever level comes first',
      ['（一）乙', '一、甲', '（一）丙'],
      [3, 3, 4],
    ],
    [
      'are none where a sentence goes on, nor for 1. and （1）',
      ['一、甲。还有正文。', '1.乙', '（1）丙', '正文'],
      [undefined, undefined, undefined, undefined],
    ],
  ])('%s', (_, texts, ranks) => {
    expect(headingRanks(texts.map((text) => paragraph(text)))).toEqual(ranks)
  })

  it('are also what the editor made one', () => {
    expect(headingRanks([paragraph('小标题', 1), paragraph('1.乙', 3), paragraph('（1）丙', 4)])).toEqual([
      3, 4, 5,
    ])
  })
})
