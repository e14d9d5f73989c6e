import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Endpoint } from 'payload'
import { readHealth } from './readHealth'

/** `GET /api/health`: 200 when database, worker and queue are well, 503 when one is not. Open: monitors have no account. */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const health = await readHealth({ pool: (req.payload.db as unknown as PostgresAdapter).pool, now: new Date() })
    return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
  },
}
