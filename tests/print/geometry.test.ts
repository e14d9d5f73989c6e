import { describe, expect, it, vi } from 'vitest'
import { briefView } from '../../scripts/bench/briefView'
import { composeIssue } from '@/pdf/composeIssue'
import { type IssueView, type ParagraphBlock } from '@/domain/brief/issueView'
import { renderIssue } from '@/pdf/render'
import { buildArticle, buildLongView, buildView, paragraph, prose, testFonts } from './support/issueFixture'
import { type Glyph, type PdfFile, type PdfPage, readPdf } from '../../scripts/bench/readPdf'

// Real PDFs by real fonts: a second or two each, several times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** The figures of brief-layout.md, on purpose not taken from src/pdf/theme. */
const MM = 72 / 25.4
const BLOCK = { left: 28 * MM, right: 184 * MM, top: 37 * MM, bottom: 262 * MM }
const PITCH = (225 * MM) / 22
const BODY = 15.75
const SONG = 14
const RED = '#d7000f'

async function printed(view: IssueView): Promise<PdfFile> {
  const { pdf } = await renderIssue({ view, images: {}, fonts: testFonts() })
  return readPdf(pdf)
}

/** Where a glyph's ink may begin: an opening mark at a line's start hangs out by its blank left half, no more. */
function inkLeft(glyph: Glyph): number {
  if (glyph.x > BLOCK.left - 0.05) return glyph.x
  return glyph.x + testFonts().measure.blank(glyph.text, 'fangsong').left * glyph.size
}

const isPageNumber = (glyph: Glyph): boolean => glyph.baseline > BLOCK.bottom + 1
const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.text).join('')

/** Glyphs of the text block by baseline, from top to bottom, each line from left to right. */
function linesOf(page: PdfPage): Glyph[][] {
  const lines = new Map<number, Glyph[]>()
  for (const glyph of page.glyphs.filter((each) => !isPageNumber(each))) {
    const key = Math.round(glyph.baseline * 10)
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, glyphs]) => glyphs.sort((a, b) => a.x - b.x))
}

const onlyArticle = (characters: number): IssueView =>
  buildView({ articles: [buildArticle({ blocks: [paragraph(prose(characters))] })] })

/** One article so long that its issue has this many pages: all but the first and the last are full. */
function unbroken(pages: number): IssueView {
  for (let characters = Math.max(60, (pages - 2) * 600); ; characters += 200) {
    const view = onlyArticle(characters)
    if (composeIssue({ view, images: {}, fonts: testFonts() }).length === pages) return view
  }
}

describe('pages of issues of 1, 2, 13 and 40 pages', () => {
  it.each([1, 2, 13, 40])(
    '%i: A4, all ink inside 156 x 225 mm at 28/37 mm, page numbers outside',
    async (count) => {
      const { pages } = await printed(unbroken(count))
      expect(pages).toHaveLength(count)
      pages.forEach((page, index) => {
        expect([page.width / MM, page.height / MM].map(Math.round)).toEqual([210, 297])
        const inside = page.glyphs.filter((glyph) => !isPageNumber(glyph))
        expect(Math.min(...inside.map(inkLeft))).toBeGreaterThan(BLOCK.left - 0.05)
        expect(Math.max(...inside.map((glyph) => glyph.x + glyph.width))).toBeLessThan(BLOCK.right + 0.05)
        const [tops, bottoms] = [
          inside.map((glyph) => glyph.baseline - glyph.size * 0.88),
          inside.map((glyph) => glyph.baseline + glyph.size * 0.12),
        ]
        expect(Math.min(...tops)).toBeGreaterThan(BLOCK.top - 0.05)
        expect(Math.max(...bottoms)).toBeLessThan(BLOCK.bottom + 0.05)
        expectPageNumber(page, index + 1)
        // The page before the last may give a line away, so that the last does not begin with a single one.
        if (index > 0 && index < count - 2) expectFullPage(page)
      })
    },
  )

  it.each([5, 13])('%i with many articles: every body line lies on the same 22 baselines', async (count) => {
    const { pages } = await printed(buildLongView(count))
    for (const page of pages) {
      for (const glyph of page.glyphs.filter((each) => each.size === BODY && each.color !== RED).slice(100)) {
        const line = (glyph.baseline - BLOCK.top - firstBaseline()) / PITCH
        if (page === pages[0] && line < 12) continue
        expect(Math.abs(line - Math.round(line))).toBeLessThan(0.01)
      }
    }
  })
})

