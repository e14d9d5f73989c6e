import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'

/**
 * Does what the worker does by itself and must do once, whatever the number of workers: the fact's row and what is
 * told of it are one transaction, so that of several workers one tells, and one that dies leaves it to the next.
 * @returns whether it was told now
 */
export async function notifyOnce(
  fact: string,
  {
    payload,
    notify,
  }: { payload: Payload; notify: (to: { req: PayloadRequest; transaction: Db }) => Promise<void> },
): Promise<boolean> {
  const known = await poolOf(payload).query(sql`select from told_facts where fact = ${fact}`)
  if (known.rowCount === 1) return false
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (transaction) => {
    const { rowCount } = await transaction.query(
      sql`insert into told_facts (fact) values (${fact}) on conflict (fact) do nothing`,
    )
    if (rowCount !== 1) return false
    await notify({ req, transaction })
    return true
  })
}
