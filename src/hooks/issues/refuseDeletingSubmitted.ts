import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'

/** An issue that was once submitted carries a record nobody may delete. Its articles are set free by the foreign key. */
export const refuseDeletingSubmitted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'transitions',
    where: { issue: { equals: id } },
    req,
    overrideAccess: true,
  })
  if (totalDocs === 0) return
  const message = '送签过的期不能删除，它的流转记录需要保留。'
  throw new RuleError('conflict', 'submitted-before', message)
}
