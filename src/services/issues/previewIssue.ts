import type { PersonRequest } from '@/access/personRequest'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import type { Download } from '../files/download'
import { readDraftView } from './readDraftView'
import { pagesDigest } from './signedParts'

/**
 * The PDF as it would be now, with a light 预览 mark. Set in a process of its own. `digest`: of what is printed in it
 * (`pagesDigest`).
 * @throws RuleError
 */
export async function previewIssue(
  id: number,
  { req }: { req: PersonRequest },
): Promise<Download & { pages: number; digest: string }> {
  const { view } = await readDraftView(id, { req })
  const images = await readImages(view, { payload: req.payload })
  // Whoever changes an issue quickly asks for many previews and looks at the last.
  const job = { view, images, preview: true, subject: `issue ${id}` }
  const { pdf, pages } = await withPrintErrors(() => printPool().render(job))
  const name = `预览 ${view.masthead.issueLine}.pdf`
  return { bytes: pdf, name, type: 'application/pdf', pages, digest: pagesDigest(view) }
}
