import sql from 'sql-template-tag'
import { requireStaff } from '@/access/requireStaff'
import type { PersonRequest } from '@/access/personRequest'
import { poolOf } from '@/db/poolOf'
import { RuleError } from '@/domain/ruleError'

/** Somebody of the office says that nothing is missing any more. @throws RuleError forbidden | conflict */
export async function closeRestoration(
  { id }: { id: number },
  { req }: { req: PersonRequest },
): Promise<void> {
  requireStaff(req)
  const { rowCount } = await poolOf(req.payload).query(
    sql`update restorations set closed_at = now(), closed_by_id = ${req.user.id} where id <= ${id} and closed_at is null`,
  )
  if (rowCount === 0) throw new RuleError('conflict', 'closed', '已经核对完毕，请刷新页面。')
}
