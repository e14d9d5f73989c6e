import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IssueView } from '@/domain/brief/issueView'
import { startHarfBuzz } from '@/pdf/ofd/fonts/harfbuzz'
import { subsetFont } from '@/pdf/ofd/fonts/subsetFont'
import { renderOfd } from '@/pdf/ofd/renderOfd'
import { createRenderPool } from '@/pdf/pool/renderPool'
import { ownProgram } from '@/env/ownProgram'
import { defaultFontConfig } from '@/pdf/fonts/fontConfig'
import { composed, renderIssue } from '@/pdf/render'
import { briefView } from '../../../scripts/bench/briefView'
import { buildArticle, buildView, paragraph, projectRoot, testFonts } from '../support/issueFixture'
import { type OfdFile, type OfdPage, readOfd } from '../support/readOfd'
import { type PdfFile, readPdf } from '../../../scripts/bench/readPdf'
import { issueWithAll } from '../support/wordIssue'

type Both = {
  view: IssueView
  images: Record<string, Buffer>
  bytes: Buffer
  ofd: OfdFile
  pdf: PdfFile
  pdfBytes: Buffer
}

async function both(view: IssueView, images: Record<string, Buffer> = {}, preview = false): Promise<Both> {
  const input = { view, images, fonts: testFonts(), preview }
  const { ofd: bytes } = await renderOfd(input)
  const { pdf: pdfBytes } = await renderIssue(input)
  return { view, images, bytes, ofd: readOfd(bytes), pdf: await readPdf(pdfBytes), pdfBytes }
}

/** Characters that fonts change, draw above others, or that are two code units long. */
const EDGES = [
  '“两个维护”——要做到……“三查”；A & B <c> "d" \'e\'，office affluent，1/2，AVATAR。',
  '𠮷野家、㐂、䶮、𬭚𫟼，é́ 与 ÅÅ，·•‧，⸺一⼀。',
]

const edges = (): IssueView =>
  buildView({
    secrecy: '内部资料 注意保存',
    serial: '000<1>&',
    articles: [
      buildArticle({ title: '“文明”快递——让A & B <都>满意', blocks: EDGES.map(paragraph) }),
      buildArticle({
        id: 2,
        blocks: EDGES.map((text) => ({
          type: 'paragraph',
          runs: [
            { text, emphasis: 'bold' },
            { text, emphasis: 'italic' },
          ],
        })),
      }),
    ],
  })

let issues: Record<'twelve pages' | 'with all' | 'edges', Both>

beforeAll(async () => {
  const all = await issueWithAll()
  issues = {
    'twelve pages': await both(briefView(1)),
    'with all': await both(all.view, all.images),
    edges: await both(edges()),
  }
}, 120_000)

const names = ['twelve pages', 'with all', 'edges'] as const

const glyphsOf = (page: OfdPage) => page.texts.flatMap(({ glyphs }) => glyphs)

/** A thousandth of a millimetre: what two rounded numbers may differ by, and nobody sees. */
const THOUSANDTH = 0.01

