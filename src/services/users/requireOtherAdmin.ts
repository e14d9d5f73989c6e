import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { currentTransaction } from '@/db/transaction'

/** Locks the administrators, so that two who leave at once do not each count on the other. @throws RuleError conflict */
export async function requireOtherAdmin(id: number, { req }: { req: PayloadRequest }): Promise<void> {
  const { rows } = await (
    await currentTransaction(req)
  ).query<{ id: number }>(
    sql`select id from users where role = 'admin' and active is not false order by id for no key update`,
  )
  if (!rows.some((row) => row.id === id) || rows.some((row) => row.id !== id)) return
  const message = '这是唯一的系统管理员，不能删除、停用或改换角色。请先指定另一位管理员。'
  throw new RuleError('conflict', 'last-admin', message)
}
