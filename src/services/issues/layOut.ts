import type { Payload } from 'payload'
import type { Finding } from '@/domain/answers/preflight'
import type { IssueView } from '@/domain/brief/issueView'
import type { LayoutFinding } from '@/domain/brief/layoutFinding'
import { RuleError } from '@/domain/ruleError'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import { articleFinding } from './articleFinding'

/** `pdfBytes`: what its PDF will take, roughly; undefined where that was not found out. */
type LaidOut = { findings: Finding[]; pdfBytes?: number }

/**
 * What setting the issue had to do and what blemishes are left, each with its page. Where the render process is busy or
 * fails, one finding says so: nobody waits for it, and what stops a publication does not depend on it.
 */
export async function layOut(
  id: number,
  { view, payload }: { view: IssueView; payload: Payload },
): Promise<LaidOut> {
  try {
    const job = { view, images: await readImages(view, { payload }), subject: `layout of issue ${id}` }
    const { findings, bytes } = await withPrintErrors(() => printPool().layout(job))
    return { findings: findings.map((finding) => asFinding(finding, id)), pdfBytes: bytes }
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return { findings: [{ code: 'layout-unchecked', message: `版面没有检查：${error.message}` }] }
  }
}

function asFinding({ code, message, page, article, sentence }: LayoutFinding, issue: number): Finding {
  if (typeof article === 'number') {
    return { ...articleFinding({ id: article, ...(sentence && { sentence }) }, { code, message }), page }
  }
  return { code, message, page, target: { collection: 'issues', id: issue, field: 'compaction' } }
}
