import type { Payload } from 'payload'
import { messageOf } from '@/domain/messageOf'
import { poolOf } from './poolOf'

/**
 * node-postgres reports an idle connection that broke (a database restarted, a failover) as an 'error' event of the
 * pool, and an event nobody listens to ends the process. The pool itself opens a new connection on the next query.
 */
export function surviveLostConnections(payload: Payload): void {
  const pool = poolOf(payload)
  const note = (error: Error) =>
    payload.logger.warn({ event: 'database.connection_lost', error: messageOf(error) })
  pool.on('error', note)
  // While a client is checked out the pool does not listen to it; its query fails, and that is enough.
  pool.on('connect', (client) => client.on('error', note))
}
