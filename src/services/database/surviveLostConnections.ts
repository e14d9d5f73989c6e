import type { Payload } from 'payload'
import { poolOf } from './poolOf'

/**
 * node-postgres reports an idle connection that broke (a database restarted, a failover) as an 'error' event of the
 * pool, and an event nobody listens to ends the process. The pool itself opens a new connection on the next query.
 */
export function surviveLostConnections(payload: Payload): void {
  poolOf(payload).on('error', (error) =>
    payload.logger.warn({ event: 'database.connection_lost', message: error.message }),
  )
}