describe('the demonstration issue', () => {
  it('lies inside 156 x 225 mm at 28/37 mm, body lines on 22 baselines, the last rule on the bottom edge', async () => {
    const { pages } = await printed(briefView(1))
    expect(pages.length).toBeGreaterThanOrEqual(12)
    pages.forEach((page, index) => {
      const inside = page.glyphs.filter((glyph) => !isPageNumber(glyph))
      expect(Math.min(...inside.map(inkLeft))).toBeGreaterThan(BLOCK.left - 0.05)
      expect(Math.max(...inside.map((glyph) => glyph.x + glyph.width))).toBeLessThan(BLOCK.right + 0.05)
      expect(Math.max(...inside.map(({ baseline, size }) => baseline + size * 0.12))).toBeLessThan(
        BLOCK.bottom,
      )
      expectPageNumber(page, index + 1)
      const body = inside.filter(({ size, color }) => size === BODY && color !== RED)
      for (const { baseline } of index === 0 ? body.slice(100) : body) {
        const line = (baseline - BLOCK.top - firstBaseline()) / PITCH
        expect(Math.abs(line - Math.round(line))).toBeLessThan(0.01)
      }
    })
    const rules = pages.at(-1)?.rules.filter((rule) => rule.width > 150 * MM) ?? []
    const lowest = Math.max(...rules.map((rule) => rule.y + rule.height))
    expect(lowest / MM).toBeCloseTo(262, 1)
    expect(
      linesOf(pages[0] ?? emptyPage())
        .slice(0, 4)
        .map(textOf),
    ).toEqual([
      '上海市邮政快递行业',
      '党建、文明创建工作简报',
      '2026年第1期（总第536期）',
      '上海市邮政管理局党建办、文明办编2026年1月9日',
    ])
  })
})

const firstBaseline = (): number => (PITCH - BODY) / 2 + 0.88 * BODY

function expectFullPage(page: PdfPage): void {
  const lines = linesOf(page)
  expect(lines).toHaveLength(22)
  lines.forEach((line, index) => {
    expect((line[0]?.baseline ?? 0) - BLOCK.top).toBeCloseTo(firstBaseline() + index * PITCH, 1)
    const right = Math.max(...line.map((glyph) => glyph.x + glyph.width))
    expect(right).toBeCloseTo(BLOCK.right, 0)
  })
}

function expectPageNumber(page: PdfPage, number: number): void {
  const glyphs = page.glyphs.filter(isPageNumber)
  expect(textOf(glyphs)).toBe(`— ${number} —`)
  const [left, right] = [glyphs[0]?.x ?? 0, Math.max(...glyphs.map((glyph) => glyph.x + glyph.width))]
  if (number % 2 === 1) expect(right).toBeCloseTo(BLOCK.right - SONG, 1)
  else expect(left).toBeCloseTo(BLOCK.left + SONG, 1)
  // The dash stands 0.38 em above the baseline.
  expect(((glyphs[0]?.baseline ?? 0) - 0.38 * SONG - BLOCK.bottom) / MM).toBeCloseTo(7, 1)
}

describe('a line of Han characters', () => {
  it('stands in 28 cells of 156/28 mm', async () => {
    const view = buildView({ articles: [buildArticle({ blocks: [paragraph('雨'.repeat(200))] })] })
    const [page] = (await printed(view)).pages
    const line = linesOf(page ?? emptyPage()).find((glyphs) => textOf(glyphs) === '雨'.repeat(28))
    expect(line).toBeDefined()
    line?.forEach((glyph, index) => expect(glyph.x).toBeCloseTo(BLOCK.left + (index * 156 * MM) / 28, 1))
  })
})

const emptyPage = (): PdfPage => ({ width: 0, height: 0, glyphs: [], rules: [], images: [], text: '' })

describe('the masthead', () => {
  it('stands in order: red name, issue line, editor and date, red rule, first title', async () => {
    const [page] = (await printed(onlyArticle(200))).pages
    const lines = linesOf(page ?? emptyPage())
    expect(lines.slice(0, 5).map(textOf)).toEqual([
      '某某市快递行业',
      '党建、文明创建工作简报',
      '2026年第3期（总第41期）',
      '某某市快递协会文明办编2026年7月6日',
      '城西片区平稳度过雨季',
    ])
    expect(
      lines
        .slice(0, 2)
        .flat()
        .every((glyph) => glyph.color === RED),
    ).toBe(true)
    const [longer, editor, title] = [lines[1] ?? [], lines[3] ?? [], lines[4] ?? []]
    expect(longer[0]?.x).toBeCloseTo(BLOCK.left, 0)
    expect(Math.max(...longer.map((glyph) => glyph.x + glyph.size))).toBeCloseTo(BLOCK.right, 0)
    expect(editor[0]?.x).toBeCloseTo(BLOCK.left, 1)
    expect(Math.max(...editor.map((glyph) => glyph.x + glyph.width))).toBeCloseTo(BLOCK.right, 1)
    const rule = page?.rules.find((each) => each.color === RED)
    expect(rule?.x).toBeCloseTo(BLOCK.left, 1)
    expect((rule?.width ?? 0) / MM).toBeCloseTo(156, 1)
    expect((rule?.height ?? 0) / MM).toBeGreaterThanOrEqual(0.5)
    expect((rule?.height ?? 0) / MM).toBeLessThanOrEqual(1)
    expect(((rule?.y ?? 0) - (editor[0]?.baseline ?? 0) - 0.12 * BODY) / MM).toBeCloseTo(4, 1)
    expect(title[0]?.baseline ?? 0).toBeGreaterThan(rule?.y ?? Infinity)
  })

  it('carries 密级 and 编号 above the name where the office wants them', async () => {
    const [page] = (await printed({ ...onlyArticle(200), secrecy: '内部资料', serial: '编号：7' })).pages
    const [first = []] = linesOf(page ?? emptyPage())
    expect(textOf(first)).toBe('内部资料编号：7')
    expect(first[0]?.x).toBeCloseTo(BLOCK.left, 1)
    expect(Math.max(...first.map((glyph) => glyph.x + glyph.width))).toBeCloseTo(BLOCK.right, 1)
  })
})

