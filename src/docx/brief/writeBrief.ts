import { Document, DocumentGridType, Packer } from 'docx'
import { termFinder } from '@/domain/text/terms'
import { figureTables } from '@/domain/brief/figureTables'
import type { IssueView } from '@/domain/brief/issueView'
import { MM, PAGE } from '@/domain/brief/sheet'
import { articleParts } from './article'
import { imprintParts } from './imprint'
import { figureTableParts } from './figureTable'
import { createLists } from './lists'
import { mastheadParagraphs } from './masthead'
import { CELL, PITCH_TWIPS, twips, WORD_SIZE } from './measures'
import { openingParagraphs, titleBookmark } from './opening'
import { PAGE_NUMBERS } from './pageNumber'
import { repack } from './repack'
import { STYLES } from './styles'

export type WordBrief = {
  view: IssueView
  /** PNG or JPEG bytes by the `image` of each image block */
  images: Readonly<Record<string, Buffer>>
  /** page, from 1, on which each article begins in print: what the contents show until Word counts anew */
  articlePages?: readonly number[]
}

/** From the sheet's lower edge to the page number's line, whose dash lies 7 mm below the text block. */
const FOOTER = 25 * MM

/**
 * The brief as a Word document: styles, real numbers, no text box, so that it can be worked on like any other. The same
 * input gives the same bytes. Takes the calling thread for a third of a second: in a server go through runBrief.
 * @throws RuleError invalid, for a picture that cannot be shown
 */
export async function writeBrief({ view, images, articlePages = [] }: WordBrief): Promise<Buffer> {
  const lists = createLists()
  const termsIn = termFinder(view.terms)
  const children = [
    ...mastheadParagraphs(view),
    ...openingParagraphs(view, termsIn),
    ...view.articles.flatMap((article, index) => articleParts(article, { index, images, lists, termsIn })),
    ...figureTables(view).flatMap((table) => figureTableParts(table, termsIn)),
    ...imprintParts(view.imprint),
  ]
  const { title, author, date } = view.metadata
  const bookmarks = new Map(articlePages.map((page, index) => [titleBookmark(index), String(page)]))
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    subject: view.masthead.issueLine,
    styles: STYLES,
    numbering: lists.numbering(),
    evenAndOddHeaderAndFooters: true,
    pageNumbers: () => ({ bookmarks }),
    sections: [{ properties: PAGE_PROPERTIES, footers: PAGE_NUMBERS, children }],
  })
  return repack(await Packer.toBuffer(document), date)
}

const PAGE_PROPERTIES = {
  page: {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      top: twips(PAGE.top),
      bottom: twips(PAGE.height - PAGE.top - PAGE.blockHeight),
      left: twips(PAGE.left),
      right: twips(PAGE.width - PAGE.left - PAGE.blockWidth),
      header: twips(15 * MM),
      footer: twips(FOOTER),
    },
  },
  // 28 x 22: Word keeps a cell's width as what it differs from the size of the text, in 4096ths of a point.
  grid: {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: PITCH_TWIPS,
    charSpace: Math.round((CELL - WORD_SIZE.three) * 4096),
  },
} as const
