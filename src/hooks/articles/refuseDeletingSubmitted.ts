import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'

/** What has once been submitted counts in the statistics for ever and carries a record nobody may delete. */
export const refuseDeletingSubmitted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const article = await req.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    req,
    overrideAccess: true,
    select: { firstSubmittedAt: true, status: true },
  })
  if (article.status === 'draft' && !article.firstSubmittedAt) return
  const message =
    '已经提交过的稿件不能删除：它已计入来稿统计。不再需要时可以不再提交，或请文明办作“不采用”处理。'
  throw new RuleError('conflict', 'submitted-before', message)
}
