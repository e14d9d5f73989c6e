import { describe, expect, it } from 'vitest'
import { composeIssue, layoutFindings } from '@/pdf/composeIssue'
import { type Mark } from '@/pdf/flow/box'
import type { Page } from '@/pdf/flow/page'
import { type IssueView } from '@/domain/brief/issueView'
import { buildArticle, buildView, paragraph, prose, testFonts } from './support/issueFixture'

const MM = 72 / 25.4
const BLOCK = { width: 156 * MM, height: 225 * MM }

const compose = (view: IssueView): Page[] => composeIssue({ view, images: {}, fonts: testFonts() })
const textOf = (mark: Mark): string =>
  mark.kind === 'text' ? mark.line.pieces.map(({ text }) => text).join('') : ''
const isPageNumber = (mark: Mark): boolean => /^—\s?\d+\s?—$/u.test(textOf(mark))
const allText = (pages: readonly Page[]): string =>
  pages.flatMap(({ marks }) => marks.filter((mark) => !isPageNumber(mark)).map(textOf)).join('')
const isAlone = (pages: readonly Page[]): boolean => pages.length > 1 && pages.at(-1)?.filled === 0

/** Two articles of some pages, the last one a line longer with each number. */
const ofLength = (lines: number, more: Partial<IssueView> = {}): IssueView =>
  buildView({
    articles: [
      buildArticle({ blocks: [paragraph(prose(700)), paragraph(prose(500, 4))] }),
      buildArticle({ id: 2, blocks: [paragraph(prose(420, 2)), paragraph(prose(180 + lines * 28, 5))] }),
    ],
    ...more,
  })

describe('an imprint that would stand alone on the last page', () => {
  const lengths = Array.from({ length: 66 }, (_, index) => index)
  const asTheyCome = lengths.map((lines) => compose(ofLength(lines)))
  const lonely = lengths.filter((lines) => isAlone(asTheyCome[lines] ?? []))

  it('does so at some of 66 lengths, and is told with its page', () => {
    expect(lonely.length).toBeGreaterThan(5)
    for (const lines of lengths) {
      const pages = asTheyCome[lines] ?? []
      const told = layoutFindings(pages).filter(({ code }) => code === 'imprint-alone')
      expect(told.map(({ page }) => page)).toEqual(lonely.includes(lines) ? [pages.length] : [])
    }
  })

  it('does so at none where the brief may be set closer or two lines be carried over; nothing is lost', () => {
    const done = new Set<string>()
    for (const lines of lengths) {
      const pages = compose(ofLength(lines, { compaction: 'automatic' }))
      const usual = asTheyCome[lines] ?? []
      expect(isAlone(pages), `${lines} lines`).toBe(false)
      expect(allText(pages)).toBe(allText(usual))
      if (!lonely.includes(lines)) expect(pages).toEqual(usual)
      const [told] = layoutFindings(pages)
      if (told) done.add(told.code)
      expect(Boolean(told)).toBe(lonely.includes(lines))
      if (told?.code === 'imprint-tightened') expect(pages).toHaveLength(usual.length - 1)
      expectInside(pages)
    }
    expect([...done].sort()).toEqual(['imprint-carried', 'imprint-tightened'])
  })

  it('takes a short table at the end of the brief along, whole, where that carries it', () => {
    const cell = (text: string) => ({ paragraphs: [[{ text }]], header: false, colSpan: 1, rowSpan: 1 })
    const rows = [0, 1, 2, 3].map((row) => ({ cells: [cell(`片区${row}`), cell(`${row}件`)] }))
    const done = new Set<string>()
    for (const lines of lengths) {
      const view = ofLength(lines, { compaction: 'automatic' })
      view.articles[1]?.blocks.push({ type: 'table', rows })
      const pages = compose(view)
      expect(isAlone(pages), `${lines} lines`).toBe(false)
      const on = pages.filter(({ marks }) => marks.some((mark) => /^片区\d/u.test(textOf(mark))))
      expect(on, `${lines} lines`).toHaveLength(1)
      for (const { code } of layoutFindings(pages)) done.add(code)
      expectInside(pages)
    }
    expect([...done].sort()).toEqual(['imprint-carried', 'imprint-tightened'])
  })

  it('gets no closer lines where only carrying is allowed, and none carried where only closer lines are', () => {
    for (const lines of lonely) {
      const codes = (compaction: 'carry' | 'tighten'): (string | undefined)[] =>
        layoutFindings(compose(ofLength(lines, { compaction }))).map(({ code }) => code)
      expect(codes('carry')).toEqual(['imprint-carried'])
      expect(['imprint-alone', 'imprint-tightened']).toContain(codes('tighten')[0])
    }
  })
})

