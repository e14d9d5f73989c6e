import pg from 'pg'

/**
 * Two connections of its own for whoever watches: the application's may all be waiting for what hangs. A statement that
 * takes longer than ten seconds is given up.
 */
export function watchPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    allowExitOnIdle: true,
  })
  // An idle connection that broke is opened anew by the next query.
  pool.on('error', () => undefined)
  return pool
}
