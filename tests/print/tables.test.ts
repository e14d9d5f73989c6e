import { describe, expect, it } from 'vitest'
import { composeIssue, layoutFindings } from '@/pdf/composeIssue'
import { type Mark } from '@/pdf/flow/box'
import type { Page } from '@/pdf/flow/page'
import { columnWidths } from '@/domain/brief/columnWidths'
import { type TableBlock } from '@/domain/brief/issueView'
import { buildArticle, buildView, paragraph, prose, testFonts } from './support/issueFixture'

const MM = 72 / 25.4
const BLOCK = { width: 156 * MM, height: 225 * MM }
const PITCH = BLOCK.height / 22

const cell = (text: string, header = false) => ({ paragraphs: [[{ text }]], header, colSpan: 1, rowSpan: 1 })
const tableOf = ([head = [], ...rows]: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  rows: [
    { cells: head.map((text) => cell(text, true)) },
    ...rows.map((row) => ({ cells: row.map((text) => cell(text)) })),
  ],
})

/** Nine columns of seven rows, as offices send them: each entry is one a reader must find whole. */
const NINE = [
  ['序号', '区域', '网点名称', '负责人', '联系电话', '检查日期', '问题数', '整改数', '备注'],
  ...Array.from({ length: 7 }, (_, index) => [
    String(index + 1),
    '城西',
    `第${index + 1}营业部`,
    ['欧阳文静', '李明', '王小赟'][index % 3] ?? '',
    `1380013800${index}`,
    `2026年${index + 1}月2${index}日`,
    `${12 + index}项`,
    '9项',
    index % 2 === 0 ? '配电箱已换，见Report' : '',
  ]),
]

const composed = (table: TableBlock, before = 60, name?: string): Page[] =>
  composeIssue({
    view: buildView({
      articles: [
        buildArticle({
          blocks: [
            paragraph(prose(before)),
            ...(name === undefined ? [] : [paragraph(name)]),
            table,
            paragraph('下文。'),
          ],
        }),
      ],
    }),
    images: {},
    fonts: testFonts(),
  })

const textOf = (mark: Mark): string =>
  mark.kind === 'text' ? mark.line.pieces.map(({ text }) => text).join('') : ''
const lines = (pages: readonly Page[]): string[] => pages.flatMap(({ marks }) => marks.map(textOf))
const sizeOf = (pages: readonly Page[], text: string): number | undefined => {
  const [mark] = pages.flatMap(({ marks }) => marks.filter((each) => textOf(each) === text))
  return mark?.kind === 'text' ? mark.size : undefined
}
const findings = (pages: readonly Page[]) =>
  layoutFindings(pages).filter(({ code }) => code.startsWith('table-'))

describe('a table of nine columns and seven rows', () => {
  // The first page is full of text.
  const pages = composed(tableOf(NINE), 280)

  it('stands on one page, each number, date, telephone number, name and word on one line', () => {
    const found = lines(pages)
    for (const entry of NINE.slice(1).flat()) {
      if (/^[\d年月日项]+$/u.test(entry) || /^.{2,4}$/u.test(entry)) expect(found, entry).toContain(entry)
    }
    expect(found.some((line) => line.includes('Report'))).toBe(true)
    const on = pages.filter(({ marks }) => marks.some((mark) => textOf(mark).startsWith('1380013800')))
    expect(on).toHaveLength(1)
  })

  it('is told to be smaller, with its page', () => {
    const page = pages.findIndex(({ marks }) => marks.some((mark) => textOf(mark) === '13800138000')) + 1
    const size = sizeOf(pages, '13800138000')
    expect([12, 10.5]).toContain(size)
    expect(findings(pages)).toMatchObject([{ code: 'table-smaller', page, article: 1 }])
    expect(findings(pages)[0]?.message).toContain(size === 12 ? '小四号' : '五号')
  })
})

