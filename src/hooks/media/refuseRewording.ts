import type { CollectionBeforeChangeHook } from 'payload'
import { companyOf } from '@/access/rules'
import { currentTransaction } from '@/db/transaction'
import { isLeftToOffice } from '@/domain/workflow/article'
import { RuleError } from '@/domain/ruleError'
import type { Media } from '@/payload-types'
import { articlesShowing } from '@/services/files/articlesShowing'

/**
 * What a picture is described as is read out with the article that shows it, and is reviewed and proofed with it: an author
 * changes it while every such article is a draft of the own company, the office at any time.
 */
export const refuseRewording: CollectionBeforeChangeHook<Media> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc || req.user?.role !== 'author') return data
  if (data.alt === undefined || (data.alt ?? '') === (originalDoc.alt ?? '')) return data
  const company = companyOf(req.user)
  const articles = await articlesShowing(await currentTransaction(req), originalDoc.id)
  const isOwnDraft = (article: (typeof articles)[number]) =>
    article.status === 'draft' &&
    article.company === company &&
    !isLeftToOffice({ role: 'author', channel: article.channel })
  if (articles.every(isOwnDraft)) return data
  const message =
    '有稿件用了这张图片，并且已经提交，画面描述不能再改。要改请先“撤回修改”那篇稿件，或者联系文明办；也可以另传一张图片。'
  throw new RuleError('conflict', 'picture-submitted', message, { field: 'alt' })
}