describe.each(names)('the OFD of an issue, %s', (name) => {
  it('holds every character of the pages in its order', () => {
    const { ofd, view, images } = issues[name]
    const { pages } = composed({ view, images, fonts: testFonts() })
    const wanted = pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.pieces.map(({ text }) => text) : [])),
    )
    expect(ofd.pages.map(({ texts }) => texts.map(({ text }) => text).join(''))).toEqual(
      wanted.map((texts) => texts.join('')),
    )
  })

  it('sets every glyph where the PDF has it, as large and in the same colour', () => {
    const { ofd, pdf } = issues[name]
    for (const [index, page] of ofd.pages.entries()) {
      const printed = pdf.pages[index]?.glyphs ?? []
      const here = glyphsOf(page)
      expect(here).toHaveLength(printed.length)
      const off = here.filter((glyph, at) => {
        const there = printed[at]
        if (!there) return true
        const distance = Math.max(
          Math.abs(glyph.x - there.x),
          Math.abs(glyph.baseline - there.baseline),
          Math.abs(glyph.size - there.size),
        )
        return !(distance < THOUSANDTH) || glyph.color !== there.color
      })
      expect(off).toEqual([])
    }
  })

  it('draws the rules and pictures of the PDF', () => {
    const { ofd, pdf } = issues[name]
    for (const [index, page] of ofd.pages.entries()) {
      const there = pdf.pages[index]
      expect(page.rules.map(rounded)).toEqual(there?.rules.map(rounded))
      expect(page.rules.map(({ color }) => color)).toEqual(there?.rules.map(({ color }) => color))
      expect(page.images.map(rounded)).toEqual(there?.images.map(rounded))
    }
  })

  it('embeds each glyph as the font draws it', () => {
    const { ofd, view, images } = issues[name]
    const { pages } = composed({ view, images, fonts: testFonts() })
    const wanted = pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.pieces : [])),
    )
    for (const [index, page] of ofd.pages.entries()) {
      const outlines = glyphsOf(page).map(({ id, font }) => ofd.fonts.get(font)?.getGlyph(id).path.toSVG())
      const originals = (wanted[index] ?? []).flatMap(({ text, face }) => {
        const font = testFonts().faces.get(face)?.font
        return text
          .split(/(?<= )/)
          .flatMap((word) => font?.layout(word).glyphs.map(({ path }) => path.toSVG()) ?? [])
      })
      expect(outlines.filter((outline, at) => outline !== originals[at])).toEqual([])
      expect(outlines).toHaveLength(originals.length)
    }
  })

  it('lets no viewer cut a glyph off', () => {
    const { ofd } = issues[name]
    const cut = ofd.pages.flatMap(({ texts }) =>
      texts.filter(({ box, glyphs }) =>
        glyphs.some(({ id, font: key, x, baseline, size }) => {
          const font = ofd.fonts.get(key)
          const { bbox } = font?.getGlyph(id) ?? { bbox: { minX: 0, maxX: 0, minY: 0, maxY: 0 } }
          const em = size / (font?.unitsPerEm ?? 1)
          return (
            x + bbox.minX * em < box.x ||
            x + bbox.maxX * em > box.x + box.width ||
            baseline - bbox.maxY * em < box.y ||
            baseline - bbox.minY * em > box.y + box.height
          )
        }),
      ),
    )
    expect(cut).toEqual([])
  })

  it('has the titles as its outline, where the PDF has its bookmarks', () => {
    const { ofd, pdf } = issues[name]
    expect(ofd.bookmarks.map(({ title, page }) => ({ title, page }))).toEqual(
      pdf.bookmarks.map(({ title, page }) => ({ title, page })),
    )
    for (const [index, { y }] of ofd.bookmarks.entries())
      expect(y).toBeCloseTo(pdf.bookmarks[index]?.y ?? NaN, 1)
  })

  it('numbers nothing twice, and says the highest number', () => {
    const { xml } = issues[name].ofd
    const ids = [...xml.values()].flatMap((root) =>
      Array.from(root.getElementsByTagName('*')).flatMap((element) => {
        // A page is named in the document and numbered there; an attachment's name is no number.
        const id = Number(element.getAttribute('ID'))
        return element.hasAttribute('ID') && !Number.isNaN(id) ? [id] : []
      }),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const said = xml.get('Doc_0/Document.xml')?.getElementsByTagName('ofd:MaxUnitID')[0]?.textContent
    expect(Number(said)).toBe(Math.max(...ids))
  })

  it('lists the SM3 digest of every file but the list', () => {
    const { files } = issues[name].ofd
    const list = files.get('Doc_0/Attachs/Digests.txt')?.toString('utf8') ?? ''
    const lines = [...files]
      .filter(([path]) => path !== 'Doc_0/Attachs/Digests.txt')
      .map(([path, bytes]) => `SM3 (${path}) = ${createHash('sm3').update(bytes).digest('hex')}`)
    expect(list.trimEnd().split('\n').toSorted()).toEqual(lines.toSorted())
  })

  it('is the same bytes twice, and no larger than the PDF', async () => {
    const { view, images, bytes, pdfBytes } = issues[name]
    const { ofd: again } = await renderOfd({ view, images, fonts: testFonts() })
    expect(again.equals(bytes)).toBe(true)
    expect(bytes.length).toBeLessThan(pdfBytes.length)
  })
})

const rounded = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  [x, y, width, height].map((value) => Math.round(value * 50) / 50)

