import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveryLimits } from '@/mail/deliver/limits'
import { pause } from '@/mail/deliver/pause'
import { testDatabase } from '../../support/database'
import { account, wrongRows } from '../../support/smtp/accounting'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import type { Script } from '../../support/smtp/script'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 20 })
})

afterEach(async () => {
  await stopEngines()
  await server.close()
  await database.owner.query('delete from deliveries; delete from mail_lanes')
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

/** Two workers with the same limits, and mail for a limited domain between mail for another. */
async function sendWith({
  limits,
  limited,
  free,
  script,
}: {
  limits: DeliveryLimits
  limited: number
  free: number
  script?: Script
}) {
  server = await startScriptedServer({ script })
  const emails = [...mailboxes(limited, 'limited.test'), ...mailboxes(free, 'free.test')]
  const { issueId } = await insertPublication(db, { emails })
  for (let worker = 0; worker < 2; worker += 1) {
    startEngine({ db, connections: 4, limits, smtp: testSmtp({ port: server.port }) })
  }
  const counts = await untilSettled(db, { issueId, withinMs: 40_000 })
  await stopEngines()
  expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
  return counts
}

function arrivals(domain: string): number[] {
  return server.accepted.copies().flatMap(({ to, at }) => (to.endsWith(domain) ? [at] : []))
}

/** The most arrivals in any window of `ms`. */
function busiest(times: readonly number[], ms: number): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + ms).length))
}

describe('a pace for a domain', () => {
  it('holds over two workers, and slows nobody else', async () => {
    const pace = { messages: 8, perMs: 4_000, burst: 1 }
    await sendWith({ limits: { domains: { 'limited.test': { pace } } }, limited: 20, free: 60 })
    const [limited, free] = [arrivals('limited.test'), arrivals('free.test')]
    expect(busiest(limited, pace.perMs)).toBeLessThanOrEqual(pace.messages)
    const halfOfLimited = limited.toSorted((a, b) => a - b)[limited.length / 2] ?? 0
    expect(Math.max(...free)).toBeLessThan(halfOfLimited)
  })
})

describe('a limit on what the account sends', () => {
  it('lets a burst out and then holds every domain to the pace', async () => {
    const account = { messages: 10, perMs: 5_000, burst: 5 }
    await sendWith({ limits: { account }, limited: 8, free: 8 })
    const times = [...arrivals('limited.test'), ...arrivals('free.test')].toSorted((a, b) => a - b)
    expect(busiest(times, account.perMs)).toBeLessThanOrEqual(account.messages)
    expect(times.filter((time) => time < (times[0] ?? 0) + 2_500).length).toBeGreaterThanOrEqual(
      account.burst,
    )
  })
})

describe('a limit on connections to a domain', () => {
  it('is never exceeded by two workers together', async () => {
    let now = 0
    let most = 0
    const script: Script = async ({ stage, to }) => {
      if (stage !== 'dot' || !to.endsWith('limited.test')) return undefined
      now += 1
      most = Math.max(most, now)
      await pause(20)
      now -= 1
      return undefined
    }
    await sendWith({
      limits: { domains: { 'limited.test': { connections: 2 } } },
      limited: 30,
      free: 30,
      script,
    })
    expect(most).toBeLessThanOrEqual(2)
  })
})

describe('a server that says too fast with a 550', () => {
  it('gets its mail more slowly, and loses none', async () => {
    let complaints = 3
    const script: Script = ({ stage, to }) =>
      stage === 'rcpt' && to.endsWith('limited.test') && complaints-- > 0
        ? '550 Domain frequency limited'
        : undefined
    const counts = await sendWith({ limits: {}, limited: 15, free: 15, script })
    expect(counts).toMatchObject({ sent: 30, failed: 0 })
    const { rows } = await db.query(`select lane, reason from mail_lanes where slow_ms > 0`)
    expect(rows).toEqual([{ lane: 'limited.test', reason: '550 Domain frequency limited' }])
  })
})

describe('four workers on one database', () => {
  it('send a thousand mails, each once', async () => {
    server = await startScriptedServer({ pipelining: true })
    const { issueId } = await insertPublication(db, { emails: mailboxes(1_000) })
    for (let worker = 0; worker < 4; worker += 1)
      startEngine({ db, connections: 4, smtp: testSmtp({ port: server.port }) })
    expect(await untilSettled(db, { issueId, withinMs: 50_000 })).toMatchObject({ sent: 1_000 })
    await stopEngines()
    expect(server.accepted.copies()).toHaveLength(1_000)
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
  })
})
