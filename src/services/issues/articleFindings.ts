import { isBlank } from '@/domain/text/isBlank'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import type { Article, Issue } from '@/payload-types'
import { blocksToText } from '@/domain/brief/blocksToText'
import { convertRichText } from '@/domain/brief/lexicalToBlocks'
import type { PersonRequest } from '@/access/personRequest'
import { proofreadFindings } from '../proofread/proofreadFindings'
import { articleIds } from './articleIds'
import type { Finding } from '@/domain/answers/preflight'
import { articleFinding } from './articleFinding'

/** What is wrong with an issue's articles, and what of them will not print as it looks on the screen; in print order. */
export async function articleFindings(
  issue: Issue,
  { req }: { req: PersonRequest },
): Promise<{ errors: Finding[]; warnings: Finding[] }> {
  const ids = articleIds(issue)
  if (ids.length === 0) {
    const message = '本期还没有稿件，请先编入至少一篇已采用的稿件。'
    const target = { collection: 'issues', id: issue.id, field: 'articles' } as const
    return { errors: [{ code: 'no-articles', message, target }], warnings: [] }
  }
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const articles = docs.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  // What was printed is printed; a correction says what it corrects.
  const proofread = await proofreadFindings(issue.status === 'published' ? [] : articles, { req })
  return {
    errors: [...articles.flatMap((article) => errorsOf(article, issue)), ...proofread.errors],
    warnings: [...articles.flatMap(conversionWarnings), ...proofread.warnings],
  }
}

/** Whether there is anything to print. */
export function emptinessErrors({ id, title, body }: Article): Finding[] {
  const name = titleInline(title ?? '') || `编号 ${id}`
  const findings: Finding[] = []
  if (isBlank(title)) {
    findings.push(articleFinding({ id }, { code: 'no-title', message: `编号 ${id} 的稿件没有标题。` }))
  }
  if (isBlank(blocksToText(convertRichText(body).blocks))) {
    findings.push(articleFinding({ id }, { code: 'empty-article', message: `《${name}》没有正文。` }))
  }
  return findings
}

function errorsOf(article: Article, issue: Issue): Finding[] {
  const { id, title, status } = article
  const name = titleInline(title ?? '') || `编号 ${id}`
  const findings = emptinessErrors(article)
  if (status !== 'approved' && issue.status !== 'published') {
    const message = `《${name}》当前是“${ARTICLE_STATUSES[status ?? 'draft'].zh}”，只有“已采用”的稿件才能刊发。`
    findings.push(articleFinding({ id }, { code: 'not-approved', message }))
  }
  return findings
}

/** What of its text cannot be printed as it looks on the screen. */
export function conversionWarnings({ id, title, body }: Article): Finding[] {
  return convertRichText(body).warnings.map((warning) =>
    articleFinding(
      { id },
      { code: 'not-printable-as-is', message: `《${titleInline(title ?? '')}》：${warning}` },
    ),
  )
}
