import sql from 'sql-template-tag'
import type { CollectionAfterChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { currentTransaction } from '@/db/transaction'
import type { Article } from '@/payload-types'

/**
 * A first save whose answer was lost on the way is sent again with the same `creationKey`: it makes no second draft, but
 * is told which one it made. Two at once wait for one another at the primary key; the later takes back what it wrote.
 */
export const createOnce: CollectionAfterChangeHook<Article> = async ({ data, doc, operation, req }) => {
  const { creationKey } = data
  if (operation !== 'create' || typeof creationKey !== 'string' || !req.user) return doc
  const transaction = await currentTransaction(req)
  const made = await transaction.query(
    sql`insert into article_creations (person, key, article, saved_at)
        values (${req.user.id}, ${creationKey}, ${doc.id}, ${doc.updatedAt}) on conflict do nothing`,
  )
  if (made.rowCount === 1) return doc
  const { rows } = await transaction.query<{ article: number; saved_at: Date }>(
    sql`select article, saved_at from article_creations where person = ${req.user.id} and key = ${creationKey}`,
  )
  const [earlier] = rows
  const message = '这篇稿件已经建好，没有再建第二篇。请在“稿件”中打开它。'
  throw new RuleError('conflict', 'already-created', message, {
    id: earlier?.article ?? null,
    version: earlier?.saved_at.toISOString() ?? null,
  })
}
