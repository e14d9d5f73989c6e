import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeIssue } from '@/pdf/composeIssue'
import { coverage, gb2312Characters } from '@/pdf/fonts/coverage'
import { defaultFontConfig, FontConfigError, readFontConfig } from '@/pdf/fonts/fontConfig'
import { MissingGlyphError, openFonts } from '@/pdf/fonts/fontSet'
import { readGlyphTable } from '@/pdf/fonts/glyphTable'
import { missingGlyphs } from '@/pdf/fonts/missingGlyphs'
import { openFont } from '@/pdf/fonts/openFont'
import { fontRoles } from '@/pdf/fonts/roles'
import { typesetLine } from '@/pdf/typesetting/typeset'
import { fontCollection } from './support/fontCollection'
import { buildArticle, buildView, paragraph, projectRoot, testFonts } from './support/issueFixture'

const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const withMap = (map: unknown, files: string[] = []): (() => unknown) => {
  for (const file of files) writeFileSync(join(folder, file), 'no font')
  writeFileSync(join(folder, 'fonts.json'), typeof map === 'string' ? map : JSON.stringify(map))
  return () => readFontConfig({ projectRoot, fontDir: folder })
}

describe('the office’s own fonts', () => {
  it('come before the open ones in the roles they are mapped to, and last in the others', () => {
    const config = withMap({ fangsong: 'simfang.ttf', heiti: { file: 'hei.ttc', name: 'SimHei' } }, [
      'simfang.ttf',
      'hei.ttc',
    ])()
    const defaults = defaultFontConfig(projectRoot)
    const fang = { path: join(folder, 'simfang.ttf'), name: undefined }
    const hei = { path: join(folder, 'hei.ttc'), name: 'SimHei' }
    expect(config).toEqual({
      fangsong: [fang, ...defaults.fangsong, hei],
      heiti: [hei, ...defaults.heiti, fang],
      kaiti: [...defaults.kaiti, fang, hei],
      biaosong: [...defaults.biaosong, fang, hei],
      songti: [...defaults.songti, fang, hei],
    })
  })

  it.each([
    [
      'a folder without fonts.json',
      () => readFontConfig({ projectRoot, fontDir: join(folder, 'none') }),
      /fonts\.json/,
    ],
    ['a file that is not there', withMap({ fangsong: 'missing.ttf' }), /missing\.ttf/],
    ['an unknown role', withMap({ cursive: 'a.ttf' }), /fangsong/],
    ['no JSON', withMap('{'), /无法读取/],
    ['WOFF2', withMap({ fangsong: 'web.woff2' }, ['web.woff2']), /WOFF/],
  ])('are refused with a reason: %s', (name, read, reason) => {
    if (name === 'a file that is not there') withMap({ fangsong: 'missing.ttf' })
    if (name === 'an unknown role') withMap({ cursive: 'a.ttf' })
    if (name === 'no JSON') withMap('{')
    if (name === 'WOFF2') withMap({ fangsong: 'web.woff2' })
    expect(read).toThrow(FontConfigError)
    expect(read).toThrow(reason)
  })
})

describe('a font of the office’s for Latin letters and digits', () => {
  const serif = join(projectRoot, 'fonts/NotoSerifSC-Regular.ttf')
  const fonts = openFonts({ ...defaultFontConfig(projectRoot), latin: { path: serif } })
  const facesOf = (text: string, role: (typeof fontRoles)[number]) =>
    typesetLine([{ text, style: role }], { measure: fonts.measure, cell: 1 }).pieces.map(
      (piece) => `${piece.text}:${basename(piece.face).split('-')[0]}`,
    )

  it('draws them in every text, but no Chinese mark, and never the page number', () => {
    expect(facesOf('第3期“A’s”', 'fangsong')).toEqual([
      '第:FandolFang',
      '3:NotoSerifSC',
      '期“:FandolFang',
      'A:NotoSerifSC',
      // This one has it in a whole cell only.
      '’:LXGWWenKai',
      's:NotoSerifSC',
      '”:FandolFang',
    ])
    expect(facesOf('1', 'songti')).toEqual(['1:NotoSerifSC'])
    for (const role of ['fangsong', 'kaiti', 'heiti', 'biaosong'] as const)
      for (const word of ['2025', '3.5%', 'PM2.5', 'Nguyễn'])
        expect(facesOf(word, role), role).toEqual([`${word}:NotoSerifSC`])
    expect(openFonts(defaultFontConfig(projectRoot)).latin).toBeUndefined()
  })

  it('stands in contents, titles, text, tables and imprint of a brief', () => {
    const cell = { paragraphs: [[{ text: '12表' }]], header: false, colSpan: 1, rowSpan: 1 }
    const view = buildView({
      contents: true,
      articles: [
        buildArticle({
          title: '12题',
          blocks: [paragraph('12文'), { type: 'table', rows: [{ cells: [cell] }] }],
        }),
      ],
      imprint: { report: ['12部'], copy: ['12委'] },
    })
    const pieces = composeIssue({ view, images: {}, fonts }).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.pieces : [])),
    )
    const twelves = pieces.filter(({ text }) => text === '12')
    expect(twelves.length).toBeGreaterThanOrEqual(6)
    expect(new Set(twelves.map(({ face }) => face))).toEqual(new Set([serif]))
  })

  it('is mapped like a role', () => {
    expect(withMap({ latin: 'times.ttf' }, ['times.ttf'])()).toMatchObject({
      latin: { path: join(folder, 'times.ttf') },
    })
  })
})

