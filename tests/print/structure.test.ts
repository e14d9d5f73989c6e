import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderIssue } from '@/pdf/render'
import { type Block, type IssueView } from '@/domain/brief/issueView'
import { expectedTree, type Plain } from './support/expectedTree'
import { buildArticle, buildView, paragraph, prose, testFonts } from './support/issueFixture'
import { type Node, structureTree } from './support/structureTree'

vi.setConfig({ testTimeout: 120_000 })

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const cell = (text: string, more = {}) => ({
  paragraphs: [[{ text }]],
  header: false,
  colSpan: 1,
  rowSpan: 1,
  ...more,
})

/** Everything a brief can hold, over several pages: a table and a list go over a page's end. */
const BLOCKS: Block[] = [
  paragraph(prose(200)),
  { type: 'image', image: 'photo', caption: '图为现场', alt: '三名工人检查配电箱' },
  { type: 'image', image: 'drawing' },
  {
    type: 'list',
    items: [
      { runs: [{ text: prose(60) }], depth: 0, number: 1 },
      { runs: [{ text: '查线路' }], depth: 1 },
      { runs: [{ text: '查开关' }], depth: 1 },
      { runs: [{ text: prose(90, 2) }], depth: 0, number: 2 },
    ],
  },
  paragraph('一、做法'),
  {
    type: 'table',
    rows: [
      { cells: ['片区', '数量', '做法'].map((text) => cell(text, { header: true })) },
      { cells: [cell('城西', { rowSpan: 2 }), cell('一'), cell('')] },
      { cells: [cell('三'), cell(prose(80))] },
      ...Array.from({ length: 12 }, (_, row) => ({
        cells: [cell(`区${row}`), cell(`${row}个`), cell('好')],
      })),
      { cells: [cell('合计', { header: true, colSpan: 2 }), cell('五')] },
    ],
  },
  { type: 'paragraph', runs: [{ text: '（片区供稿）' }], align: 'right' },
]

const VIEW: IssueView = buildView({
  articles: [
    buildArticle({ title: '城西片区\n平稳度过雨季', blocks: BLOCKS }),
    buildArticle({ id: 2, title: '城东片区开展检查' }),
  ],
  statistics: {
    titleLines: ['某某市快递行业简报', '来稿及刊用情况'],
    periodText: '（2026年4月1日—6月30日）',
    rows: Array.from({ length: 4 }, (_, index) => ({
      order: index + 1,
      company: `第${index + 1}公司`,
      received: index,
      used: 1,
    })),
    note: '注：含公众号来源。',
  },
  scores: {
    titleLines: ['信息报送记分通报'],
    periodText: '（2026年4月1日—6月30日）',
    rows: [
      { rank: 1, company: '第一公司', points: 32.5 },
      { rank: 2, company: '第二公司', points: 0 },
      { rank: 2, company: '第三公司', points: 0 },
    ],
    note: '注：同分同名次。',
  },
})

let folder = ''
let images: Record<string, Buffer> = {}
let pdf: Buffer = Buffer.alloc(0)
/** The file with every stream readable, byte for byte as characters. */
let source = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'structure-'))
  const photo = sharp({ create: { width: 600, height: 300, channels: 3, background: '#357' } })
  const drawing = sharp({
    create: { width: 300, height: 200, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
  })
  images = { photo: await photo.jpeg().toBuffer(), drawing: await drawing.png().toBuffer() }
  pdf = (await renderIssue({ view: VIEW, images, fonts: testFonts() })).pdf
  writeFileSync(join(folder, 'issue.pdf'), pdf)
  spawnSync('qpdf', [
    '--qdf',
    '--object-streams=disable',
    join(folder, 'issue.pdf'),
    join(folder, 'plain.pdf'),
  ])
  source = readFileSync(join(folder, 'plain.pdf'), 'latin1')
})
afterAll(() => rmSync(folder, { recursive: true }))

