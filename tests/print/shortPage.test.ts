import { describe, expect, it } from 'vitest'
import { type IssueView } from '@/domain/brief/issueView'
import { composeIssue, layoutFindings } from '@/pdf/composeIssue'
import { type Mark } from '@/pdf/flow/box'
import type { Page } from '@/pdf/flow/page'
import { buildArticle, buildView, paragraph, prose, testFonts } from './support/issueFixture'

const PITCH = (225 * 72) / 25.4 / 22

const textOf = (mark: Mark): string =>
  mark.kind === 'text' ? mark.line.pieces.map(({ text }) => text).join('') : ''
const allText = (pages: readonly Page[]): string =>
  pages.flatMap(({ marks }) => marks.map(textOf).filter((text) => !/^—\s?\d+\s?—$/u.test(text))).join('')
const pageOf = (pages: readonly Page[], text: string): number =>
  pages.findIndex(({ marks }) => marks.some((mark) => textOf(mark) === text))

const STATISTICS: IssueView['statistics'] = {
  titleLines: ['来稿及刊用情况'],
  periodText: '（2026年4月1日至6月30日）',
  rows: Array.from({ length: 7 }, (_, index) => ({
    order: index + 1,
    company: `城西第${index + 1}快递`,
    received: 10 + index,
    used: index,
  })),
}

/** Two articles and the statistics; the last article is a line longer with each number. */
const ofLength = (lines: number, more: Partial<IssueView> = {}): Page[] =>
  composeIssue({
    view: buildView({
      articles: [
        buildArticle({ blocks: [paragraph(prose(700)), paragraph(prose(500, 4))] }),
        buildArticle({ id: 2, blocks: [paragraph(prose(420, 2)), paragraph(prose(180 + lines * 28, 5))] }),
      ],
      statistics: STATISTICS,
      ...more,
    }),
    images: {},
    fonts: testFonts(),
  })

/** Lines of text on the page before the statistics. */
const linesBefore = (pages: readonly Page[]): number =>
  Math.round((pages[pageOf(pages, '来稿及刊用情况') - 1]?.filled ?? 0) / PITCH)
const codesOf = (pages: readonly Page[]): string[] =>
  layoutFindings(pages)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('page-'))

/** As many pages as before, the last before the statistics longer by what the one before it is shorter. */
function expectCarried({
  before,
  pages,
  label,
}: {
  before: readonly Page[]
  pages: readonly Page[]
  label: string
}): void {
  expect(codesOf(pages), label).toEqual(['page-carried'])
  expect(pages, label).toHaveLength(before.length)
  const carried = linesBefore(pages) - linesBefore(before)
  expect(linesBefore(pages), label).toBeGreaterThan(5)
  expect(carried, label).toBeGreaterThan(0)
  expect(carried, label).toBeLessThanOrEqual(3)
  const at = pageOf(pages, '来稿及刊用情况') - 2
  const [own, usual] = [pages, before].map((all) => Math.round((all[at]?.filled ?? 0) / PITCH))
  expect(own, label).toBe((usual ?? 0) - carried)
}

describe('a page of a few lines before the statistics', () => {
  const lengths = Array.from({ length: 46 }, (_, index) => index)
  const usual = lengths.map((lines) => ofLength(lines))
  const few = lengths.filter((lines) => linesBefore(usual[lines] ?? []) <= 5)
  const pulled = few.filter((lines) => linesBefore(usual[lines] ?? []) <= 3)

  it('comes about at some of 46 lengths, and is told with its page where nothing may be done', () => {
    expect(pulled.length).toBeGreaterThan(2)
    expect(few.length).toBeGreaterThan(pulled.length)
    for (const lines of lengths) {
      const pages = usual[lines] ?? []
      const told = layoutFindings(pages).filter(({ code }) => code === 'page-short')
      const page = pageOf(pages, '来稿及刊用情况')
      expect(told.map((finding) => finding.page)).toEqual(few.includes(lines) ? [page] : [])
    }
  })

  it.each(['automatic', 'tighten'] as const)(
    'is gone where %s lets three lines or fewer be pulled in; what was done is told; nothing is lost',
    (compaction) => {
      for (const lines of lengths) {
        const [before, pages] = [usual[lines] ?? [], ofLength(lines, { compaction })]
        const label = `${lines} lines`
        expect(allText(pages), label).toBe(allText(before))
        if (pulled.includes(lines)) {
          expect(linesBefore(pages), label).toBeGreaterThan(18)
          expect(codesOf(pages), label).toEqual(['page-tightened'])
          expect(pageOf(pages, '来稿及刊用情况'), label).toBe(pageOf(before, '来稿及刊用情况') - 1)
        } else if (few.includes(lines) && compaction === 'tighten')
          expect(codesOf(pages), label).toEqual(['page-short'])
        else if (few.includes(lines)) expectCarried({ before, pages, label })
        else expect(codesOf(pages), label).toEqual([])
        for (const { marks } of pages)
          for (const mark of marks)
            if (mark.kind === 'text' && mark.size === 15.75)
              expect(mark.y + 0.12 * mark.size, label).toBeLessThan(22 * PITCH + 0.05)
      }
    },
  )

  it('is made one of six lines or more where three or fewer may be carried over and suffice', () => {
    for (const lines of few) {
      const [before, pages] = [usual[lines] ?? [], ofLength(lines, { compaction: 'carry' })]
      const label = `${lines} lines`
      expect(allText(pages), label).toBe(allText(before))
      if (linesBefore(before) > 2) expectCarried({ before, pages, label })
      else expect(codesOf(pages), label).toEqual(['page-short'])
    }
  })

  it('leaves the statistics as they are', () => {
    const [lines = 0] = pulled
    const statistics = (pages: readonly Page[]) =>
      pages[pageOf(pages, '来稿及刊用情况')]?.marks.filter((mark) => !/^—/u.test(textOf(mark)))
    expect(statistics(ofLength(lines, { compaction: 'automatic' }))).toEqual(statistics(usual[lines] ?? []))
  })
})