describe('a collection of fonts', () => {
  const path = join(folder, 'both.ttc')
  const { kaiti, fangsong } = defaultFontConfig(projectRoot)
  const bytes = fontCollection([kaiti[0]?.path ?? '', fangsong[0]?.path ?? ''])

  it.each(['LXGWWenKai-Regular', 'FandolFang-Regular'])('gives its face %s by name', (name) => {
    const font = openFont(bytes, { path, name })
    expect(font.postscriptName).toBe(name)
    expect(font.layout('雨季').advanceWidth).toBe(2 * font.unitsPerEm)
  })

  it.each([undefined, 'SimSun'])('asked for %s names the faces it has', (name) => {
    expect(() => openFont(bytes, { path, name })).toThrow(/LXGWWenKai-Regular、FandolFang-Regular/)
  })

  it('that is no font at all is refused with a reason', () => {
    expect(() => openFont(Buffer.from('no font'), { path })).toThrow(/不是可用的字体文件/)
  })
})

describe('the fonts that come with the project', () => {
  it('hold all of GB 2312 in every role', () => {
    const characters = gb2312Characters()
    expect(characters).toHaveLength(6_763)
    for (const role of fontRoles) {
      expect(coverage(testFonts(), { role, characters, firstOnly: false }).missing).toEqual([])
    }
  })

  it('hold all of 通用规范汉字表 in every role', () => {
    const characters = Array.from(
      readFileSync(join(projectRoot, 'fonts/8105.txt'), 'utf8').replace(/\s/gu, ''),
    )
    expect(new Set(characters).size).toBe(8_105)
    for (const role of fontRoles) {
      expect(coverage(testFonts(), { role, characters, firstOnly: false }).missing).toEqual([])
    }
  })

  it('hold the rare characters of people’s names in every role', () => {
    for (const role of fontRoles) {
      for (const character of '赟翀玥祎婳堃淼彧𬸣𫟹') expect(testFonts().hasGlyph(character, role)).toBe(true)
    }
  })

  it('set Chinese quotation marks in a whole cell, whatever the role', () => {
    for (const role of fontRoles) {
      for (const mark of '“”‘’') expect(testFonts().measure.parts(mark, role)[0]?.advance).toBeCloseTo(1, 2)
    }
  })

  it('never draw a character they lack', () => {
    expect(() => testFonts().measure.parts('\u{1F600}', 'fangsong')).toThrow(MissingGlyphError)
  })

  it('draw the apostrophe inside a Latin word narrow, and as a quotation mark in a whole cell', () => {
    const { measure } = testFonts()
    const advance = (text: string, role: (typeof fontRoles)[number]) =>
      measure.parts(text, role).reduce((sum, part) => sum + part.advance, 0)
    for (const role of fontRoles) {
      const own = advance('don’t', role) - advance('don', role) - advance('t', role)
      expect(own, role).toBeLessThan(0.6)
      expect(own, role).toBeGreaterThan(0.1)
      expect(advance('’', role), role).toBeGreaterThan(0.99)
    }
  })

  it('draw a combining mark from a font that has it, with its letter where one has both', () => {
    const { faces, measure } = testFonts()
    for (const role of fontRoles)
      for (const text of [
        'q\u0303',
        'Nguye\u0302\u0303n',
        'Thi\u0323',
        'ha\u030co',
        '甲\u0301乙',
        '葛\u{E0100}',
      ]) {
        const parts = measure.parts(text, role)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const { face, text: own } of parts) {
          const drawn = faces.get(face)?.font.layout(own.replace(/\p{Variation_Selector}/gu, '')).glyphs ?? []
          expect(drawn.length, `${role} ${text}`).toBeGreaterThan(0)
          expect(
            drawn.map(({ id }) => id),
            `${role} ${text}`,
          ).not.toContain(0)
        }
      }
  })

  it('are opened once, though several roles share a file', () => {
    expect(openFonts(defaultFontConfig(projectRoot)).faces.size).toBe(6)
  })
})

