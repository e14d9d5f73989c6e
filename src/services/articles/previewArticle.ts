import type { PersonRequest } from '@/access/personRequest'
import type { Download } from '../files/download'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import { readArticleView } from './readArticleView'

/** The article as a PDF with a light 预览 mark, set in a process of its own. @throws RuleError */
export async function previewArticle(
  id: number,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<Download & { pages: number }> {
  const { view } = await readArticleView(id, { req, now })
  const images = await readImages(view, { payload: req.payload })
  const job = { view, images, preview: true, subject: `article ${id}` }
  const { pdf, pages } = await withPrintErrors(() => printPool().render(job))
  return { bytes: pdf, name: `预览 ${view.metadata.title}.pdf`, type: 'application/pdf', pages }
}
