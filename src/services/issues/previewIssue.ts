import { attachment } from '../http/attachment'
import type { PersonRequest } from '../http/actionEndpoint'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import { readDraftView } from './readDraftView'

/** Tells how many pages it has to whoever need not open it. */
const PAGES_HEADER = 'X-Page-Count'

/** The PDF as it would be now, with a light 预览 mark. Set in a process of its own. @throws RuleError */
export async function previewIssue(id: number, { req }: { req: PersonRequest }): Promise<Response> {
  const { view } = await readDraftView(id, { req })
  const images = await readImages(view, { payload: req.payload })
  // Whoever changes an issue quickly asks for many previews and looks at the last.
  const job = { view, images, preview: true, subject: `issue ${id}` }
  const { pdf, pages } = await withPrintErrors(() => printPool().render(job))
  const name = `预览 ${view.masthead.issueLine}.pdf`
  const response = attachment(pdf, { name, type: 'application/pdf', disposition: 'inline' })
  response.headers.set(PAGES_HEADER, String(pages))
  return response
}
