import { idOf } from '@/domain/idOf'
import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '@/services/findReadable'

/** An article answers only what its author was asked, while it is asked. The office may link any. */
export const checkSolicitation: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  const wanted = idOf(data.solicitation)
  if (wanted === null || wanted === idOf(originalDoc?.solicitation) || !req.user) return data
  const found = await findReadable('solicitations', wanted, { req: req as PersonRequest })
  if (found && (found.status === 'open' || req.user.role !== 'author')) return data
  const message = found ? '这次约稿已经结束，不能再选它。' : '没有这次约稿，或者它没有发给您的企业。'
  throw new RuleError('invalid', 'no-solicitation', message, { field: 'solicitation' })
}