describe('the size of a table', () => {
  it('is 3号 where nothing is cut, 小四 and 五号 in turn where a long number would be, 五号 with a warning beyond', () => {
    const columns = (count: number): TableBlock =>
      tableOf([
        Array<string>(count).fill('电话'),
        ...[1, 2, 3].map(() => Array<string>(count).fill('13800138000')),
      ])
    const tried = [3, 4, 5, 6, 7, 8].map((count) => {
      const pages = composed(columns(count))
      const whole = lines(pages).filter((line) => line === '13800138000').length === 3 * count
      const [code] = findings(pages).map((finding) => finding.code)
      return { size: sizeOf(pages, '电话'), whole, code }
    })
    expect(tried).toEqual([
      { size: 15.75, whole: true, code: undefined },
      { size: 15.75, whole: true, code: undefined },
      { size: 12, whole: true, code: 'table-smaller' },
      { size: 10.5, whole: true, code: 'table-smaller' },
      { size: 10.5, whole: false, code: 'table-cut' },
      { size: 10.5, whole: false, code: 'table-cut' },
    ])
  })

  it('keeps dates and telephone numbers with their spaces whole', () => {
    const pages = composed(
      tableOf([
        ['时间', '电话', '做法'],
        ['2026年12月31日', '021-6357 1234', prose(90)],
        ['截至2026年11月30日止', '138 0013 8000', prose(60, 2)],
      ]),
    )
    for (const entry of ['2026年12月31日', '021-6357 1234', '138 0013 8000'])
      expect(lines(pages)).toContain(entry)
    expect(lines(pages).some((line) => line.includes('2026年11月30日'))).toBe(true)
  })
})

describe('a table beside the end of a page', () => {
  const rowsOf = (count: number): TableBlock =>
    tableOf([['片区', '件数'], ...Array.from({ length: count }, (_, row) => [`片区${row}`, `${row}件`])])
  /** Of as many lines of text before it as two pages have. */
  const lengths = Array.from({ length: 44 }, (_, line) => 20 + line * 28)
  const pagesOf = (pages: readonly Page[]): Page[] =>
    pages.filter(({ marks }) => marks.some((mark) => /^片区\d/u.test(textOf(mark))))
  const blankBefore = (pages: readonly Page[], on: Page | undefined): number => {
    const before = pages[pages.findIndex((page) => page === on) - 1]
    return before && before.filled > 0 ? 22 - before.filled / PITCH : 0
  }

  it('stays whole when it is short, at no more than four lines of blank', () => {
    let pushed = 0
    for (const before of lengths) {
      const pages = composed(rowsOf(3), before)
      const on = pagesOf(pages)
      expect(on, `${before} characters`).toHaveLength(1)
      const blank = blankBefore(pages, on[0])
      if (blank > 0.1) pushed += 1
      expect(blank, `${before} characters`).toBeLessThan(4.5)
      expect(findings(pages)).toEqual([])
    }
    expect(pushed).toBeGreaterThan(2)
  })

  it('of a third of a page is parted only where more would be left blank', () => {
    const parted = lengths.filter((before) => pagesOf(composed(rowsOf(5), before)).length > 1)
    expect(parted.length).toBeGreaterThan(0)
    for (const before of parted) {
      const [first] = pagesOf(composed(rowsOf(5), before))
      const top = first?.marks.find((mark) => textOf(mark) === '片区')?.y ?? 0
      expect(22 * PITCH - top, `${before} characters`).toBeGreaterThan(3.5 * PITCH)
    }
    const whole = lengths.length - parted.length
    expect(whole).toBeGreaterThan(lengths.length - 6)
  })

  it.each([3, 12])('has the line that names it on the page where it begins; %i rows', (count) => {
    for (const before of lengths) {
      const pages = composed(rowsOf(count), before, '各片区情况如下：')
      const [first] = pagesOf(pages)
      expect(first?.marks.map(textOf), `${before} characters`).toContain('各片区情况如下：')
    }
  })

  it('goes over pages when it is long, its header repeated', () => {
    const parted = lengths
      .map((before) => pagesOf(composed(rowsOf(12), before)))
      .filter((on) => on.length > 1)
    expect(parted.length).toBeGreaterThan(10)
    for (const on of parted)
      for (const { marks } of on) expect(marks.filter((mark) => textOf(mark) === '片区')).toHaveLength(1)
  })
})