describe('the imprint', () => {
  it('lies on the bottom edge of the last page, whatever room the text leaves it', async () => {
    const pageCounts = new Set<number>()
    for (let lines = 0; lines < 24; lines += 1) {
      const { pages } = await printed(onlyArticle(26 + lines * 28))
      const page = pages.at(-1) ?? emptyPage()
      const rules = page.rules.filter((rule) => rule.color !== RED && rule.width > 150 * MM)
      const [first, last] = [rules[0], rules.at(-1)]
      expect(((last?.y ?? 0) + (last?.height ?? 0)) / MM).toBeCloseTo(262, 1)
      expect((first?.height ?? 0) / MM).toBeCloseTo(0.35, 2)
      expect((last?.height ?? 0) / MM).toBeCloseTo(0.35, 2)
      expect(rules.slice(1, -1).map((rule) => Math.round((rule.height / MM) * 100))).toEqual([25])
      const above = page.glyphs.filter((glyph) => glyph.size === BODY)
      for (const glyph of above) expect(glyph.baseline).toBeLessThan((first?.y ?? 0) + 0.01)
      const inside = page.glyphs.filter((glyph) => glyph.baseline > (first?.y ?? 0) && !isPageNumber(glyph))
      expect(textOf(inside).startsWith('报：')).toBe(true)
      expect(inside.every((glyph) => glyph.size === SONG)).toBe(true)
      expect(Math.min(...inside.map((glyph) => glyph.x))).toBeCloseTo(BLOCK.left + SONG, 1)
      pageCounts.add(pages.length)
    }
    // It just fitted and it just did not: both happened on the way.
    expect([...pageCounts]).toEqual([1, 2])
  })

  it('prints 共印 at the right, where it is given', async () => {
    const view = onlyArticle(100)
    const { pages } = await printed({ ...view, imprint: { ...view.imprint, copies: 120 } })
    const lastLine = linesOf(pages[0] ?? emptyPage()).at(-1) ?? []
    expect(textOf(lastLine)).toBe('共印120份')
    expect(Math.max(...lastLine.map((glyph) => glyph.x + glyph.width))).toBeCloseTo(BLOCK.right - SONG, 1)
  })
})

describe('page breaks', () => {
  it('leave no signature alone at the top of a page', async () => {
    const signature: ParagraphBlock = { type: 'paragraph', runs: [{ text: '（片区供稿）' }], align: 'right' }
    const view = (characters: number): IssueView =>
      buildView({ articles: [buildArticle({ blocks: [paragraph(prose(characters)), signature] })] })
    for (let lines = 8; lines < 16; lines += 1) {
      const pages = composeIssue({ view: view(26 + lines * 28), images: {}, fonts: testFonts() })
      const firstTexts = pages.slice(1).map((page) => page.marks.find((mark) => mark.kind === 'text'))
      for (const mark of firstTexts) {
        const text = mark?.kind === 'text' ? mark.line.pieces.map((piece) => piece.text).join('') : ''
        expect(text).not.toBe('（片区供稿）')
      }
    }
  })

  it('leave no title last on a page and no last line of a paragraph first', async () => {
    const { pages } = await printed(buildLongView(13))
    pages.slice(0, -1).forEach((page, index) => {
      const end = linesOf(page).at(-1) ?? []
      expect(end[0]?.size, `page ${index + 1}`).toBe(BODY)
      const next = linesOf(pages[index + 1] ?? emptyPage())
      const [first = [], second = []] = next
      const isLastOfParagraph = first[0]?.size === BODY && (second[0]?.x ?? 0) > BLOCK.left + BODY
      const beginsParagraph = (first[0]?.x ?? 0) > BLOCK.left + BODY
      expect(isLastOfParagraph && !beginsParagraph, `page ${index + 2}`).toBe(false)
    })
  })
})
