import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PgTransaction } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PoolClient } from 'pg'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { poolOf } from './poolOf'

// Payload types a session's db as any of its adapters' drivers; here it is always node-postgres.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Transaction = PgTransaction<any, any, any>

/** Rows as node-postgres gives them. */
export type Rows<Row> = { rows: Row[]; rowCount: number | null }

/**
 * Runs `work` in the request's transaction: the open one, if there is one, else one of its own that is committed
 * when `work` returns and rolled back when it throws.
 */
export async function inTransaction<T>(
  req: PayloadRequest,
  work: (transaction: Transaction) => Promise<T>,
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
async function commit(req: PayloadRequest, transaction: Transaction): Promise<void> {
  const { rows } = await query<{ id: string | null }>(
    transaction,
    sql`select pg_current_xact_id_if_assigned()::text as id`,
  )
  await commitTransaction(req)
  const id = rows[0]?.id
  if (!id) return
  const outcome = await poolOf(req.payload).query<{ status: string | null }>(
    'select pg_xact_status($1::xid8) as status',
    [id],
  )
  if (outcome.rows[0]?.status !== 'committed') throw new Error('the transaction was not committed')
}

/** @throws Error when the request has no open transaction: a lock taken outside one is no lock. */
export async function currentTransaction(req: PayloadRequest): Promise<Transaction> {
  const id = await req.transactionID
  const adapter = req.payload.db as unknown as PostgresAdapter
  const session = id === undefined || id === null ? undefined : adapter.sessions[String(id)]
  if (!session) throw new Error('expected an open transaction on the request')
  return session.db as unknown as Transaction
}

/** Waits for and holds the row until the transaction ends. Answers whether the row is there. */
export async function lockRow(
  transaction: Transaction,
  { table, id }: { table: 'articles' | 'issues' | 'solicitations'; id: number },
): Promise<boolean> {
  const result = await query(
    transaction,
    sql`select 1 from ${sql.identifier(table)} where id = ${id} for update`,
  )
  return result.rows.length === 1
}

export async function query<Row>(
  transaction: Pick<Transaction, 'execute'>,
  statement: ReturnType<typeof sql>,
): Promise<Rows<Row>> {
  const rows: unknown = await transaction.execute(statement)
  return rows as Rows<Row>
}

/** The node-postgres client behind the transaction, for SQL that lives with its own module and knows no drizzle. */
export function rawClient(transaction: Transaction): Pick<PoolClient, 'query'> {
  return (transaction as unknown as { session: { client: PoolClient } }).session.client
}
