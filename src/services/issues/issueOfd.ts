import type { PersonRequest } from '@/access/personRequest'
import { briefFileName, ofdFileName } from '@/domain/brief/briefFileName'
import type { Download } from '../files/download'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import { readDraftView } from './readDraftView'

/**
 * The issue as OFD, page for page its PDF: a published one as it was frozen, any other as it is now and marked 预览.
 * @throws RuleError forbidden | notFound | invalid | busy
 */
export async function issueOfd(id: number, { req }: { req: PersonRequest }): Promise<Download> {
  const { issue, view } = await readDraftView(id, { req })
  const images = await readImages(view, req)
  const preview = issue.status !== 'published'
  const bytes = await withPrintErrors(() => printPool().ofd({ view, images, preview }))
  const name = ofdFileName(briefFileName(view))
  return { bytes, name: preview ? `预览 ${name}` : name, type: 'application/ofd' }
}
