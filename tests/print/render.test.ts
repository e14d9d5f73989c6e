import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { pdfConformance } from '@/archive/pdfConformance'
import { ImageError } from '@/domain/imageSize'
import { type Block, type IssueView, issueViewSchema } from '@/domain/brief/issueView'
import { renderIssue } from '@/pdf/render'
import { blocksToText } from '@/domain/brief/blocksToText'
import { buildArticle, buildLongView, buildView, paragraph, prose, testFonts } from './support/issueFixture'
import { type PdfFile, readPdf } from '../../scripts/bench/readPdf'

// Real PDFs by real fonts: a second or two each, several times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const MM = 72 / 25.4
const render = (view: IssueView, more: { images?: Record<string, Buffer>; preview?: boolean } = {}) =>
  renderIssue({ view: issueViewSchema.parse(view), images: {}, fonts: testFonts(), ...more })
const printed = async (...args: Parameters<typeof render>): Promise<PdfFile> =>
  readPdf((await render(...args)).pdf)
const withoutSpaces = (text: string): string => text.replace(/\s/gu, '')
/** Text of all pages in the file's own order, without page numbers. */
const allText = (file: PdfFile): string =>
  withoutSpaces(file.pages.map((page) => page.text.replace(/— \d+ —\s*$/u, '')).join(''))

const hasQpdf = (): boolean => spawnSync('qpdf', ['--version']).status === 0

