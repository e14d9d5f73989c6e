import sql from 'sql-template-tag'
import { requireStaff } from '@/access/requireStaff'
import type { PersonRequest } from '@/access/personRequest'
import { inTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { recordAudit } from '../audit/recordAudit'

/** Somebody of the office says that nothing is missing any more. @throws RuleError forbidden | conflict */
export async function closeRestoration(
  { id }: { id: number },
  { req }: { req: PersonRequest },
): Promise<void> {
  requireStaff(req)
  await inTransaction(req, async (transaction) => {
    const { rowCount } = await transaction.query(
      sql`update restorations set closed_at = now(), closed_by_id = ${req.user.id} where id <= ${id} and closed_at is null`,
    )
    if (rowCount === 0) throw new RuleError('conflict', 'closed', '已经核对完毕，请刷新页面。')
    await recordAudit({ event: 'restored', detail: { closed: id } }, { req })
  })
}
