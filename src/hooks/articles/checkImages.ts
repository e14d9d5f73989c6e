import sql from 'sql-template-tag'
import type { CollectionBeforeChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { imageIds } from '@/domain/article/lexical/imageIds'
import { RuleError } from '@/domain/ruleError'
import type { Article } from '@/payload-types'

/** Whoever puts an image into a text must be allowed to see it: of another company's, the number alone is no right. */
export const checkImages: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
  context,
}) => {
  // Payload's own mark: what an old version shows was checked when it was written.
  if (!req.user || context.isRestoringVersion === true) return data
  const there = new Set(imageIds(originalDoc?.body))
  const added = imageIds(data.body).filter((id) => !there.has(id))
  if (added.length === 0) return data
  // None of them is deleted as unused (refuseDeletingUsed) before this text is there.
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select 1 from media where id = any(${added}) for key share`)
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { id: { in: added } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  if (totalDocs === added.length) return data
  const message = '正文里有一张图片不在您的图片库中，请删去它，重新上传后再保存。'
  throw new RuleError('invalid', 'no-image', message, { field: 'body' })
}