describe('the text below a table', () => {
  it.each([20, 60, 140, 200])(
    'is on the grid again, at half a line at least, after %i characters',
    (before) => {
      const pages = composed(tableOf(NINE.map((row) => row.slice(0, 4))), before)
      const page = pages.find(({ marks }) => marks.some((mark) => textOf(mark) === '下文。'))
      const below = page?.marks.find((mark) => textOf(mark) === '下文。')
      const first = (PITCH - 15.75) / 2 + 0.88 * 15.75
      const line = ((below?.y ?? 0) - first) / PITCH
      expect(line).toBeCloseTo(Math.round(line), 5)
      const rules =
        page?.marks.flatMap((mark) => (mark.kind === 'rule' && mark.y < (below?.y ?? 0) ? [mark] : [])) ?? []
      const lowest = Math.max(...rules.map(({ y, height }) => y + Math.min(height, 2)))
      if (rules.length > 1) expect((below?.y ?? 0) - first - lowest).toBeGreaterThan(PITCH / 2 - 2)
    },
  )
})

describe('a table of figures on its own page', () => {
  it.each([3, 40])('stands half a line below its period, its note on the grid; %i rows', (count) => {
    const rows = Array.from({ length: count }, (_, row) => {
      return { order: row + 1, company: `城西第${row + 1}快递`, received: 2, used: 1 }
    })
    const statistics = { titleLines: ['来稿情况'], periodText: '（2026年4月至6月）', rows, note: '注：无。' }
    const pages = composeIssue({ view: buildView({ statistics }), images: {}, fonts: testFonts() })
    const markOf = (text: string) => {
      const page = pages.find(({ marks }) => marks.some((mark) => textOf(mark) === text))
      const mark = page?.marks.find((each) => textOf(each) === text)
      return { marks: page?.marks ?? [], y: mark?.y ?? NaN }
    }
    const period = markOf('（2026年4月至6月）')
    const tops = period.marks.flatMap((mark) => (mark.kind === 'rule' && mark.width > 400 ? [mark.y] : []))
    // From the lower edge of its characters: with the blank that is below them in their own line.
    const air = Math.min(...tops) - (period.y + 0.12 * 15.75)
    expect(air).toBeGreaterThan(PITCH / 2 + 6)
    expect(air).toBeLessThan(PITCH)
    const line = (markOf('注：无。').y - ((PITCH - 14) / 2 + 0.88 * 14)) / PITCH
    expect(line).toBeCloseTo(Math.round(line), 5)
  })
})

describe('the widths of columns', () => {
  it('fill the room, no column below its least where all have room for theirs', () => {
    const random = numbers(7)
    for (let round = 0; round < 500; round += 1) {
      const needs = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
        const least = 10 + random() * 60
        return { least, whole: least + random() ** 3 * 900 }
      })
      const room = 442
      const given = random() < 0.3 ? needs.map(() => 0.1 + random()) : undefined
      const widths = columnWidths(needs, room, given)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6)
      const fits = needs.reduce((sum, { least }) => sum + least, 0) <= room
      widths.forEach((width, index) => {
        if (fits) expect(width).toBeGreaterThan((needs[index]?.least ?? 0) - 1e-6)
        else expect(width).toBeGreaterThan(0)
      })
    }
  })

  it('are as somebody drew them, as far as nothing is cut by them', () => {
    const needs = [40, 40, 40].map((least) => ({ least, whole: 300 }))
    expect(columnWidths(needs, 400, [1, 2, 1])).toEqual([100, 200, 100])
    expect(columnWidths(needs, 400, [1, 98, 1])).toEqual([40, 320, 40])
  })
})

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
