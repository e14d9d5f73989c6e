import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { issueViewSchema } from '@/domain/brief/issueView'
import { defaultFontConfig } from '@/pdf/fonts/fontConfig'
import { type FontSet, openFonts } from '@/pdf/fonts/fontSet'
import { renderIssue } from '@/pdf/render'
import {
  COPY,
  dateLine,
  EDITOR,
  issueLine,
  type MadeUpIssue,
  NAME_LINES,
  NOTE,
  periodLine,
  REPORT,
  TABLE_TITLE,
} from './madeUpIssue'

let fonts: FontSet | undefined

/** As our own engine prints it. */
export async function ownPdf(issue: MadeUpIssue): Promise<Buffer> {
  fonts ??= openFonts(defaultFontConfig(process.cwd()))
  const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ text }] })
  const view = issueViewSchema.parse({
    masthead: {
      nameLines: NAME_LINES,
      issueLine: issueLine(issue),
      editor: EDITOR,
      dateText: dateLine(issue),
    },
    articles: issue.articles.map(({ title, paragraphs }, at) => ({
      id: at + 1,
      title,
      blocks: paragraphs.map(paragraph),
    })),
    ...(issue.table && {
      statistics: {
        titleLines: TABLE_TITLE,
        periodText: periodLine(issue.table),
        rows: issue.table.rows,
        note: NOTE,
      },
    }),
    imprint: { report: REPORT, copy: COPY },
    metadata: { title: issueLine(issue), author: EDITOR, date: issue.date },
    revision: 1,
  })
  return (await renderIssue({ view, images: {}, fonts })).pdf
}

/**
 * As a Word file. `set`: titles in the middle and large, as an office sets them; `plain`: nothing but paragraphs, as a
 * text is pasted, with paragraphs that a page's end has parted.
 */
export async function wordIssue(issue: MadeUpIssue, manner: 'set' | 'plain'): Promise<Buffer> {
  const isSet = manner === 'set'
  const line = (text: string, size = 32) =>
    new Paragraph({ children: [new TextRun({ text, size: isSet ? size : 32 })] })
  const middle = (text: string, size: number) =>
    new Paragraph({
      ...(isSet && { alignment: AlignmentType.CENTER }),
      children: [new TextRun({ text, size: isSet ? size : 32 })],
    })
  const body = (text: string, at: number) =>
    isSet || at !== 1 ? [line(text)] : [line(text.slice(0, 40)), line(text.slice(40))]
  const table = issue.table && [
    ...TABLE_TITLE.map((text) => middle(text, 44)),
    middle(periodLine(issue.table), 32),
    new Table({
      rows: [
        ['序号', '企业名称', '来稿数', '刊用数'],
        ...issue.table.rows.map((row) => [row.order, row.company, row.received, row.used]),
      ].map(
        (cells) =>
          new TableRow({ children: cells.map((cell) => new TableCell({ children: [line(String(cell))] })) }),
      ),
    }),
    line(NOTE),
  ]
  const document = new Document({
    sections: [
      {
        children: [
          ...NAME_LINES.map((text) => middle(text, 72)),
          middle(issueLine(issue), 32),
          line(`${EDITOR}    ${dateLine(issue)}`),
          ...issue.articles.flatMap(({ title, paragraphs }) => [
            ...title.split('\n').map((text) => middle(text, 44)),
            ...paragraphs.flatMap(body),
          ]),
          ...(table ?? []),
          line(`报：${REPORT[0]}`),
          line(`    ${REPORT[1]}`),
          line(`送：${COPY.join('，')}`),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
export const hasSoffice = existsSync(SOFFICE)

/** Word files as LibreOffice prints them, all by one start of it. */
export async function officePdfs(words: readonly Buffer[]): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-earlier-'))
  try {
    const files = words.map((_, at) => join(folder, `${at}.docx`))
    for (const [at, file] of files.entries()) await writeFile(file, words[at] ?? Buffer.alloc(0))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await new Promise<void>((resolve, reject) => {
      const child = spawn(
        SOFFICE,
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
        { stdio: 'ignore' },
      )
      child.once('error', reject)
      child.once('exit', () => resolve())
    })
    return await Promise.all(files.map((file) => readFile(file.replace(/\.docx$/, '.pdf'))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A PDF of one page with nothing written on it, as a scan is for whoever reads text. */
export function scannedPdf(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    '<</Length 22>>stream\n0.9 g 90 90 400 600 re f\nendstream',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj${object}endobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 5\n0000000000 65535 f \n${entries}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
