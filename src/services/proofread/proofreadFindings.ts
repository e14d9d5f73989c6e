import type { Finding } from '@/domain/answers/preflight'
import { titleInline } from '@/domain/title'
import type { Article } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { articleFinding } from '../issues/articleFinding'
import { proofreadArticles } from './proofreadArticles'

type Findings = { errors: Finding[]; warnings: Finding[] }

const NONE: Findings = { errors: [], warnings: [] }

/** What 校对 finds in the articles, as the preflight tells it; nothing where the office has not switched it on. */
export async function proofreadFindings(
  articles: readonly Article[],
  { req }: { req: PersonRequest },
): Promise<Findings> {
  const { proofread } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { proofread: true },
    req,
    // Authors may not read the settings; what they do to their texts they may know.
    overrideAccess: true,
  })
  return proofread && articles.length > 0 ? findingsOf(articles, { req }) : NONE
}

/** What 校对 finds in the articles, in their order. */
export async function findingsOf(
  articles: readonly Article[],
  { req }: { req: PersonRequest },
): Promise<Findings> {
  const found = await proofreadArticles(articles, { req })
  const of = (wanted: 'error' | 'warning') =>
    found.flatMap(({ article, findings }) =>
      findings.flatMap(({ level, text, message, suggestion, context, paragraph }) => {
        if (level !== wanted) return []
        const instead = suggestion ? `，可改为“${suggestion}”` : ''
        const part = paragraph === null ? '标题' : '正文'
        const where = `《${titleInline(article.title ?? '')}》${part}中的“${text}”：${message}${instead}。`
        return [articleFinding({ id: article.id, sentence: context }, { code: 'proofread', message: where })]
      }),
    )
  return { errors: of('error'), warnings: of('warning') }
}
