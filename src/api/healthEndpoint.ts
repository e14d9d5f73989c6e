import type { Endpoint } from 'payload'
import { poolOf } from '@/db/poolOf'
import { readHealth } from '@/services/metrics/readHealth'

/** `GET /api/health`: 200 when database, worker and queue are well, 503 when one is not. Open: monitors have no account. */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const health = await readHealth({ pool: poolOf(req.payload), now: new Date() })
    return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
  },
}