describe('an imprint on an even page', () => {
  // As many as two pages have lines: every last page there is, odd and even.
  const lengths = Array.from({ length: 44 }, (_, index) => index)
  const asTheyCome = lengths.map((lines) => compose(ofLength(lines)))
  const isNumbered = (page: Page | undefined): boolean => page?.marks.some(isPageNumber) ?? false

  it.each([undefined, 'automatic', 'tighten', 'carry'] as const)(
    'closes the back of the last sheet at each of 44 lengths, with 压缩版面 %s; nothing is lost',
    (compaction) => {
      const codes = new Set<string>()
      for (const lines of lengths) {
        const usual = asTheyCome[lines] ?? []
        const pages = compose(ofLength(lines, { compaction, evenPage: true }))
        const [last, before] = [pages.at(-1), pages.at(-2)]
        const label = `${lines} lines`
        expect(pages.length % 2, label).toBe(0)
        expect(pages.length - usual.length, label).toBeLessThanOrEqual(1)
        expect(last?.foot, label).toBeGreaterThan(0)
        expect(pages.filter(({ foot }) => foot > 0)).toHaveLength(1)
        expect(allText(pages)).toBe(allText(usual))
        expectInside(pages)
        const [told, ...others] = layoutFindings(pages)
        expect(others).toEqual([])
        if (told) expect(told.page, label).toBe(pages.length)
        codes.add(told?.code ?? 'nothing')
        // GB/T 9704 7.5: neither the blank page nor the imprint's has a number; every other has one.
        const isBlank = told?.code === 'imprint-even-blank'
        expect(before?.marks.length === 0, label).toBe(isBlank)
        expect([isNumbered(before), isNumbered(last)]).toEqual([!isBlank, !isBlank])
        if (told?.code === 'imprint-even-carried') expect(last?.filled, label).toBeGreaterThan(0)
        if (usual.length % 2 === 0 && !isAlone(usual)) expect(pages).toEqual(usual)
      }
      expect(codes).toContain('nothing')
      expect(codes.has('imprint-even-carried')).toBe(compaction === 'automatic' || compaction === 'carry')
      // Where nothing may be done about the lines, or nothing helps.
      if (!compaction || compaction === 'tighten') expect(codes).toContain('imprint-even-apart')
    },
  )

  it('has a blank page before it where it stood alone on an odd one', () => {
    const lonely = lengths.filter((lines) => {
      const pages = asTheyCome[lines] ?? []
      return isAlone(pages) && pages.length % 2 === 1
    })
    expect(lonely.length).toBeGreaterThan(0)
    for (const lines of lonely) {
      const pages = compose(ofLength(lines, { evenPage: true }))
      expect(layoutFindings(pages).map(({ code }) => code)).toEqual(['imprint-even-blank'])
      expect(pages.at(-2)?.marks).toEqual([])
    }
  })

  it('is the back of the only sheet of a brief of one page', () => {
    const view = buildView({ articles: [buildArticle({ blocks: [paragraph(prose(60))] })] })
    expect(compose(view)).toHaveLength(1)
    expect(compose({ ...view, evenPage: true })).toHaveLength(2)
  })
})

