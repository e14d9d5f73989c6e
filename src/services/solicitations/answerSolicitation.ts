import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'

/**
 * Begins an article that answers a solicitation.
 * @returns id of the new draft
 * @throws RuleError forbidden | conflict
 */
export async function answerSolicitation(id: number, { req }: { req: PersonRequest }): Promise<number> {
  const solicitation = await findReadable('solicitations', id, { req })
  if (!solicitation || req.user.role !== 'author') {
    throw new RuleError('forbidden', 'not-asked', '没有这次约稿，或者它没有发给您的企业。')
  }
  if (solicitation.status !== 'open') {
    throw new RuleError('conflict', 'closed', '这次约稿已经结束。如仍想投稿，请从首页点“写稿”。')
  }
  const article = await req.payload.create({
    collection: 'articles',
    data: { solicitation: id, channel: 'submission' },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return article.id
}
