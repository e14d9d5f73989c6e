import type { Endpoint } from 'payload'
import { poolOf } from '@/db/poolOf'
import { readHealth, type Probes } from '@/services/health/readHealth'

const probes: Probes = new Map()

/** `GET /api/health`: 200 when database, worker, files, mail and queue are well, 503 when one is not; within 3 s. Open: monitors have no account. */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const health = await readHealth({ pool: poolOf(req.payload), probes })
    return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
  },
}
