import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Pool } from '@/db/poolOf'
import type { FactCounts } from './countFacts'
import { metricsText, type Metric } from './metric'
import { officeMetrics } from './officeMetrics'
import { processMetrics } from './processMetrics'

type Options = {
  pool: Pick<Pool, 'query'>
  facts: FactCounts
  port: number
  address: string
  signal: AbortSignal
}

/**
 * `GET /metrics` at a door of its own until `signal` ends. Numbers only: no address, name or title. A database that is
 * away is a figure too (`jianbao_database_up 0`), so that the scrape itself still says what this process does.
 * @throws Error when the port is taken
 */
export async function serveMetrics({ pool, facts, port, address, signal }: Options): Promise<void> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void allMetrics({ pool, facts }).then((metrics) => {
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
      response.end(metricsText(metrics))
    })
  })
  server.listen(port, address)
  await once(server, 'listening')
  if (!signal.aborted) await once(signal, 'abort')
  server.close()
  server.closeAllConnections()
}

async function allMetrics({ pool, facts }: Pick<Options, 'pool' | 'facts'>): Promise<Metric[]> {
  const office = await officeMetrics(pool).catch(() => undefined)
  return [
    {
      name: 'jianbao_database_up',
      help: 'Whether the database answered this scrape.',
      type: 'gauge',
      values: [{ value: office ? 1 : 0 }],
    },
    ...(office ?? []),
    ...processMetrics(facts),
  ]
}
