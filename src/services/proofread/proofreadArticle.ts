import { RuleError } from '@/domain/ruleError'
import type { ProofreadFinding } from '@/domain/proofread/finding'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { proofreadArticles } from './proofreadArticles'

/** What 校对 finds in an article, for whoever may read it. @throws RuleError notFound */
export async function proofreadArticle(
  id: number,
  { req }: { req: PersonRequest },
): Promise<{ findings: ProofreadFinding[] }> {
  const article = await findReadable('articles', id, { req })
  if (!article)
    throw new RuleError('notFound', 'no-article', '没有这篇稿件，它可能已被删除，请回到列表查看。')
  const [proofread] = await proofreadArticles([article], { req })
  return { findings: proofread?.findings ?? [] }
}
