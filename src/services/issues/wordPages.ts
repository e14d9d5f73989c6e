import type { IssueView } from '@/domain/brief/issueView'
import { printPool } from '../print/printPool'
import { withPrintErrors } from '../print/withPrintErrors'

/** The pages that the contents of a Word copy show: the print's; none where there are no contents. @throws RuleError */
export async function wordPages(
  view: IssueView,
  images: Readonly<Record<string, Buffer>>,
): Promise<number[]> {
  if (!view.contents) return []
  const { articlePages } = await withPrintErrors(() => printPool().render({ view, images, preview: true }))
  return articlePages
}
