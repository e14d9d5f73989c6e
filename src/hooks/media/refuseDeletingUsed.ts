import sql from 'sql-template-tag'
import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { currentTransaction } from '@/db/transaction'

/** An image stays as long as any article shows it, or any earlier version does. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const path = `$.** ? (@.type == "upload" && (@.value == ${Number(id)} || @.value == "${Number(id)}" || @.value.id == ${Number(id)}))`
  const { rows } = await (
    await currentTransaction(req)
  ).query(sql`select 1 from articles where body @? ${path}::jsonpath
        union all select 1 from _articles_v where version_body @? ${path}::jsonpath limit 1`)
  if (rows.length === 0) return
  const message = '这张图片还在稿件中使用，不能删除。请先在稿件里移除它。'
  throw new RuleError('conflict', 'image-in-use', message)
}
