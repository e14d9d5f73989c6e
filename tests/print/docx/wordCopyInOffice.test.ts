import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBrief } from '@/docx/brief/writeBrief'
import { blockTexts } from '@/domain/brief/blocksToText'
import type { Block, IssueView, TableBlock } from '@/domain/brief/issueView'
import { renderIssue } from '@/pdf/render'
import {
  buildArticle,
  buildLongView,
  buildView,
  paragraph,
  projectRoot,
  prose,
  testFonts,
} from '../support/issueFixture'
import { type PdfFile, readPdf } from '../../../scripts/bench/readPdf'
import { issueOfTables, issueWithAll } from '../support/wordIssue'

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = existsSync(SOFFICE)
if (!hasOffice)
  console.warn(`没有 LibreOffice（${SOFFICE}）：跳过 Word 文档的版面测试。apt-get install libreoffice-writer`)

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-print-word-'))
  await writeFile(join(folder, 'fonts.conf'), FONTS)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The office's fonts by their names, of those that come with the project: the same on every machine. */
const STAND_INS = {
  仿宋_GB2312: 'FandolFang',
  楷体_GB2312: 'LXGW WenKai',
  黑体: 'Noto Sans SC',
  宋体: 'Noto Serif SC',
  方正小标宋简体: 'Noto Serif SC Black',
} as const
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${projectRoot}/fonts</dir>
<cachedir>${tmpdir()}/jianbao-print-fonts</cachedir>${Object.entries(STAND_INS)
  .map(
    ([name, own]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${own}</family></prefer></alias>`,
  )
  .join('')}</fontconfig>`

async function asLibreOfficeSetsIt(docx: Buffer) {
  await writeFile(join(folder, 'brief.docx'), docx)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'brief.docx')]
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  expect(spawnSync(SOFFICE, words, { env }).status).toBe(0)
  return readPdf(await readFile(join(folder, 'brief.pdf')))
}

const PICTURELESS = { images: {} }
const ISSUES: [string, () => Promise<{ view: IssueView; images: Record<string, Buffer> }>][] = [
  ['a short one', () => Promise.resolve({ view: buildView(), ...PICTURELESS })],
  ['one with everything', issueWithAll],
  ['one of tables and pictures', issueOfTables],
  ['one of twelve pages', () => Promise.resolve({ view: buildLongView(12), ...PICTURELESS })],
]

describe.skipIf(!hasOffice).each(ISSUES)(
  'the Word copy of an issue, %s, opened in LibreOffice',
  (_, make) => {
    let view: IssueView
    let printed: number
    let word: PdfFile

    beforeAll(async () => {
      const { images, ...made } = await make()
      view = made.view
      printed = (await renderIssue({ view, images, fonts: testFonts() })).pages
      word = await asLibreOfficeSetsIt(await writeBrief({ view, images }))
    })

    it('has the pages of the print, give or take one', () => {
      expect(Math.abs(word.pages.length - printed)).toBeLessThanOrEqual(1)
    })

    it('shows every character, in its order', () => {
      const pages = word.pages.map(({ text }, index) => bare(text).replace(`—${index + 1}—`, ''))
      const expected = bare(textsOf(view).join(''))
      expect(withoutRepeats(pages, tableHeads(view), expected)).toBe(expected)
    })

    it('ends with the imprint, on the lower edge of the text', () => {
      const { text, glyphs } = word.pages.at(-1) ?? { text: '', glyphs: [] }
      expect(bare(text)).toContain(bare(view.imprint.report.join('')))
      const edge = (297 - 35) * (72 / 25.4)
      const lowest = Math.max(...glyphs.map(({ baseline }) => baseline).filter((baseline) => baseline < edge))
      // Below its last line: a third of the line, the air, the rule.
      expect(edge - lowest).toBeLessThan(15)
    })
  },
)

describe.skipIf(!hasOffice)('本期要目 of the Word copy, opened in LibreOffice', () => {
  it('shows of each article its page, behind the dots', async () => {
    const articles = ['城西片区平稳度过雨季', '城西片区各网点雨季安全生产检查整改情况通报及下一步安排'].map(
      (title, index) => buildArticle({ id: index + 1, title }),
    )
    const view = buildView({ contents: true, articles })
    const { articlePages } = await renderIssue({ view, images: {}, fonts: testFonts() })
    const word = await asLibreOfficeSetsIt(await writeBrief({ view, images: {}, articlePages }))
    const first = bare(word.pages[0]?.text ?? '')
    for (const [index, { title }] of articles.entries())
      expect(first).toMatch(new RegExp(`•${title}·+${articlePages[index]}(?!\\d)`))
  })
})

describe.skipIf(!hasOffice)('tables of the Word copy, opened in LibreOffice', () => {
  const cell = (text: string, header = false) => ({
    paragraphs: [[{ text }]],
    header,
    colSpan: 1,
    rowSpan: 1,
  })
  const short: TableBlock = {
    type: 'table',
    rows: [
      { cells: ['片区', '做法'].map((text) => cell(text, true)) },
      ...[0, 1, 2, 3].map((row) => ({ cells: [cell(`片区${row}`), cell('已整改')] })),
    ],
  }

  it('keep a table of five rows on one page, wherever the page ends', async () => {
    const blocks = Array.from({ length: 22 }, (_, index) => [
      paragraph(prose(28 * (17 + (index % 4)))),
      short,
    ])
    const view = buildView({ articles: [buildArticle({ blocks: blocks.flat() })] })
    const { pages } = await asLibreOfficeSetsIt(await writeBrief({ view, images: {} }))
    const counts = pages.map(({ text }) => bare(text).match(/片区[0-3]已整改/gu)?.length ?? 0)
    expect(counts.reduce((total, each) => total + each)).toBe(88)
    expect(counts.filter((count) => count % 4 !== 0)).toEqual([])
  })

  it('part no name with capitals and no word of a heading, and set a column of texts from the left', async () => {
    const { pages } = await asLibreOfficeSetsIt(await writeBrief(await issueOfTables()))
    const glyphs = pages.flatMap((page) => page.glyphs.filter(({ text }) => text.trim() !== ''))
    const drawn = glyphs.map(({ text }) => text).join('')
    expect(drawn).toHaveLength(glyphs.length)
    const found = (text: string) => {
      const places = Array.from(drawn.matchAll(new RegExp(text, 'gu')), ({ index }) => index)
      return places.map((at) => glyphs.slice(at, at + text.length))
    }
    for (const whole of ['邮政EMS', '整改完成率', '021-62345678', '2026年3月8日', '检查次数']) {
      expect(found(whole).length, whole).toBeGreaterThan(1)
      for (const own of found(whole))
        expect(new Set(own.map(({ baseline }) => Math.round(baseline))).size, whole).toBe(1)
    }
    const edges = [...found('已整改'), ...found('已全部整改')].map(([first]) => Math.round(first?.x ?? 0))
    expect(edges).toHaveLength(4)
    expect(new Set(edges).size).toBe(1)
  })
})

/** The heading rows of each table: repeated on every page that it goes over to. */
function tableHeads({ articles }: IssueView): string[] {
  const tables = articles.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
  const heads = tables.map((table) => {
    const body = table.rows.findIndex(({ cells }) => cells.some(({ header }) => !header))
    return bare(blockTexts([{ ...table, rows: table.rows.slice(0, body) }]).join(''))
  })
  return [...heads.filter((head) => head !== ''), STATISTICS_HEAD]
}

/** The pages as one text, without the heading rows that begin a page and are not what is expected there. */
function withoutRepeats(pages: readonly string[], heads: readonly string[], expected: string): string {
  return pages.reduce((set, page) => {
    const head = heads.find((each) => page.startsWith(each))
    const isRepeat = head !== undefined && !expected.startsWith(head, set.length)
    return set + (isRepeat ? page.slice(head.length) : page)
  }, '')
}

const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]/g, '')