const plain = ({ type, text, children }: Node): Plain => [type, text, children.map(plain)]
const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)]
const cellsOf = (row: Node): number =>
  row.children.reduce((sum, { attributes }) => sum + (spanOf(attributes, 'ColSpan') ?? 1), 0)
const spanOf = (attributes: readonly string[], name: string): number | undefined => {
  const found = attributes.find((each) => each.startsWith(`/${name} `))
  return found === undefined ? undefined : Number(found.split(' ')[1])
}

describe.skipIf(!has('pdfinfo'))('the structure of a file', () => {
  // Poppler takes a second for each fifty elements: it is asked once.
  let file: Node = { type: '', text: '', attributes: [], children: [] }
  beforeAll(() => {
    file = structureTree(join(folder, 'issue.pdf'))
  })

  it('is the issue: every title, text, picture, list, table, figure and name, in the order of the brief', () => {
    const [document] = file.children
    expect(document && plain(document)).toEqual(expectedTree(VIEW))
  })

  it('says what heads what in tables, whose rows are all as long as their first', () => {
    const tables = all(file).filter(({ type }) => type === 'Table')
    expect(tables).toHaveLength(3)
    for (const { children } of tables) {
      const below = new Map<number, number>()
      children.forEach((row, index) => {
        for (const { attributes } of row.children)
          for (let more = 1; more < (spanOf(attributes, 'RowSpan') ?? 1); more += 1)
            below.set(index + more, (below.get(index + more) ?? 0) + (spanOf(attributes, 'ColSpan') ?? 1))
        expect(cellsOf(row) + (below.get(index) ?? 0)).toBe(cellsOf(children[0] ?? row))
      })
      const heads = children.flatMap((row) => row.children.filter(({ type }) => type === 'TH'))
      expect(heads.every(({ attributes }) => attributes.some((each) => each.startsWith('/Scope ')))).toBe(
        true,
      )
    }
    const sum = tables[0]?.children.at(-1)?.children[0]
    expect(sum?.attributes).toEqual(['/Scope /Row', '/ColSpan 2'])
  })
})

describe('what screen readers are told', () => {
  it('is what a picture shows: its description, its caption, or that it is one', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const alts: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const tree = await (await document.getPage(number)).getStructTree()
      JSON.stringify(tree, (_, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'alt' in value) alts.push(String(value.alt))
        return value
      })
    }
    await document.destroy()
    expect(alts).toEqual(['三名工人检查配电箱', '图片'])
  })

  it('leads from a bookmark to the left edge of the sheet, where its title stands', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const outline = (await document.getOutline()) ?? []
    await document.destroy()
    expect(outline.map(({ title }) => title)).toEqual([
      '城西片区平稳度过雨季',
      '城东片区开展检查',
      '某某市快递行业简报来稿及刊用情况',
      '信息报送记分通报',
    ])
    for (const { dest } of outline) expect(Array.isArray(dest) && dest[2]).toBe(0)
  })
})

