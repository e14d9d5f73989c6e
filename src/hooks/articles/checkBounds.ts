import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { bodyFault } from '@/domain/article/bounds/bodyFault'
import { ARTICLE_LIMITS } from '@/domain/article/bounds/limits'
import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'
import { hasWorkflowGrant } from '@/services/workflowContext'

/** What came is measured before Payload walks through it field by field, calling itself for each level of a body. */
export const measureArticle: CollectionBeforeOperationHook = ({ args, operation }) => {
  if ((operation === 'create' || operation === 'update') && 'data' in args) refuseBeyond(args.data)
  return args
}

/**
 * And what is about to be written: a duplicate and an old version come from the database. A step of the workflow writes
 * no text: what was too long before there were bounds can still be returned.
 */
export const checkBounds: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  const isStep = originalDoc && hasWorkflowGrant(req, { collection: 'articles', id: originalDoc.id })
  if (!isStep) refuseBeyond(data)
  return data
}

function refuseBeyond(data: unknown): void {
  const { title, body } = (data ?? {}) as { title?: unknown; body?: unknown }
  const most = ARTICLE_LIMITS.titleCharacters
  if (typeof title === 'string' && title.length > most)
    throw beyond(`标题有 ${title.length} 个字，最多 ${most} 个字，请缩短。`, 'title')
  const fault = bodyFault(body)
  if (fault) throw beyond(fault, 'body')
}

function beyond(message: string, field: 'title' | 'body'): RuleError {
  return new RuleError('invalid', 'beyond-bounds', message, { field })
}
