import { isBlank } from '@/domain/text/isBlank'
import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { titleInline } from '@/domain/title'

/** @throws RuleError invalid, when there is nothing a reviewer could read */
export function requireContent(article: Pick<Article, 'title' | 'body'>): void {
  if (isBlank(article.title)) throw new RuleError('invalid', 'no-title', '稿件还没有标题，请先填写标题。')
  if (isBlank(lexicalText(article.body))) {
    throw new RuleError(
      'invalid',
      'no-body',
      `《${titleInline(article.title ?? '')}》还没有正文，请先填写正文。`,
    )
  }
}