describe.skipIf(!has('qpdf'))('the clauses of PDF/A-2a and PDF/UA-1 that the bytes can show', () => {
  const streams = (): string[] =>
    [...source.matchAll(/\bstream\n([\s\S]*?)\nendstream/gu)].map(([, body = '']) => body)
  const contents = (): string[] => streams().filter((body) => /^EMC$/mu.test(body))
  const maps = (): string[] => streams().filter((body) => body.includes('begincmap'))

  it('hold for the document: identifiers, title shown, language, tags, tab order, sRGB, an identity, no key', () => {
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(source).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
    expect(source).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">\S/u)
    for (const entry of ['/DisplayDocTitle true', '/Marked true', '/Lang (zh-CN)', '/S /GTS_PDFA1', '/ID ['])
      expect(source).toContain(entry)
    expect(source.match(/\/Tabs \/S\b/gu)).toHaveLength(source.match(/\/Type \/Page\b/gu)?.length ?? 0)
    expect(source).not.toMatch(
      /\/(Encrypt|JavaScript|JS|Launch|EmbeddedFiles|AcroForm|OCProperties|Annots|AA|Suspects)\b/u,
    )
    expect(source).not.toContain('/DeviceCMYK')
  })

  it('hold for the bytes: the header, and nothing of what neither standard allows', () => {
    expect(pdf.subarray(0, 14).toString('latin1')).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}$/u)
    expect(source).not.toMatch(
      /\/(TR2|HT|HTP|BG2|Alternates|OPI|Ref|PS|LZWDecode|Crypt|Perms|AlternatePresentations|Requirements|Threads|Sig|XFA|Formula|Note)\b/u,
    )
    expect(source).not.toMatch(/\/Interpolate true/u)
    for (const content of contents()) expect(content).not.toMatch(/^(?:BI|sh|ri|.* ri)$/mu)
  })

  it('hold for page numbers: each page has one, which is a foot; what else recurs is an artifact too', () => {
    const feet = contents().map(
      (body) => body.match(/\/Artifact <<\/Type \/Pagination \/Subtype \/Footer>> BDC/gu)?.length,
    )
    expect(new Set(feet)).toEqual(new Set([1]))
  })

  it('hold for every mark: it is content of an element or an artifact, and each content has its element', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    expect(contents()).toHaveLength(document.numPages)
    for (const [index, content] of contents().entries()) {
      let [depth, tagged] = [0, 0]
      for (const line of content.split('\n')) {
        if (/ (BDC|BMC)$/u.test(line)) depth += 1
        if (/\/MCID/u.test(line)) tagged += 1
        if (line === 'EMC') depth -= 1
        if (/(?:^|\s)(?:Tj|TJ|Do|f|S|B)$/u.test(line)) expect(depth, line).toBe(1)
      }
      expect(depth).toBe(0)
      const tree = await (await document.getPage(index + 1)).getStructTree()
      const leaves = JSON.stringify(tree).match(/"type":"content"/gu) ?? []
      expect(leaves).toHaveLength(tagged)
    }
    await document.destroy()
  })

  it('hold for every font: embedded, with a map to characters that are there', () => {
    const fonts = source.match(/\/Subtype \/Type0\b/gu)?.length ?? 0
    expect(fonts).toBeGreaterThan(3)
    expect(source.match(/\/FontFile[23] /gu)).toHaveLength(fonts)
    expect(source.match(/\/ToUnicode /gu)).toHaveLength(fonts)
    expect(maps()).toHaveLength(fonts)
    const trueType = source.match(/\/Subtype \/CIDFontType2\b/gu)?.length ?? 0
    expect(trueType).toBeGreaterThan(0)
    expect(source.match(/\/CIDToGIDMap \/Identity\b/gu)?.length).toBeGreaterThanOrEqual(trueType)
    for (const map of maps()) {
      const targets = [...map.matchAll(/\[([^\]]*)\]/gu)].flatMap(
        ([, list = '']) => list.match(/<[^>]*>/gu) ?? [],
      )
      expect(targets.length).toBeGreaterThan(1)
      for (const target of targets)
        expect(target).not.toMatch(/^<(?:0000|feff|fffe|e[0-9a-f]{3}|f[0-8][0-9a-f]{2})/u)
    }
  })

  it('are not claimed where a picture is in the colours of ink', async () => {
    const ink = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#357' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    const view = buildView({ articles: [buildArticle({ blocks: [{ type: 'image', image: 'ink' }] })] })
    const file = (await renderIssue({ view, images: { ink }, fonts: testFonts() })).pdf.toString('latin1')
    expect(file).toContain('/DeviceCMYK')
    expect(file).not.toMatch(/pdfaid|pdfuaid|GTS_PDFA1/u)
  })
})

it('gives the same bytes again, pictures, lists and tables included', async () => {
  expect((await renderIssue({ view: VIEW, images, fonts: testFonts() })).pdf.equals(pdf)).toBe(true)
})
