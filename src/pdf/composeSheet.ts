import { termFinder } from '@/domain/text/terms'
import { ImageError } from '@/domain/imageSize'
import { type IssueView } from '@/domain/brief/issueView'
import type { Page } from './flow/page'
import { paginate } from './flow/paginate'
import { type FontSet } from './fonts/fontSet'
import { articleBoxes } from './sections/article'
import { pageNumberMark } from './sections/pageNumber'
import { PAGE } from './theme'

/** A sheet that goes with a brief: its titles, texts and tables as the brief's, without masthead and imprint. */
export function composeSheet({ view, fonts }: { view: IssueView; fonts: FontSet }): Page[] {
  const { measure } = fonts
  const setting = { measure, termsIn: termFinder(view.terms), imageSize: noPicture }
  const boxes = view.articles.flatMap((article) => articleBoxes(article, setting))
  return paginate(boxes, { height: PAGE.blockHeight }).map((page, index) => ({
    ...page,
    marks: [...page.marks, pageNumberMark(index + 1, measure)],
  }))
}

function noPicture(image: string): never {
  throw new ImageError(`这里不能有图片（编号 ${image}）。`)
}