describe('a character without a glyph', () => {
  const view = buildView({
    articles: [
      buildArticle({ title: '雨季\n平安' }),
      buildArticle({
        id: 2,
        title: '新站点',
        blocks: [paragraph('第一句没有问题。第二句有\u{1F600}表情。第三句也好。')],
      }),
    ],
  })

  it('is named with its article and sentence', () => {
    expect(missingGlyphs(view, testFonts())).toEqual([
      {
        character: '\u{1F600}',
        codePoint: 'U+1F600',
        where: '新站点',
        sentence: '第二句有\u{1F600}表情。',
        article: view.articles[1]?.id,
      },
    ])
  })

  const lost = '第\u{1F600}'
  const { masthead, imprint } = buildView()
  const statistics = {
    titleLines: ['来稿情况'],
    periodText: '2026年6月',
    rows: [{ order: 1, company: '某某快递', received: 2, used: 1 }],
  }
  const [row = { order: 1, company: '', received: 0, used: 0 }] = statistics.rows

  const scored = { rank: 1, company: '某某快递', points: 2 }
  const scores = { titleLines: ['记分通报'], periodText: '2026年6月', rows: [scored] }

  it.each([
    ['the red name', '报头', { masthead: { ...masthead, nameLines: [lost] } }],
    ['the line of the issue', '报头', { masthead: { ...masthead, issueLine: lost } }],
    ['the editor', '报头', { masthead: { ...masthead, editor: lost } }],
    ['the day', '报头', { masthead: { ...masthead, dateText: lost } }],
    ['the secrecy', '报头', { secrecy: lost }],
    ['the serial number', '报头', { serial: lost }],
    ['the editor’s note', '编者按', { editorsNote: lost }],
    ['the reason of a correction', '更正说明', { correction: { reason: lost } }],
    ['a title', lost, { articles: [buildArticle({ title: lost })] }],
    ['the title of the table', '来稿及刊用情况', { statistics: { ...statistics, titleLines: [lost] } }],
    ['the period of the table', '来稿及刊用情况', { statistics: { ...statistics, periodText: lost } }],
    ['a company', '来稿及刊用情况', { statistics: { ...statistics, rows: [{ ...row, company: lost }] } }],
    ['the note of the table', '来稿及刊用情况', { statistics: { ...statistics, note: lost } }],
    [
      'a company that has points',
      '记分通报',
      { scores: { ...scores, rows: [{ ...scored, company: lost }] } },
    ],
    ['whom it reports to', '版记', { imprint: { ...imprint, report: [lost] } }],
    ['whom it is copied to', '版记', { imprint: { ...imprint, copy: [lost] } }],
    ['whom it is distributed to', '版记', { imprint: { ...imprint, distribute: [lost] } }],
    ['a signature', '版记', { imprint: { ...imprint, signatures: [lost] } }],
  ])('is found in %s, and named with “%s”', (_, where, view) => {
    const found = missingGlyphs(buildView(view), testFonts())
    expect(found).toMatchObject([{ codePoint: 'U+1F600', where, sentence: lost }])
  })

  it('is found by the table of a process that opens no font, just as by the fonts', async () => {
    const table = await readGlyphTable(defaultFontConfig(projectRoot))
    expect(missingGlyphs(view, table)).toEqual(missingGlyphs(view, testFonts()))
    const characters = Array.from({ length: 0x3000 }, (_, index) => String.fromCodePoint(0x20 + index * 17))
    for (const role of fontRoles) {
      const [read, opened] = [table, testFonts()].map(({ hasGlyph }) =>
        characters.filter((each) => hasGlyph(each, role)),
      )
      expect(read).toEqual(opened)
    }
  })

  it('is not reported for an issue that has none', () => {
    expect(missingGlyphs(buildView(), testFonts())).toEqual([])
  })
})
