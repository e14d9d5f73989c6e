import { beforeAll, describe, expect, it } from 'vitest'
import { writeBrief } from '@/docx/brief/writeBrief'
import { importDocx } from '@/docx/importDocx'
import { runBrief } from '@/docx/pool/runBrief'
import { unpackParts } from '@/docx/unpackParts'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import type { Block, IssueView } from '@/domain/brief/issueView'
import { meantText } from '@/domain/text/meantSpaces'
import { ownProgram } from '@/env/ownProgram'
import { buildArticle, buildView, paragraph } from '../support/issueFixture'
import { issueWithAll } from '../support/wordIssue'

const limits = { processorMs: 120_000, memoryMB: 512, program: ownProgram('src/docx/pool/briefChild.ts') }
let view: IssueView
let images: Record<string, Buffer>
let file: Buffer
let xml: Map<string, string>

beforeAll(async () => {
  ;({ view, images } = await issueWithAll())
  file = await writeBrief({ view, images })
  xml = new Map([...unpackParts(file)].map(([name, part]) => [name, part.toString('utf8')]))
})

const part = (name: string): string => xml.get(name) ?? ''

describe('the Word copy of a brief', () => {
  it('comes back through the import with titles, paragraphs, levels, lists and tables as they were', async () => {
    const { body } = await importDocx(file)
    const blocks = lexicalToBlocks(body)
    for (const { title, blocks: wanted } of view.articles) {
      const lines = title.split('\n')
      const at = blocks.findIndex((_, index) =>
        lines.every((line, below) => textOf(blocks[index + below]) === line),
      )
      const from = at + lines.length
      const expected = wanted.flatMap(asImported)
      expect(at, title).toBeGreaterThan(0)
      expect(blocks.slice(from, from + expected.length)).toEqual(expected)
    }
  })

  it('loses no character on the way, from the masthead to the imprint', async () => {
    const { title, body, warnings } = await importDocx(file)
    const arrived = title + lexicalToBlocks(body).map(textOf).join('')
    expect(title).toBe(view.masthead.nameLines.join('\n'))
    for (const text of [view.masthead.editor, view.statistics?.note, ...view.imprint.report, '共印60份'])
      expect(arrived).toContain(text)
    expect(warnings.join('')).not.toContain('个字符没有导入')
  })

  it('is a page of 28 by 22 with the margins of the standard, in the faces an office has', () => {
    const document = part('word/document.xml')
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    const [, pitch, space] =
      /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-\d+)"/.exec(document) ?? [
        '',
        '',
        '',
      ]
    const [textWidth, textHeight] = [11906 - 1474 - 1587, 16838 - 2098 - 1984]
    expect(Math.floor(textHeight / Number(pitch))).toBe(22)
    expect(Math.floor(textWidth / (20 * (16 + Number(space) / 4096)))).toBe(28)
    const [, tightened] = /<w:rPrDefault>.*?<w:spacing w:val="(-\d+)"/.exec(part('word/styles.xml')) ?? []
    expect(Math.floor(textWidth / (20 * 16 + Number(tightened)))).toBe(28)
    for (const name of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
      expect(part('word/styles.xml')).toContain(`w:eastAsia="${name}"`)
  })

  it('has styles a clerk knows, real numbers, page numbers outside and no text box', () => {
    for (const name of ['Title', 'Heading 1', '报头', '版记', '表格文字', '页码'])
      expect(part('word/styles.xml')).toContain(`<w:name w:val="${name}"/>`)
    expect(part('word/document.xml').match(/<w:numPr>/g)).toHaveLength(9)
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part)
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/)
    expect([...xml.values()].join('')).not.toMatch(/txbxContent|v:textbox|wps:txbx/)
  })

  it('lays the imprint at the foot of the page, as a table', () => {
    const [place] = /<w:tblpPr [^>]*>/.exec(part('word/document.xml')) ?? ['']
    expect(place).toContain('w:vertAnchor="margin"')
    expect(place).toContain('w:tblpYSpec="bottom"')
  })

  it('shows in its contents the pages of the print', async () => {
    const contents = await writeBrief({ view: { ...view, contents: true }, images, articlePages: [2, 4, 7] })
    const document = unpackParts(contents).get('word/document.xml')?.toString('utf8') ?? ''
    const shown = [...document.matchAll(/PAGEREF article(\d)[\s\S]*?<w:t[^>]*>(\d+)<\/w:t>/g)]
    expect(shown.map(([, article, page]) => [article, page])).toEqual([
      ['1', '2'],
      ['2', '4'],
      ['3', '7'],
    ])
  })

  it('is the same bytes twice, and in a process of its own', async () => {
    expect((await writeBrief({ view, images })).equals(file)).toBe(true)
    expect((await runBrief({ view, images }, limits)).equals(file)).toBe(true)
  })

  it('takes what XML cannot hold, and names a picture that is gone', async () => {
    const odd = buildView({ articles: [buildArticle({ blocks: [paragraph('前\u0001后<&>"\uFFFF。')] })] })
    const { body } = await importDocx(await writeBrief({ view: odd, images: {} }))
    expect(lexicalToBlocks(body).map(textOf)).toContain('前后<&>"。')
    await expect(runBrief({ view, images: {} }, limits)).rejects.toThrow('图片已经不存在')
  })
})

function textOf(block: Block | undefined): string {
  if (block?.type === 'paragraph') return block.runs.map(({ text }) => text).join('')
  if (block?.type === 'list')
    return block.items.map(({ runs }) => runs.map(({ text }) => text).join('')).join('')
  if (block?.type !== 'table') return ''
  return block.rows
    .flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flat()))
    .map(({ text }) => text)
    .join('')
}

let pictures = 0
/** A caption is a paragraph of Word's and has its spaces by the rule of one; an import numbers pictures anew. */
function asImported(block: Block): Block[] {
  if (block.type !== 'image') return [block]
  const image: Block = { type: 'image', image: `image:${pictures++}` }
  return block.caption ? [image, paragraph(meantText(block.caption))] : [image]
}
