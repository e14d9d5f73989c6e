import sql from 'sql-template-tag'
import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { currentTransaction } from '@/db/transaction'
import { unusedPictures } from '@/services/files/unusedPictures'

/** An image stays as long as any article shows it, any earlier version does, or anything that was published. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const transaction = await currentTransaction(req)
  // Whoever is just saving a text with it holds it (checkImages): it is looked for after that text is there.
  await transaction.query(sql`select 1 from media where id = ${Number(id)} for update`)
  if ((await unusedPictures(transaction, [Number(id)])).length === 1) return
  const message = '这张图片还在稿件中使用，不能删除。请先在稿件里移除它。'
  throw new RuleError('conflict', 'image-in-use', message)
}
