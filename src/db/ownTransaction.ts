import sql from 'sql-template-tag'
import type { Db } from './db'

/** As much of a pool as is needed for work that holds a connection of its own. */
export type Connections = Db & { connect: () => Promise<Db & { release: (isBroken?: boolean) => void }> }

/** A transaction of the worker's own, outside any request: committed when `work` returns, rolled back when it throws. */
export async function ownTransaction<T>(
  pool: Connections,
  work: (transaction: Db) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query(sql`begin`)
    const result = await work(client)
    await client.query(sql`commit`)
    return result
  } catch (error) {
    isBroken = await client.query(sql`rollback`).then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(isBroken)
  }
}
