import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { claim, markSending, settle } from '@/mail/ledger/claim'
import { keepTime } from '@/mail/ledger/clock'
import { countDeliveries } from '@/mail/ledger/countDeliveries'
import { reserve } from '@/mail/ledger/lanes'
import { expireLeases } from '@/mail/ledger/leases'
import { testDatabase } from '../../support/database'
import { account, wrongRows } from '../../support/smtp/accounting'
import { QUICK, startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { setClock } from '../../support/smtp/setClock'
import { testSmtp } from '../../support/smtp/settings'

const TWO_HOURS = 2 * 60 * 60_000
const LEASE_MS = 60_000

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer | undefined

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 20 })
})

afterEach(async () => {
  vi.useRealTimers()
  await stopEngines()
  await server?.close()
  server = undefined
  await database.owner.query('delete from deliveries; delete from mail_lanes; delete from mail_clock')
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

/** Greylists every mailbox once and takes its time over each message. */
async function greylistingServer() {
  const seen = new Set<string>()
  return startScriptedServer({
    script: async ({ stage, to }) => {
      if (stage === 'dot') await new Promise((resolve) => setTimeout(resolve, 30))
      if (stage !== 'rcpt' || seen.has(to)) return undefined
      seen.add(to)
      return '450 4.2.0 greylisted'
    },
  })
}

describe('the clock of the database, set under load', () => {
  it.each([
    ['back', -TWO_HOURS],
    ['forward', TWO_HOURS],
  ])('%s by two hours, stops nothing, loses and doubles nothing', async (to, byMs) => {
    server = await greylistingServer()
    const { issueId } = await insertPublication(db, { emails: mailboxes(80) })
    const options = { db, connections: 3, smtp: testSmtp({ port: server.port }) }
    const engines = [startEngine(options), startEngine(options)]
    await expect
      .poll(async () => (await countDeliveries(db, { issueId })).sent, { timeout: 20_000 })
      .toBeGreaterThan(10)
    await setClock(database.owner, byMs)
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 80 })
    const facts = engines.flatMap((engine) => engine.facts)
    for (const engine of engines) await engine.stop()
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
    expect(facts.filter(({ event }) => event === 'mail.worker_vanished')).toEqual([])
    // Of two workers one mends it.
    expect(facts.filter(({ event }) => event === 'mail.clock_was_set').map((fact) => fact.to)).toContain(to)
  })
})

describe('the clock of a worker, set under load', () => {
  it.each([-TWO_HOURS, TWO_HOURS])('by %d ms, changes nothing', async (byMs) => {
    server = await greylistingServer()
    const { issueId } = await insertPublication(db, { emails: mailboxes(40) })
    const engine = startEngine({ db, connections: 3, smtp: testSmtp({ port: server.port }) })
    await expect
      .poll(async () => (await countDeliveries(db, { issueId })).sent, { timeout: 20_000 })
      .toBeGreaterThan(5)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + byMs })
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 40 })
    await engine.stop()
    expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
    expect(engine.facts.map(({ event }) => event)).not.toContain('mail.clock_was_set')
  })
})

describe('a database whose clock was set back', () => {
  const look = (elapsedMs = 1_000) => keepTime(db, { elapsedMs, leaseMs: LEASE_MS })
  const claimed = async () => {
    const row = await claim(db, { token: 'a token', leaseMs: LEASE_MS, limits: [] })
    if (!row) throw new Error('expected a row')
    return row
  }

  it('keeps a wait as long as it was, and no longer', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    await look()
    const row = await claimed()
    await settle(db, {
      ...row,
      settlement: { kind: 'deferred', reason: 'tryLater', note: '450', delayMs: 600_000 },
    })
    await setClock(database.owner, -TWO_HOURS)
    expect(await look()).toMatchObject({ kind: 'back' })
    expect(await look()).toEqual({ kind: 'on' })
    const { rows } = await db.query<{ wait: number }>(
      'select extract(epoch from next_attempt_at - now())::float8 as wait from deliveries',
    )
    expect(rows[0]?.wait).toBeGreaterThan(500)
    // To the time between two looks.
    expect(rows[0]?.wait).toBeLessThanOrEqual(630)
  })

  it('ends the lease of a worker that vanished when it would have ended', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    await look()
    const row = await claimed()
    await markSending(db, row)
    await setClock(database.owner, -TWO_HOURS)
    await look()
    expect(await expireLeases(db)).toEqual([])
    const { rows } = await db.query<{ left: number }>(
      'select extract(epoch from lease_until - now())::float8 as left from deliveries',
    )
    expect(rows[0]?.left).toBeLessThanOrEqual(LEASE_MS / 1_000)
  })

  it('lets a lane rest as long as it was told', async () => {
    await look()
    await reserve(db, { lane: 'qq.test', pace: { messages: 2, perMs: 600_000, burst: 1 } })
    await setClock(database.owner, -TWO_HOURS)
    await look()
    const { rows } = await db.query<{ rest: number }>(
      'select extract(epoch from not_before - now())::float8 as rest from mail_lanes',
    )
    expect(rows[0]?.rest).toBeGreaterThan(500)
    expect(rows[0]?.rest).toBeLessThanOrEqual(630)
  })
})

describe('a database whose clock was set forward', () => {
  it('ends no lease that ran, and every one whose worker vanished a lease later', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    await keepTime(db, { elapsedMs: undefined, leaseMs: LEASE_MS })
    const row = await claim(db, { token: 'a token', leaseMs: LEASE_MS, limits: [] })
    if (!row) throw new Error('expected a row')
    await markSending(db, row)
    await setClock(database.owner, TWO_HOURS)
    expect(await keepTime(db, { elapsedMs: 5_000, leaseMs: LEASE_MS })).toMatchObject({ kind: 'forward' })
    expect(await expireLeases(db)).toEqual([])
    await setClock(database.owner, LEASE_MS)
    // Time that went by for everybody is no leap.
    expect(await keepTime(db, { elapsedMs: LEASE_MS + 1_000, leaseMs: LEASE_MS })).toEqual({ kind: 'on' })
    expect(await expireLeases(db)).toEqual([{ ledger: 'deliveries', id: row.id }])
  })
})

describe('a worker that was frozen past its lease and woke up', () => {
  it('settles what it sent, and sends nothing that another took meanwhile', async () => {
    server = await startScriptedServer()
    const { issueId } = await insertPublication(db, { emails: mailboxes(2) })
    const [sending, held] = [
      await claim(db, { token: 'frozen 1', leaseMs: LEASE_MS, limits: [] }),
      await claim(db, { token: 'frozen 2', leaseMs: LEASE_MS, limits: [] }),
    ]
    if (!sending || !held) throw new Error('expected two rows')
    await markSending(db, sending)
    await database.owner.query(`update deliveries set lease_until = now() - interval '1 second'`)
    const engine = startEngine({ db, connections: 1, smtp: testSmtp({ port: server.port }), ...QUICK })
    await expect
      .poll(() => countDeliveries(db, { issueId }), { timeout: 20_000 })
      .toMatchObject({ sent: 1, uncertain: 1 })
    expect(await markSending(db, held)).toBe(false)
    expect(await settle(db, { ...held, settlement: { kind: 'sent' } })).toBe(false)
    expect(await settle(db, { ...sending, settlement: { kind: 'sent' } })).toBe(true)
    await engine.stop()
    expect(await countDeliveries(db, { issueId })).toMatchObject({ sent: 2 })
    expect(server.accepted.copies().map(({ to }) => to)).toEqual([held.email])
  })
})
