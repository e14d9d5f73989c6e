import sql, { raw } from 'sql-template-tag'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Db } from './db'
import { adapterOf, poolOf } from './poolOf'

/**
 * Runs `work` in the request's transaction: the open one, if there is one, else one of its own that is committed
 * when `work` returns and rolled back when it throws.
 */
export async function inTransaction<T>(
  req: PayloadRequest,
  work: (transaction: Db) => Promise<T>,
): Promise<T> {
  const isOurs = await initTransaction(req)
  try {
    const transaction = await currentTransaction(req)
    const result = await work(transaction)
    if (isOurs) await commit(req, transaction)
    return result
  } catch (error) {
    if (isOurs) await killTransaction(req)
    throw error
  }
}

/** Payload swallows a COMMIT that failed; PostgreSQL knows what became of it. @throws Error when nothing was written */
async function commit(req: PayloadRequest, transaction: Db): Promise<void> {
  const { rows } = await transaction.query<{ id: string | null }>(
    sql`select pg_current_xact_id_if_assigned()::text as id`,
  )
  await commitTransaction(req)
  const id = rows[0]?.id
  if (!id) return
  const outcome = await poolOf(req.payload).query<{ status: string | null }>(
    sql`select pg_xact_status(${id}::xid8) as status`,
  )
  if (outcome.rows[0]?.status !== 'committed') throw new Error('the transaction was not committed')
}

/**
 * The connection of the request's open transaction.
 * @throws Error when there is none: a lock taken outside one is no lock
 */
export async function currentTransaction(req: PayloadRequest): Promise<Db> {
  const id = await req.transactionID
  const session = id === undefined || id === null ? undefined : adapterOf(req.payload).sessions[String(id)]
  if (!session) throw new Error('expected an open transaction on the request')
  // Payload types a session's db as any of its adapters' drivers; here it is drizzle over a client of node-postgres.
  return (session.db as unknown as { session: { client: Db } }).session.client
}

/** Waits for and holds the row until the transaction ends. Answers whether the row is there. */
export async function lockRow(
  transaction: Db,
  { table, id }: { table: 'articles' | 'issues' | 'solicitations'; id: number },
): Promise<boolean> {
  const { rows } = await transaction.query(sql`select 1 from ${raw(table)} where id = ${id} for update`)
  return rows.length === 1
}
