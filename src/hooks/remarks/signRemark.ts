import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { isBlank } from '@/domain/text/isBlank'
import type { Remark } from '@/payload-types'

/** A remark names who wrote it, is about an article that lies with the office, and says something; so does its answer. */
export const signRemark: CollectionBeforeChangeHook<Remark> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') {
    if (data.answer === undefined || data.answer === originalDoc?.answer) return data
    if (isBlank(data.answer))
      throw new RuleError('invalid', 'empty-answer', '答复是空的，请写上内容后再保存。')
    return { ...data, answeredBy: req.user?.name ?? null }
  }
  if (isBlank(data.text)) throw new RuleError('invalid', 'empty-remark', '批注是空的，请写上内容后再保存。')
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [{ id: { equals: Number(data.article) } }, { status: { equals: 'review' } }] },
    limit: 1,
    depth: 0,
    select: { status: true },
    req,
    ...(req.user && { user: req.user, overrideAccess: false }),
  })
  if (docs.length === 0)
    throw new RuleError('conflict', 'not-in-review', '只有待审的稿件可以加批注，请刷新页面后再看。')
  return { ...data, by: req.user?.id ?? null, byName: req.user?.name ?? null }
}