describe('the file', () => {
  it('is the same bytes for the same issue', async () => {
    const [first, second] = [await render(buildLongView(3)), await render(buildLongView(3))]
    expect(first.pdf.equals(second.pdf)).toBe(true)
  })

  it.skipIf(!hasQpdf())('is accepted by qpdf --check without a word of complaint', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qpdf-'))
    const file = join(folder, 'issue.pdf')
    writeFileSync(file, (await render(buildLongView(3))).pdf)
    const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('stays under 1 MB for twelve pages of text', async () => {
    const { pdf, pages } = await render(buildLongView(12))
    expect(pages).toBeGreaterThanOrEqual(11)
    expect(pdf.length).toBeLessThan(1_000_000)
  })

  it('says what it is: title, author, day, language, PDF/A, nothing but embedded fonts', async () => {
    const { pdf } = await render(buildView())
    const file = await readPdf(pdf)
    expect(file.info).toMatchObject({
      Title: '某某市快递行业党建、文明创建工作简报',
      Author: '某某市快递协会文明办',
      CreationDate: 'D:20260705160000Z',
      Language: 'zh-CN',
    })
    const source = pdf.toString('latin1')
    expect(pdfConformance(pdf)).toBe('PDF/A-2a')
    expect(pdfConformance(Buffer.from('%PDF-1.4 <pdfaid:part>2</pdfaid:part>'))).toBe('PDF')
    expect(source).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
    expect(source.match(/\/Type \/FontDescriptor/g)?.length).toBe(source.match(/\/FontFile[23] /g)?.length)
  })

  it('has a bookmark for each article, at its title', async () => {
    const view = buildLongView(4)
    const file = await printed(view)
    expect(file.bookmarks.map((bookmark) => bookmark.title)).toEqual(
      view.articles.map((article) => article.title.replace('\n', '')),
    )
    for (const bookmark of file.bookmarks) {
      const glyphs = file.pages[bookmark.page - 1]?.glyphs.filter((glyph) => glyph.size === 22) ?? []
      expect(glyphs.some((glyph) => glyph.baseline > bookmark.y && glyph.baseline < bookmark.y + 29)).toBe(
        true,
      )
    }
  })
})

describe('text read out of the file', () => {
  it('is every character of the issue, in order', async () => {
    const view = buildLongView(6)
    const { masthead, imprint } = view
    const expected = [
      ...masthead.nameLines,
      masthead.issueLine,
      masthead.editor,
      masthead.dateText,
      ...view.articles.flatMap((article) => [article.title, blocksToText(article.blocks)]),
      `报：${imprint.report.join('')}送：${imprint.copy.join('，')}`,
    ].join('')
    expect(allText(await printed(view))).toBe(withoutSpaces(expected))
  })

  it('has no space that was not written, so that searching finds what is printed', async () => {
    const file = await printed(
      buildView({ articles: [buildArticle({ title: '安全', blocks: [paragraph(prose(900))] })] }),
    )
    const body = file.pages
      .flatMap((page) => page.text.split('\n'))
      .filter((line) => line.length > 20 && !line.endsWith('2026年7月6日'))
    expect(body.filter((line) => /[\p{Script=Han}，。] [\p{Script=Han}\d]/u.test(line))).toEqual([])
  })

  it('tells characters apart that a font draws with one glyph', async () => {
    const text = '一⼀人⼈·•'
    const file = await printed(buildView({ articles: [buildArticle({ blocks: [paragraph(text)] })] }))
    const drawn = file.pages[0]?.glyphs.map((glyph) => glyph.text).join('')
    expect(drawn).toContain(text)
  })
})

describe('a preview', () => {
  it('is the same document with 预览 behind it', async () => {
    const [issue, preview] = [await printed(buildView()), await printed(buildView(), { preview: true })]
    expect(preview.pages[0]?.text.startsWith('预览')).toBe(true)
    expect(allText(preview).replaceAll('预览', '')).toBe(allText(issue))
  })

  it('shows 〓 where a publication stops', async () => {
    const view = buildView({ articles: [buildArticle({ blocks: [paragraph('有\u{1F600}表情')] })] })
    expect(allText(await printed(view, { preview: true }))).toContain('有〓表情')
    await expect(render(view)).rejects.toThrow('\u{1F600}')
  })
})

describe('the parts before the first article', () => {
  it('are the correction, the note and the contents with the right pages', async () => {
    const view = buildLongView(5, {
      editorsNote: '供参考。',
      contents: true,
      revision: 2,
      correction: { reason: '数字有误。' },
    })
    const file = await printed(view)
    const text = withoutSpaces(file.pages[0]?.text ?? '')
    expect(text).toContain('更正说明：数字有误。编者按：供参考。本期要目')
    file.bookmarks.forEach(({ title, page }) => {
      expect(text).toMatch(new RegExp(`${title}…+${page}(?!\\d)`))
    })
  })
})

describe('images', () => {
  let images: Record<string, Buffer> = {}
  beforeAll(async () => {
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#357' } })
    images = {
      wide: await picture(1600, 900).jpeg().toBuffer(),
      small: await picture(300, 200).png().toBuffer(),
      tall: await picture(800, 3000).png().toBuffer(),
      turned: await picture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      broken: Buffer.from('<svg/>'),
    }
  })
  const withImage = (image: string): IssueView =>
    buildView({
      articles: [
        buildArticle({
          // Onto a second page, where any picture has all the room it wants.
          blocks: [paragraph(prose(500)), { type: 'image', image, caption: '图为现场' }, paragraph('下文。')],
        }),
      ],
    })

  it.each([
    ['wide', 156, 156 * (9 / 16)],
    ['small', (300 / 150) * 25.4, (200 / 150) * 25.4],
    ['turned', (200 / 150) * 25.4, (300 / 150) * 25.4],
  ])('%s: centred, not wider than the block, not coarser than 150 dpi', async (name, width, height) => {
    const [image] = (await printed(withImage(name), { images })).pages.flatMap((page) => page.images)
    expect((image?.width ?? 0) / MM).toBeCloseTo(width, 1)
    expect((image?.height ?? 0) / MM).toBeCloseTo(height, 1)
    expect(((image?.x ?? 0) + (image?.width ?? 0) / 2) / MM).toBeCloseTo(28 + 78, 1)
  })

  it('that the rest of a page is a little too low for are made smaller, not sent on', async () => {
    const blocks: Block[] = [paragraph(prose(64)), { type: 'image', image: 'wide', caption: '图为现场' }]
    const [page, next] = (await printed(buildView({ articles: [buildArticle({ blocks })] }), { images }))
      .pages
    const [image] = page?.images ?? []
    expect((image?.width ?? 0) / MM).toBeLessThan(156)
    expect((image?.width ?? 0) / MM).toBeGreaterThan(156 * 0.6)
    expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(16 / 9, 2)
    expect(next?.images).toEqual([])
  })

  it('that are too high are made to fit the page, with the caption below in 4号', async () => {
    const file = await printed(withImage('tall'), { images })
    const page = file.pages.find((each) => each.images.length > 0)
    const [image] = page?.images ?? []
    const caption = page?.glyphs.find((glyph) => glyph.text === '图')
    expect((image?.y ?? 0) / MM).toBeGreaterThan(37)
    expect(((image?.y ?? 0) + (image?.height ?? 0)) / MM).toBeLessThan(262)
    expect(caption?.size).toBe(14)
    expect(caption?.baseline ?? 0).toBeGreaterThan((image?.y ?? 0) + (image?.height ?? 0))
  })

  it('that are missing or no image are refused with a reason', async () => {
    await expect(render(withImage('none'), { images })).rejects.toThrow(ImageError)
    await expect(render(withImage('broken'), { images })).rejects.toThrow('PNG')
  })
})

describe('the statistics table', () => {
  const statistics = (count: number): IssueView =>
    buildView({
      statistics: {
        titleLines: ['某某市快递行业简报', '来稿及刊用情况'],
        periodText: '（2026年4月1日—6月30日）',
        rows: Array.from({ length: count }, (_, index) => ({
          order: index + 1,
          company: `第${index + 1}快递有限公司`,
          received: index,
          used: 0,
        })),
        note: '注：刊用数含公众号来源。',
      },
    })

  it('begins a page, and repeats its header on the next', async () => {
    const { pages } = await printed(statistics(40))
    const withHeader = pages.filter((page) => withoutSpaces(page.text).includes('序号企业名称来稿数刊用数'))
    expect(withHeader).toHaveLength(3)
    expect(
      withoutSpaces(withHeader[0]?.text ?? '').startsWith('某某市快递行业简报来稿及刊用情况（2026年'),
    ).toBe(true)
  })

  it('is ruled 0.35 mm outside and 0.25 mm inside, closed on every page', async () => {
    const { pages } = await printed(statistics(25))
    const ruled = pages.filter((page) => page.text.includes('来稿数'))
    expect(ruled).toHaveLength(2)
    for (const page of ruled) {
      const horizontal = page.rules.filter((rule) => rule.width > 100 * MM && rule.y < 240 * MM)
      const weights = [
        ...new Set(page.rules.map((rule) => Math.round((Math.min(rule.width, rule.height) / MM) * 100))),
      ]
      expect(weights.sort()).toEqual([25, 35])
      const sorted = horizontal.map((rule) => rule.y).sort((a, b) => a - b)
      const outer = horizontal.filter((rule) => rule.height > 0.3 * MM).map((rule) => rule.y)
      expect(outer).toContain(sorted[0])
    }
  })
})

describe('a table inside an article', () => {
  const cell = (text: string, more = {}) => ({
    paragraphs: [[{ text }]],
    header: false,
    colSpan: 1,
    rowSpan: 1,
    ...more,
  })

  it('prints every cell, spans included, in reading order', async () => {
    const view = buildView({
      articles: [
        buildArticle({
          blocks: [
            {
              type: 'table',
              rows: [
                {
                  cells: [
                    cell('片区', { header: true }),
                    cell('数量', { header: true }),
                    cell('做法', { header: true }),
                  ],
                },
                { cells: [cell('城西', { rowSpan: 2 }), cell('一'), cell('二')] },
                { cells: [cell('三'), cell('四')] },
                { cells: [cell('合计', { colSpan: 2 }), cell('五')] },
              ],
            },
          ],
        }),
      ],
    })
    expect(allText(await printed(view))).toContain('片区数量做法城西一二三四合计五')
  })

  it('gives short columns what they need and a column of texts the rest, all of it from the left', async () => {
    const rows = [
      ['片区', '检查网点（个）', '主要做法'].map((text) => cell(text, { header: true })),
      ['城西', '128', '逐点建账，逐项销号，雨前雨后各查一次，查到哪里照片就拍到哪里'].map((text) =>
        cell(text),
      ),
      ['城东', '96', '共用沙袋'].map((text) => cell(text)),
    ].map((cells) => ({ cells }))
    const { pages } = await printed(
      buildView({ articles: [buildArticle({ blocks: [{ type: 'table', rows }] })] }),
    )
    // Of the table alone: the masthead stands above, the imprint is set in 4号.
    const [page] = pages
    const below = Math.max(
      ...(page?.glyphs.filter(({ size }) => size === 22).map((each) => each.baseline) ?? []),
    )
    const glyphs = (page?.glyphs ?? []).filter(({ size, baseline }) => size === 15.75 && baseline > below)
    const at = (text: string) => glyphs.find((glyph) => glyph.text === text)
    const heading = [...'检查网点（个）'].map((text) => at(text)?.baseline)
    expect(new Set(heading).size).toBe(1)
    expect(at('共')?.x).toBeCloseTo(at('逐')?.x ?? 0, 1)
  })

  it('sets a cell over two rows in the middle of both', async () => {
    const rows = [{ cells: [cell('甲', { rowSpan: 2 }), cell('乙')] }, { cells: [cell('丙')] }]
    const { pages } = await printed(
      buildView({ articles: [buildArticle({ blocks: [{ type: 'table', rows }] })] }),
    )
    const baseline = (text: string) =>
      pages[0]?.glyphs.find((glyph) => glyph.text === text && glyph.size === 15.75)?.baseline ?? 0
    expect(baseline('甲')).toBeCloseTo((baseline('乙') + baseline('丙')) / 2, 1)
  })

  it('never leaves its last row alone on a page', async () => {
    for (let count = 8; count < 18; count += 1) {
      const rows = Array.from({ length: count }, (_, index) => ({ cells: [cell(`行${index}`), cell('乙')] }))
      const { pages } = await printed(
        buildView({ articles: [buildArticle({ blocks: [{ type: 'table', rows }] })] }),
      )
      const last = pages.find((page) => withoutSpaces(page.text).includes(`行${count - 1}`))
      expect(withoutSpaces(last?.text ?? '')).toContain(`行${count - 2}`)
    }
  })

  it('with a cell longer than a page loses nothing and stays inside the pages', async () => {
    const long = prose(2_400)
    const view = buildView({
      articles: [buildArticle({ blocks: [{ type: 'table', rows: [{ cells: [cell('甲'), cell(long)] }] }] })],
    })
    const file = await printed(view)
    expect(allText(file).replace('甲', '')).toContain(long)
    for (const page of file.pages) {
      for (const glyph of page.glyphs) expect(glyph.baseline / MM).toBeLessThan(275)
    }
  })
})
