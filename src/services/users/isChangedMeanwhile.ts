import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import { currentTransaction } from '@/db/transaction'

/**
 * Whether the account was disabled, or given another role, company or address, between what a login or a reset read of it
 * and what it writes, which is the whole row: with it that change would be undone. The row is held; what everybody else
 * sees is what was committed before.
 */
export async function isChangedMeanwhile(user: number, { req }: { req: PayloadRequest }): Promise<boolean> {
  const [written, committed] = await Promise.all([
    standing(await currentTransaction(req), user),
    standing(poolOf(req.payload), user),
  ])
  // The first account is made by the transaction that lets it in.
  return committed !== undefined && written !== committed
}

async function standing(db: Db, user: number): Promise<string | undefined> {
  const { rows } = await db.query(sql`select active, role, company_id, email from users where id = ${user}`)
  return rows[0] && JSON.stringify(rows[0])
}
