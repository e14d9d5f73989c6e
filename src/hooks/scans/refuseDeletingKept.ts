import sql from 'sql-template-tag'
import type { CollectionBeforeDeleteHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { currentTransaction } from '@/db/transaction'
import { unusedScans } from '@/services/files/unusedScans'

/** A scan stays as long as a sign-off or an instruction names it. */
export const refuseDeletingKept: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const transaction = await currentTransaction(req)
  // Whoever is just submitting with it holds it (signOffUnit): it is looked for after that is written.
  await transaction.query(sql`select 1 from scans where id = ${Number(id)} for update`)
  if ((await unusedScans(transaction, [Number(id)])).length === 1) return
  throw new RuleError('conflict', 'scan-in-use', '这份扫描件附在审签或批示上，不能删除。')
}
