import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'
import { lexicalText } from '@/domain/lexicalText'

/** @throws RuleError invalid, when there is nothing a reviewer could read */
export function requireContent(article: Pick<Article, 'title' | 'body'>): void {
  if (!article.title?.trim()) throw new RuleError('invalid', 'no-title', '请先填写标题，再提交审核。')
  if (!lexicalText(article.body).trim()) throw new RuleError('invalid', 'no-body', '请先填写正文，再提交审核。')
}