const STATISTICS_HEAD = '序号企业名称来稿数刊用数'
const SCORES_HEAD = '名次企业名称得分'

function textsOf({ masthead, editorsNote, articles, statistics, scores, imprint }: IssueView): string[] {
  const { nameLines, issueLine, editor, dateText } = masthead
  return [
    ...[...nameLines, issueLine, editor, dateText],
    ...(editorsNote ? ['编者按：', editorsNote] : []),
    ...articles.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(printedTexts)]),
    ...(statistics ? [...statistics.titleLines, statistics.periodText, STATISTICS_HEAD] : []),
    ...(statistics?.rows.flatMap((row) => [row.order, row.company, row.received, row.used].map(String)) ??
      []),
    statistics?.note ?? '',
    ...(scores ? [...scores.titleLines, scores.periodText, SCORES_HEAD] : []),
    ...(scores?.rows.flatMap(({ rank, company, points }) => [rank, company, points].map(String)) ?? []),
    ...['报：', ...imprint.report, '送：', imprint.copy.join('，')],
    imprint.copies === undefined ? '' : `共印${imprint.copies}份`,
  ]
}

function printedTexts(block: Block): string[] {
  if (block.type !== 'list') return blockTexts([block])
  return block.items.map(
    ({ runs, number }) =>
      `${number === undefined ? '•' : `${number}.`}${runs.map(({ text }) => text).join('')}`,
  )
}
