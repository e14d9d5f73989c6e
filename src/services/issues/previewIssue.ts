import { attachment } from '../http/attachment'
import type { PersonRequest } from '../http/actionEndpoint'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import { readDraftView } from './readDraftView'

/** The PDF as it would be now, with a light 预览 mark. Set in a process of its own. @throws RuleError */
export async function previewIssue(id: number, { req }: { req: PersonRequest }): Promise<Response> {
  const { view } = await readDraftView(id, { req })
  const images = await readImages(view, { payload: req.payload })
  const { pdf } = await withPrintErrors(() => printPool().render({ view, images, preview: true }))
  const name = `预览 ${view.masthead.issueLine}.pdf`
  return attachment(pdf, { name, type: 'application/pdf', disposition: 'inline' })
}
