import sql, { raw } from 'sql-template-tag'
import type { CollectionBeforeOperationHook } from 'payload'
import type { Db } from '@/db/db'
import { currentTransaction, lockRow } from '@/db/transaction'
import { lockIssueOfArticle } from '@/services/issues/lockIssueOfArticle'

/**
 * Takes the document's row lock before Payload reads it, so that an edit and a transition of the same document
 * follow one another: the later one sees the status the earlier one left. Here the transaction is already open
 * and the document not yet read.
 */
export function lockDocument(table: 'articles' | 'issues' | 'solicitations'): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (!['update', 'delete', 'restoreVersion'].includes(operation)) return args
    const id = 'id' in args ? Number(args.id) : Number.NaN
    if (!Number.isSafeInteger(id)) return args
    const transaction = await currentTransaction(req)
    const parent = operation === 'restoreVersion' ? await parentOf(transaction, { table, version: id }) : id
    if (parent === undefined) return args
    if (table === 'articles') await lockIssueOfArticle(transaction, parent)
    await lockRow(transaction, { table, id: parent })
    return args
  }
}

async function parentOf(
  transaction: Db,
  { table, version }: { table: string; version: number },
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ parent_id: number }>(
    sql`select parent_id from ${raw(`_${table}_v`)} where id = ${version}`,
  )
  return rows[0]?.parent_id
}
