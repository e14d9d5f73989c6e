import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'

/** A company with articles, people or scans is part of the statistics for ever; it is taken out of them instead. */
export const refuseDeletingKnown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const known = { where: { company: { equals: id } }, req, overrideAccess: true } as const
  const articles = await req.payload.count({ collection: 'articles', ...known })
  const users = await req.payload.count({ collection: 'users', ...known })
  const scans = await req.payload.count({ collection: 'scans', ...known })
  if (articles.totalDocs + users.totalDocs + scans.totalDocs === 0) return
  const message = '这家企业有稿件、用户或上传的扫描件，不能删除。如果不再参与，请取消“参与统计”。'
  throw new RuleError('conflict', 'company-in-use', message)
}
