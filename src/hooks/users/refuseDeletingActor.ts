import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { requireOtherAdmin } from '@/services/users/requireOtherAdmin'

/** Who stands in the record stays known; such an account is disabled instead. */
export const refuseDeletingActor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await requireOtherAdmin(Number(id), { req })
  const { totalDocs } = await req.payload.count({
    collection: 'transitions',
    where: { by: { equals: id } },
    req,
    overrideAccess: true,
  })
  if (totalDocs === 0) return
  const message = '这个账号有操作记录，不能删除。如果不再使用，请取消“可以登录”。'
  throw new RuleError('conflict', 'has-record', message)
}