/** Every character, from the top of its em to the bottom, inside the text block; distances of 28 pt at least. */
function expectInside(pages: readonly Page[]): void {
  for (const { marks } of pages) {
    const texts = marks.flatMap((mark) => (mark.kind === 'text' && !isPageNumber(mark) ? [mark] : []))
    for (const { y, size } of texts) {
      expect(y - 0.88 * size).toBeGreaterThan(-0.05)
      expect(y + 0.12 * size).toBeLessThan(BLOCK.height + 0.05)
    }
    const body = texts.filter(({ size }) => size === 15.75).map(({ y }) => y)
    const steps = body.slice(1).map((y, index) => y - (body[index] ?? y))
    for (const step of steps.filter((each) => each > 1)) expect(step).toBeGreaterThan(27.99)
  }
}

describe('lists of 0, 1, 60 and 300 bodies', () => {
  const named = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, index) => `某某市第${index + 1}${name}`)
  const sizes = [0, 1, 60, 300]
  const cases = sizes.flatMap((report) => sizes.map((copy) => [report, copy] as const))

  it.each(cases)('%i above and %i beside: all of them once, in order, inside the pages', (report, copy) => {
    const lists = { report: named(report, '委员会'), copy: named(copy, '协会') }
    const pages = compose(buildView({ imprint: lists }))
    const printed = allText(pages)
    const expected = `${report ? `报：${lists.report.join('')}` : ''}${copy ? `送：${lists.copy.join('，')}` : ''}`
    expect(printed.slice(printed.length - expected.length)).toBe(expected)
    expect(printed.split('某某市第').length - 1).toBe(report + copy)
    expectInside(pages)
    for (const { marks, foot } of pages.filter(({ foot: height }) => height > 0)) {
      const rules = marks.flatMap((mark) => (mark.kind === 'rule' && mark.color !== '#d7000f' ? [mark] : []))
      const last = rules.at(-1)
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(BLOCK.height, 3)
      expect(rules[0]?.y).toBeCloseTo(BLOCK.height - foot, 3)
    }
  })

  it('are parted between two bodies only, never over a single one', () => {
    const lists = { report: named(60, '精神文明建设委员会办公室'), copy: named(300, '快递协会') }
    const whole = new Set([...lists.report, ...lists.copy])
    const pages = compose(buildView({ imprint: lists })).filter(({ foot }) => foot > 0)
    expect(pages.length).toBeGreaterThan(4)
    for (const { marks, foot } of pages) {
      const inside = marks.filter((mark) => mark.y >= BLOCK.height - foot && !isPageNumber(mark))
      const names = inside
        .map((mark) => (whole.has(textOf(mark).replace(/^报：/u, '')) ? `${textOf(mark)}，` : textOf(mark)))
        .join('')
        .replace(/[报送]：/gu, '')
        .split('，')
        .filter((name) => name !== '')
      expect(names.length).toBeGreaterThan(1)
      for (const name of names) expect(whole.has(name), name).toBe(true)
    }
  })
})

describe('the first title', () => {
  it('stands under two lines of air below the red rule', () => {
    const [page] = compose(buildView())
    const rule = page?.marks.find((mark) => mark.kind === 'rule' && mark.color === '#d7000f')
    const title = page?.marks.find((mark) => textOf(mark) === '城西片区平稳度过雨季')
    const pitch = BLOCK.height / 22
    const top = (title?.y ?? 0) - 0.88 * 22 - (pitch - 22) / 2
    const bottom = rule?.kind === 'rule' ? rule.y + rule.height : 0
    expect(top - bottom).toBeCloseTo(2 * pitch, 2)
  })
})

describe('a title at the foot of a page', () => {
  it('has two lines of text under it, or goes to the next page', () => {
    for (let lines = 8; lines < 20; lines += 1) {
      const pages = compose(
        buildView({
          articles: [
            buildArticle({ blocks: [paragraph(prose(26 + lines * 28))] }),
            buildArticle({ id: 2, title: '城东片区开展检查' }),
          ],
        }),
      )
      const [page] = pages.filter(({ marks }) => marks.some((mark) => textOf(mark) === '城东片区开展检查'))
      const texts = page?.marks.filter((mark) => mark.kind === 'text' && !isPageNumber(mark)) ?? []
      const at = texts.findIndex((mark) => textOf(mark) === '城东片区开展检查')
      expect(texts.length - at - 1, `${lines} lines before`).toBeGreaterThanOrEqual(2)
    }
  })
})
