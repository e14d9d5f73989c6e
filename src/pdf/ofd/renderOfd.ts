import { type Layout } from '@/pdf/pool/messages'
import { printedImages } from '@/pdf/printedImages'
import { composed, layoutOf, type RenderInput } from '@/pdf/render'
import { writeOfd } from './writeOfd'

/**
 * The brief as OFD, from the same pages as its PDF. The same input gives the same bytes. Takes the calling thread for as
 * long as the PDF: in a server go through renderPool.
 *
 * @throws ImageError, MissingGlyphError, FontConfigError as renderIssue
 */
export async function renderOfd(input: RenderInput): Promise<Layout & { ofd: Buffer }> {
  const { fonts, preview = false } = input
  const { printable, pages } = composed(input)
  const images = await printedImages(input.images, pages)
  const ofd = await writeOfd({ view: printable, pages, images, fonts, preview })
  return { ofd, ...layoutOf(input.view, pages, ofd.length) }
}
