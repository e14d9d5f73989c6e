import { articlePages, composeIssue, layoutFindings } from './composeIssue'
import { composeSheet } from './composeSheet'
import { drawIssue } from './drawIssue'
import type { Page } from './flow/page'
import { type FontSet } from './fonts/fontSet'
import { replaceMissing } from './fonts/replaceMissing'
import { type IssueView } from '@/domain/brief/issueView'
import { type Layout, type Rendered } from './pool/messages'
import { printedImages } from './printedImages'

export type RenderInput = {
  view: IssueView
  /** PNG or JPEG bytes by the `image` of each image block */
  images: Readonly<Record<string, Buffer>>
  fonts: FontSet
  /** marks every page 预览 and shows 〓 for what no font holds, where a publication would stop */
  preview?: boolean
}

/**
 * The brief as a PDF. The same input gives the same bytes. Takes the calling thread for some 20 ms a page:
 * in a server go through renderPool.
 *
 * @throws ImageError, MissingGlyphError, FontConfigError with a message for the office, in Chinese
 */
export async function renderIssue(input: RenderInput): Promise<Rendered> {
  const { fonts, preview = false } = input
  const { printable, pages } = composed(input)
  const images = await printedImages(input.images, pages)
  const pdf = await drawIssue({ view: printable, pages, images, fonts, preview })
  return { pdf, ...layoutOf(input.view, pages, pdf.length) }
}

/**
 * A sheet that goes with a brief, as a PDF of the same kind; 〓 stands for what no font holds: what people wrote beside a
 * brief was not looked at for glyphs. The same input gives the same bytes.
 */
export async function renderSheet({ view, fonts }: Pick<RenderInput, 'view' | 'fonts'>): Promise<Rendered> {
  const printable = replaceMissing(view, fonts)
  const pages = composeSheet({ view: printable, fonts })
  const pdf = await drawIssue({ view: printable, pages, images: {}, fonts, preview: false })
  return { pdf, ...layoutOf(view, pages, pdf.length) }
}

/** What a file takes for itself, for each glyph in its subset fonts, and for each that is set; measured on drawn issues. */
const BYTES = { file: 14_000, glyph: 380, character: 5 } as const

/** How the pages come out, without drawing them. @throws as renderIssue */
export async function layOutIssue(input: RenderInput): Promise<Layout> {
  const { pages } = composed(input)
  const images = Object.values(await printedImages(input.images, pages))
  const pictures = images.reduce((sum, { length }) => sum + length, 0)
  return layoutOf(input.view, pages, textBytes(pages) + pictures)
}

function textBytes(pages: readonly Page[]): number {
  const pieces = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.pieces : [])),
  )
  const set = pieces.flatMap(({ face, text }) => Array.from(text, (character) => `${face} ${character}`))
  return BYTES.file + new Set(set).size * BYTES.glyph + set.length * BYTES.character
}

/** What is printed of a view, and its pages. @throws as renderIssue */
export function composed({ view, images, fonts, preview = false }: RenderInput): {
  printable: IssueView
  pages: Page[]
} {
  const printable = preview ? replaceMissing(view, fonts) : view
  return { printable, pages: composeIssue({ view: printable, images, fonts }) }
}

/** How composed pages came out. */
export const layoutOf = (view: IssueView, pages: readonly Page[], bytes: number): Layout => ({
  pages: pages.length,
  articlePages: articlePages(pages).slice(0, view.articles.length),
  findings: layoutFindings(pages),
  bytes,
})
