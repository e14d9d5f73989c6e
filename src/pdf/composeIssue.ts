import { type Box } from './flow/box'
import type { Page } from './flow/page'
import { settleImprint } from './flow/settleImprint'
import { settleShortPage } from './flow/settleShortPage'
import { type FontSet } from './fonts/fontSet'
import { imageSize, type ImageSize, ImageError } from '@/domain/imageSize'
import { termFinder } from '@/domain/text/terms'
import { figureTables } from '@/domain/brief/figureTables'
import { type IssueView } from '@/domain/brief/issueView'
import { type LayoutFinding, layoutFinding } from '@/domain/brief/layoutFinding'
import { articleBoxes, betweenArticles } from './sections/article'
import { imprintFoot } from './sections/imprint'
import { mastheadBox } from './sections/masthead'
import { openingBoxes } from './sections/opening'
import { pageNumberMark } from './sections/pageNumber'
import { figureTableBoxes } from './sections/figureTable'
import { PAGE } from './theme'

export type ComposeInput = { view: IssueView; images: Readonly<Record<string, Buffer>>; fonts: FontSet }

/** The whole brief as placed marks, page by page. Pure but for the fonts and images it is given. */
export function composeIssue({ view, images, fonts }: ComposeInput): Page[] {
  const { measure } = fonts
  const setting = {
    measure,
    imageSize: (image: string): ImageSize => sizeOf(image, images),
    termsIn: termFinder(view.terms),
  }
  const articles = view.articles.map((article) => articleBoxes(article, setting))
  const foot = imprintFoot(view.imprint, measure)
  const compose = (firstPages: readonly number[]): Page[] => {
    const boxes = [
      mastheadBox(view, measure),
      ...openingBoxes(view, firstPages, measure),
      ...articles.flatMap((own, index): Box[] => (index === 0 ? own : [betweenArticles, ...own])),
      ...figureTables(view).flatMap((table) => figureTableBoxes(table, setting)),
    ]
    const { compaction, evenPage } = view
    const height = PAGE.blockHeight
    const { notes, ...settled } = settleShortPage(boxes, { height, compaction })
    const pages = settleImprint({ ...settled, height, foot, compaction, evenPage })
    return pages.map((page, index) => ({
      ...page,
      notes: [...page.notes, ...notes.flatMap((each) => (each.page === index ? [each.note] : []))],
    }))
  }
  const draft = compose([])
  // The contents take the same room whatever the numbers are: the second pass changes no page.
  const pages = view.contents ? compose(articlePages(draft)) : draft
  return pages.map((page, index) =>
    page.isUnnumbered ? page : { ...page, marks: [...page.marks, pageNumberMark(index + 1, measure)] },
  )
}

/** Page, from 1, on which each bookmark stands, in order. */
export function articlePages(pages: readonly Page[]): number[] {
  return pages.flatMap((page, index) => page.bookmarks.map(() => index + 1))
}

/** What the office is told of the layout, in the order of the pages. */
export function layoutFindings(pages: readonly Page[]): LayoutFinding[] {
  return pages.flatMap((page, index) => page.notes.map((note) => layoutFinding(note, index + 1)))
}

function sizeOf(image: string, images: Readonly<Record<string, Buffer>>): ImageSize {
  const bytes = images[image]
  if (!bytes) throw new ImageError(`正文中的图片（编号 ${image}）已经不存在，请删除或重新插入。`)
  return imageSize(bytes)
}
