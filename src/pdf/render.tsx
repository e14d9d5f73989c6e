import { renderToBuffer } from '@react-pdf/renderer'
import { articlePages, composeIssue } from './composeIssue'
import { type FontSet } from './fonts/fontSet'
import { replaceMissing } from './fonts/replaceMissing'
import { IssueDocument } from './IssueDocument'
import { type IssueView } from '@/domain/brief/issueView'
import { type Rendered } from './pool/messages'

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
export async function renderIssue({ view, images, fonts, preview = false }: RenderInput): Promise<Rendered> {
  const printable = preview ? replaceMissing(view, fonts) : view
  const pages = composeIssue({ view: printable, images, fonts })
  const pdf = await renderToBuffer(
    <IssueDocument view={printable} pages={pages} images={images} fonts={fonts} preview={preview} />,
  )
  return { pdf, pages: pages.length, articlePages: articlePages(pages).slice(0, view.articles.length) }
}