describe('the OFD of an issue', () => {
  it.each(['twelve pages', 'with all'] as const)('has the text of the PDF, page by page, %s', (name) => {
    const { ofd, pdf } = issues[name]
    expect(ofd.pages.map(({ texts }) => texts.map(({ text }) => text).join(''))).toEqual(
      pdf.pages.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')),
    )
  })

  it('says of itself what an archive asks for, and no other day than the issue’s', () => {
    const { info, custom } = issues.edges.ofd
    expect(info).toMatchObject({
      Title: '某某市快递行业党建、文明创建工作简报',
      Author: '某某市快递协会文明办',
      Subject: '2026年第3期（总第41期）',
      CreationDate: '2026-07-06',
      DocUsage: 'Normal',
    })
    expect(info['DocID']).toMatch(/^[0-9a-f]{32}$/)
    expect(custom).toMatchObject({
      期号: '2026年第3期（总第41期）',
      总期号: '41',
      密级: '内部资料 注意保存',
      编号: '000<1>&',
      版次: '1',
    })
  })

  it('names glyphs by number only where the font has others for the characters', () => {
    const { texts } = issues.edges.ofd.pages[0] ?? { texts: [] }
    const joined = texts.filter(({ text, glyphs }) => Array.from(text).length !== glyphs.length)
    expect(joined.map(({ text }) => text)).toContain('——')
    // A character of two code units stands alone: viewers do not agree on whether it is one or two.
    const pairs = issues.edges.ofd.pages
      .flatMap((page) => page.texts)
      .filter(({ text }) => /[\ud800-\udbff]/.test(text))
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.every(({ text }) => Array.from(text).length === 1)).toBe(true)
  })

  it('leaves out what nothing is drawn for, as the PDF does, and keeps a variant with its character', async () => {
    const text = '甲 \ufe0f乙，葛\u{e0100}丙'
    const { ofd, pdf } = await both(buildView({ articles: [buildArticle({ blocks: [paragraph(text)] })] }))
    const texts = ofd.pages.flatMap((page) => page.texts)
    expect(texts.map((run) => run.text)).toContain('葛\u{e0100}')
    expect(texts.some(({ glyphs }) => glyphs.length === 0)).toBe(false)
    expect(ofd.pages.flatMap(glyphsOf)).toHaveLength(pdf.pages.flatMap(({ glyphs }) => glyphs).length)
  })

  it('has a page with nothing on it where the PDF has one, before an imprint on the back', async () => {
    const views = Array.from({ length: 60 }, (_, lines) =>
      buildView({
        articles: [buildArticle({ blocks: Array.from({ length: lines }, () => paragraph('一行。')) })],
        evenPage: true,
      }),
    )
    const isBlank = (view: IssueView) =>
      composed({ view, images: {}, fonts: testFonts() }).pages.some(({ marks }) => marks.length === 0)
    const view = views.find(isBlank)
    if (!view) throw new Error('none of the lengths left a blank page')
    const { ofd, pdf } = await both(view)
    const written = pdf.pages.map(({ text }) => text.length > 0)
    expect(ofd.pages.map(({ texts }) => texts.length > 0)).toEqual(written)
    expect(written.filter((each) => !each)).toHaveLength(1)
  })

  it('is marked 预览 below everything else where it is a preview, and shows what no font holds as 〓', async () => {
    const { ofd } = await both(
      buildView({ articles: [buildArticle({ blocks: [paragraph('缺字\u{1f680}在此')] })] }),
      {},
      true,
    )
    for (const { texts } of ofd.pages) {
      expect(texts[0]?.text).toBe('预览')
      expect(texts.map(({ turned }) => turned)).toEqual(texts.map((_, index) => index === 0))
    }
    expect(ofd.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')).toContain('缺字〓在此')
  })

  it('comes out of the render process as it does here', async () => {
    const { view, images, bytes } = issues['with all']
    const pool = createRenderPool({
      size: 1,
      queueLimit: 1,
      timeoutMs: 60_000,
      idleMs: 60_000,
      fonts: defaultFontConfig(projectRoot),
      program: ownProgram('src/pdf/pool/renderChild.ts'),
    })
    try {
      expect((await pool.ofd({ view, images })).equals(bytes)).toBe(true)
    } finally {
      await pool.close()
    }
  })

  it('is refused in words of the office where a font is too large to be embedded', async () => {
    const [face] = testFonts().chain('fangsong')
    if (!face) throw new Error('no font for 仿宋')
    const large = { ...face, bytes: Buffer.alloc(70_000_000) }
    const use = { face: large, codePoints: new Set([0x4e00]), glyphs: new Set<number>() }
    const harfBuzz = await startHarfBuzz()
    expect(() => subsetFont(use, harfBuzz)).toThrow(/过大（70 MB），无法嵌入 OFD/)
  })
})
