import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pause } from '@/mail/deliver/pause'
import { testDatabase } from '../../support/database'
import { account, wrongRows } from '../../support/smtp/accounting'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'
import { startWorkerProcess, type WorkerProcess } from '../../support/smtp/workerProcess'

const LEASE_MS = 2_000
const SIZE = 100_000

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer
let workers: WorkerProcess[] = []

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
  db.on('error', () => {})
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  workers = []
  await stopEngines()
  await server.close()
  await database.owner.query('delete from deliveries; delete from mail_lanes')
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

function startWorker(connections: number): Promise<WorkerProcess> {
  return startWorkerProcess({
    url: database.url,
    port: server.port,
    connections,
    leaseMs: LEASE_MS,
    size: SIZE,
  })
}

describe('a worker killed in the middle of 200 mails', () => {
  it('leaves every mailbox with its mail, and doubt only where bytes flowed', async () => {
    const connections = 5
    server = await startScriptedServer({
      script: async ({ stage }) => {
        if (stage === 'dot') await pause(100)
        return undefined
      },
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(200) })
    const first = await startWorker(connections)
    await expect.poll(() => server.accepted.copies().length, { timeout: 20_000 }).toBeGreaterThan(60)
    await first.kill()
    expect(server.accepted.copies().length).toBeLessThan(200)

    workers = [await startWorker(connections)]
    const counts = await untilSettled(db, { issueId, withinMs: 40_000 })
    expect(counts.sent + counts.uncertain).toBe(200)
    expect(counts.uncertain).toBeGreaterThan(0)
    expect(counts.uncertain).toBeLessThanOrEqual(connections)
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
  })
})

describe('thirty kills of two workers in the middle of 500 mails', () => {
  it('lose none and double none', async () => {
    const connections = 3
    const KILLS = 30
    let kills = 0
    server = await startScriptedServer({
      pipelining: true,
      script: async ({ stage }) => {
        if (stage === 'dot') await pause(20 + Math.random() * 150)
        // However fast the machine: there is mail left for every kill.
        while (stage === 'rcpt' && kills < KILLS && server.accepted.copies().length > 30 + kills * 15)
          await pause(20)
        return undefined
      },
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(500) })

    const killAgainAndAgain = async (times: number) => {
      for (let killed = 0; killed < times; killed += 1) {
        const worker = await startWorker(connections)
        await pause(50 + Math.random() * 500)
        await worker.kill()
        kills += 1
      }
      workers.push(await startWorker(connections))
    }
    await Promise.all([killAgainAndAgain(KILLS / 2), killAgainAndAgain(KILLS / 2)])
    const counts = await untilSettled(db, { issueId, withinMs: 60_000 })

    expect(counts.sent + counts.failed + counts.uncertain).toBe(500)
    expect(counts.failed).toBe(0)
    expect(counts.uncertain).toBeLessThanOrEqual(KILLS * connections)
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
  }, 150_000)
})

describe('four worker processes on one database', () => {
  it('send five thousand mails, each once', async () => {
    server = await startScriptedServer({ pipelining: true })
    const { issueId } = await insertPublication(db, { emails: mailboxes(5_000) })
    workers = await Promise.all(
      Array.from({ length: 4 }, () =>
        startWorkerProcess({
          url: database.url,
          port: server.port,
          connections: 4,
          leaseMs: 60_000,
          size: 2_000,
        }),
      ),
    )
    expect(await untilSettled(db, { issueId, withinMs: 150_000 })).toMatchObject({ sent: 5_000 })
    expect(server.accepted.copies()).toHaveLength(5_000)
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
    for (const worker of workers) expect(await worker.stop()).toBe(0)
  }, 180_000)
})

describe('a database that goes away in the middle', () => {
  it('costs no mailbox its mail and gives none two', async () => {
    server = await startScriptedServer({
      script: async ({ stage }) => void (stage === 'dot' && (await pause(10))),
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(150) })
    const engine = startEngine({ db, connections: 5, smtp: testSmtp({ port: server.port }) })
    for (let outage = 1; outage <= 3; outage += 1) {
      await expect
        .poll(() => server.accepted.copies().length, { timeout: 20_000 })
        .toBeGreaterThan(outage * 20)
      await withoutDatabase(300)
    }
    const counts = await untilSettled(db, { issueId })
    await engine.stop()
    expect(counts.sent).toBe(150)
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
    expect(engine.facts.some(({ event }) => event === 'mail.settle_failed')).toBe(true)
  })
})

/** Cuts every connection to the database and lets none in, as a restart of the server does. */
async function withoutDatabase(ms: number): Promise<void> {
  const { pathname } = new URL(database.ownerUrl)
  const maintenance = new URL(database.ownerUrl)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  const name = pathname.slice(1)
  await client.query(`alter database ${name} allow_connections false`)
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  await pause(ms)
  await client.query(`alter database ${name} allow_connections true`)
  await client.end()
}
