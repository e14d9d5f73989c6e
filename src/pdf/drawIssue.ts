import { buffer } from 'node:stream/consumers'
import layoutDocument, { type DocumentNode } from '@react-pdf/layout'
import renderPDF from '@react-pdf/render'
import { pdf } from '@react-pdf/renderer'
import { type OpenImage, PDFDocument } from 'pdfkit'
import { type IssueView } from '@/domain/brief/issueView'
import { conformance } from './conformance'
import type { Page } from './flow/page'
import { type FontSet } from './fonts/fontSet'
import { createGlyphClaims } from './glyphClaims'
import { IssueDocument } from './IssueDocument'
import { drawMarks, drawPreviewMark, type Ink } from './painter'
import { createStructure } from './structure'
import { PAGE } from './theme'

type Input = {
  view: IssueView
  pages: readonly Page[]
  images: Readonly<Record<string, Buffer>>
  fonts: FontSet
  preview: boolean
}

/** react-pdf's own type of it is any. */
type Mounted = { container: { document: DocumentNode } }

/**
 * The composed pages as a tagged PDF. react-pdf lays out and renders the sheets as its own `renderToBuffer` does, but into a
 * document that was opened here: it opens none with a structure tree, and its painters offer no marked content.
 */
export async function drawIssue({ view, pages, images, fonts, preview }: Input): Promise<Buffer> {
  const claimed = conformance(view, images)
  const pen = openDocument(view, claimed)
  const ink: Ink = {
    pen,
    fonts,
    claims: createGlyphClaims(fonts),
    image: openedOnce(pen, images),
    structure: createStructure(pen),
  }
  const finish = (): void => {
    ink.structure.end()
    nameMissingGlyph(pen)
    if (claimed) pen.appendXML(claimed.metadata)
  }
  const sheets = pages.map(({ marks, bookmarks }, index) => () => {
    if (preview) drawPreviewMark(ink)
    drawMarks(marks, ink)
    // pdfkit counts `left` from the right edge of the sheet.
    for (const { title, y } of bookmarks)
      pen.outline.addItem(title, { left: pen.page.width, top: PAGE.top + y, fit: false })
    // Nobody asks again before the file is closed.
    if (index === pages.length - 1) finish()
  })
  const sheet: Mounted = pdf(IssueDocument({ sheets }))
  const layout = await layoutDocument(sheet.container.document)
  const bytes = buffer(pen)
  // react-pdf types what it renders into as its own copy of pdfkit's class.
  renderPDF(pen as unknown as Parameters<typeof renderPDF>[0], layout)
  return bytes
}

function openDocument(
  { metadata, masthead }: IssueView,
  claimed: ReturnType<typeof conformance>,
): PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    tagged: true,
    ...(claimed && { subset: claimed.subset }),
    info: {
      Title: plain(metadata.title),
      Author: plain(metadata.author),
      Subject: plain(masthead.issueLine),
      Creator: 'Jianbao',
      Producer: 'Jianbao',
      // The only date in the file, so that the same issue gives the same bytes.
      CreationDate: new Date(`${metadata.date}T00:00:00+08:00`),
    },
  })
}

/** pdfkit writes these into XML as they are. */
const plain = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '＆', '<': '〈', '>': '〉' })[character] ?? '')

function openedOnce(pen: PDFDocument, images: Readonly<Record<string, Buffer>>) {
  const opened = new Map<string, OpenImage>()
  return (key: string): OpenImage | undefined => {
    const data = images[key]
    const image = opened.get(key) ?? (data && pen.openImage(data))
    if (image) opened.set(key, image)
    return image
  }
}

/**
 * No text uses a font's glyph for what it does not hold, but every subset has it, and pdfkit says it stands for U+0000,
 * which neither PDF/A-2 (6.2.11.7.2) nor PDF/UA-1 (7.21.7) allows: U+FFFD is Unicode's character for it.
 */
function nameMissingGlyph(pen: PDFDocument): void {
  for (const { unicode } of Object.values(pen._fontFamilies)) if (unicode) unicode[0] = [0xfffd]
}
