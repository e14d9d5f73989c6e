import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveMetrics } from '@/services/metrics/serveMetrics'
import { testDatabase } from '../../support/database'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'

let database: Awaited<ReturnType<typeof testDatabase>>
let pool: pg.Pool
let port: number
let served: Promise<void>
const stopping = new AbortController()
const facts = new Map([['mail.sent', 7]])

beforeAll(async () => {
  database = await testDatabase()
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  pool.on('error', () => {})
  port = await freePort()
  served = serveMetrics({ pool, facts, port, address: '127.0.0.1', signal: stopping.signal })
})

afterAll(async () => {
  stopping.abort()
  await served
  await pool.end()
  await database.drop()
})

const scrape = async () => {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  return response.text()
}

describe('the metrics', () => {
  it('are the ledger, counted at that moment, and what this process did', async () => {
    const { publicationId } = await insertPublication(pool, { emails: mailboxes(5) })
    await insertPublication(pool, { emails: mailboxes(2), hasPdf: false })
    await pool.query(
      `update deliveries set status = 'sent' where email in ('box1@example.test', 'box2@example.test') and publication_id = $1`,
      [publicationId],
    )
    await pool.query(
      `update deliveries set next_attempt_at = now() - interval '90 seconds' where status = 'pending'`,
    )
    await pool.query(`insert into worker_signs (id, started_at, seen_at)
      values ('here', now(), now()), ('gone', now(), now() - interval '10 minutes')`)
    const text = await scrape()
    for (const line of [
      'jianbao_database_up 1',
      'jianbao_deliveries{status="pending"} 5',
      'jianbao_deliveries{status="sent"} 2',
      'jianbao_deliveries{status="uncertain"} 0',
      'jianbao_publications_awaiting_pdf 1',
      'jianbao_workers 1',
      'jianbao_facts_total{event="mail.sent"} 7',
    ])
      expect(text.split('\n')).toContain(line)
    expect(valueOf(text, 'jianbao_delivery_oldest_due_seconds')).toBeGreaterThanOrEqual(90)
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(text).not.toContain('@')
  })

  it('do not count mail as late that waits for its OFD, but the issue that waits for one', async () => {
    const wants = (isWanted: boolean) =>
      database.owner.query('update deliveries set with_ofd = $1', [isWanted]).then(scrape)
    const waiting = await wants(true)
    expect(valueOf(waiting, 'jianbao_delivery_oldest_due_seconds')).toBe(0)
    expect(valueOf(waiting, 'jianbao_publications_awaiting_ofd')).toBe(1)
    expect(valueOf(await wants(false), 'jianbao_delivery_oldest_due_seconds')).toBeGreaterThanOrEqual(90)
  })

  it('do not count mail as late that waits for a PDF or was paused', async () => {
    await pool.query('update publications set mail_paused_at = now() where pdf_id is not null')
    expect(valueOf(await scrape(), 'jianbao_delivery_oldest_due_seconds')).toBe(0)
    expect(valueOf(await scrape(), 'jianbao_publications_paused')).toBe(1)
  })

  it('are all there is behind that door', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404)
  })

  it('say so when the database is away', async () => {
    await database.drop()
    const text = await scrape()
    expect(valueOf(text, 'jianbao_database_up')).toBe(0)
    expect(text).toContain('jianbao_facts_total')
    expect(text).not.toContain('jianbao_deliveries')
  })
})

function valueOf(text: string, name: string): number {
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return free
}
