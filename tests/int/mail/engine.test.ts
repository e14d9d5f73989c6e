import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/db'
import { correctPublication, insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { openLedger, type OpenLedger } from '../../support/openLedger'
import { plainMessage, QUICK, startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import type { Script } from '../../support/smtp/script'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

let ledger: OpenLedger
let server: ScriptedServer | undefined
beforeAll(async () => (ledger = await openLedger()))
afterEach(async () => {
  await stopEngines()
  await server?.close()
  server = undefined
  await ledger.empty()
})
afterAll(() => ledger.close())

type Options = Partial<Parameters<typeof startEngine>[0]>

/** An engine of one connection at a server that follows `script`, and an issue to these many mailboxes. */
async function working({
  script,
  emails = mailboxes(1),
  ...options
}: Options & { script?: Script; emails?: string[] } = {}) {
  server = await startScriptedServer({ script })
  const { issueId, publicationId } = await insertPublication(ledger.db, { emails })
  const engine = startEngine({
    db: ledger.db,
    connections: 1,
    smtp: testSmtp({ port: server.port }),
    ...options,
  })
  const events = () => engine.facts.map(({ event }) => event)
  const told = (event: string) => expect.poll(events, { timeout: 20_000 }).toContain(event)
  const fact = (event: string) => engine.facts.find((each) => each.event === event)
  const accepted = server.accepted
  return { issueId, publicationId, engine, told, fact, events, copies: () => accepted.copies().length }
}
const rows = async () =>
  (
    await ledger.db.query(
      `select status, attempts::int, reason, note, lease_token as token, lease_until as until from deliveries order by id`,
    )
  ).rows
/** A promise, and what fulfils it. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open: () => open(), opened }
}
const away = (table: string) => ledger.owner.query(`alter table ${table} rename to ${table}_away`)
const back = (table: string) => ledger.owner.query(`alter table ${table}_away rename to ${table}`)

describe('an engine', () => {
  it('sends what is due, says so, and holds nothing afterwards', async () => {
    const { issueId, events, copies, engine } = await working({ emails: mailboxes(3) })
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 3 })
    await engine.stop()
    expect(copies()).toBe(3)
    expect(events()).toEqual(['mail.sent', 'mail.sent', 'mail.sent'])
    expect((await rows()).map(({ token, until }) => [token, until])).toEqual(Array(3).fill([null, null]))
  })

  it('keeps its connection for the next message, and as many as it may', async () => {
    const { issueId } = await working({ emails: mailboxes(3) })
    await untilSettled(ledger.db, { issueId })
    expect(server?.connections()).toBe(1)
  })

  it('that is told to stop before it began takes nothing', async () => {
    const { engine, copies } = await working()
    await engine.stop()
    expect(copies()).toBe(0)
    expect(await rows()).toMatchObject([{ status: 'pending', attempts: 0, token: null }])
  })
})

describe('a claim that an engine holds', () => {
  it('is renewed for as long as the server takes', async () => {
    const { opened, open } = gate()
    const { issueId } = await working({
      times: { ...QUICK.times, leaseMs: 600 },
      script: async ({ stage }) => void (stage === 'dot' && (await opened)),
    })
    const until = async () => (await rows())[0]?.until as Date | null
    await expect.poll(until).not.toBeNull()
    const first = await until()
    await expect
      .poll(async () => Number(await until()) - Number(first), { timeout: 20_000 })
      .toBeGreaterThan(600)
    open()
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })

  it('and lost meanwhile is told, and its outcome is not written', async () => {
    const { opened, open } = gate()
    const { told, fact } = await working({
      script: async ({ stage }) => void (stage === 'dot' && (await opened)),
    })
    await expect.poll(async () => (await rows())[0]?.status).toBe('sending')
    await ledger.owner.query(`update deliveries set lease_token = 'another’s', status = 'uncertain'`)
    open()
    await told('mail.claim_lost')
    expect(fact('mail.claim_lost')).toMatchObject({
      ledger: 'deliveries',
      outcome: 'sent',
      row: expect.any(Number),
    })
    expect((await rows())[0]).toMatchObject({ status: 'uncertain' })
  })

  it('is given back untouched where the mail was paused before its first byte', async () => {
    const good = plainMessage()
    let pausedOnce = false
    const { told, copies, issueId, fact } = await working({
      loadMessage: async (row) => {
        if (!pausedOnce) await ledger.owner.query('update publications set mail_paused_at = now()')
        pausedOnce = true
        return good(row)
      },
    })
    await told('mail.released')
    expect(copies()).toBe(0)
    expect(fact('mail.released')).toMatchObject({ note: expect.stringMatching(/paused/) })
    await expect
      .poll(async () => (await rows())[0])
      .toMatchObject({ status: 'pending', attempts: 0, token: null })
    await ledger.owner.query('update publications set mail_paused_at = null')
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })

  it('is given back where the engine was told to stop before its first byte', async () => {
    const good = plainMessage()
    const { opened, open } = gate()
    const begun = gate()
    const { engine, copies, fact } = await working({
      loadMessage: async (row) => {
        begun.open()
        await opened
        return good(row)
      },
    })
    await begun.opened
    const stopped = engine.stop()
    open()
    await stopped
    expect(copies()).toBe(0)
    expect(fact('mail.released')).toMatchObject({
      reason: 'stopped',
      note: expect.stringMatching(/stopping/),
    })
    expect(await rows()).toMatchObject([{ status: 'pending', attempts: 0, token: null }])
  })
})

describe('an engine that is told to stop', () => {
  it('breaks off a conversation in which no byte has left, at no cost to the row', async () => {
    const asked = gate()
    const { engine } = await working({
      script: ({ stage }) => {
        if (stage !== 'rcpt') return undefined
        asked.open()
        return 'stall'
      },
    })
    await asked.opened
    await engine.stop()
    expect(await rows()).toMatchObject([{ status: 'pending', attempts: 0, reason: 'stopped', token: null }])
  })
})

describe('what an engine finds in its ledgers', () => {
  it('of workers that vanished is in doubt, and told', async () => {
    server = await startScriptedServer()
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    await ledger.owner.query(
      `update deliveries set status = 'sending', lease_token = 'gone', lease_until = now() - interval '1 minute'`,
    )
    const { facts } = startEngine({ db: ledger.db, connections: 1, smtp: testSmtp({ port: server.port }) })
    const { rows: ids } = await ledger.db.query('select id from deliveries')
    await expect
      .poll(() => facts)
      .toContainEqual({ event: 'mail.worker_vanished', rows: [{ ledger: 'deliveries', id: ids[0].id }] })
    expect((await rows())[0]).toMatchObject({ status: 'uncertain' })
  })

  it('of revisions corrected since is ended, and told', async () => {
    server = await startScriptedServer()
    const issue = await insertPublication(ledger.db, { emails: mailboxes(2) })
    await correctPublication(ledger.db, issue)
    const { facts } = startEngine({ db: ledger.db, connections: 1, smtp: testSmtp({ port: server.port }) })
    await expect.poll(() => facts).toContainEqual({ event: 'mail.superseded', rows: 2 })
    expect((await rows()).map(({ reason }) => reason)).toEqual(['superseded', 'superseded'])
  })

  it('is nothing to tell where there is nothing', async () => {
    const { events, issueId } = await working()
    await untilSettled(ledger.db, { issueId })
    expect(events()).not.toContain('mail.worker_vanished')
    expect(events()).not.toContain('mail.superseded')
  })
})

describe('a database that does not answer', () => {
  it('is asked again for the next row and for the heartbeat', async () => {
    await away('deliveries')
    server = await startScriptedServer()
    const { facts } = startEngine({ db: ledger.db, connections: 1, smtp: testSmtp({ port: server.port }) })
    const events = () => facts.map(({ event }) => event)
    await expect.poll(events).toContain('mail.claim_failed')
    expect(events()).toContain('mail.heartbeat_failed')
    expect(facts.find(({ event }) => event === 'mail.heartbeat_failed')?.error).toMatch(/deliveries/)
    expect(facts.find(({ event }) => event === 'mail.claim_failed')?.error).toMatch(/deliveries/)
    await back('deliveries')
    const { issueId } = await insertPublication(ledger.db, { emails: mailboxes(1) })
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })

  it('learns the outcome when it does again', async () => {
    const { opened, open } = gate()
    const { told, issueId, fact, events } = await working({
      script: async ({ stage }) => void (stage === 'dot' && (await opened)),
    })
    await expect.poll(async () => (await rows())[0]?.status).toBe('sending')
    await away('deliveries')
    open()
    await told('mail.settle_failed')
    expect(fact('mail.settle_failed')).toMatchObject({
      ledger: 'deliveries',
      row: expect.any(Number),
      outcome: 'sent',
      error: expect.stringContaining('deliveries'),
    })
    const failures = () => events().filter((event) => event === 'mail.settle_failed').length
    await expect.poll(failures).toBeGreaterThan(1)
    await back('deliveries')
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })

  it('is given up by an engine that was told to stop, ten seconds later', async () => {
    const { opened, open } = gate()
    let leapt = 0
    const { told, engine, events } = await working({
      now: () => performance.now() + leapt,
      script: async ({ stage }) => void (stage === 'dot' && (await opened)),
    })
    await expect.poll(async () => (await rows())[0]?.status).toBe('sending')
    await away('deliveries')
    open()
    await told('mail.settle_failed')
    const stopped = engine.stop()
    const failures = () => events().filter((event) => event === 'mail.settle_failed').length
    const before = failures()
    await expect.poll(failures).toBeGreaterThan(before + 1)
    leapt = 10_000
    await stopped
    await back('deliveries')
    expect((await rows())[0]).toMatchObject({ status: 'sending' })
  })

  it('of lanes and limits costs the row no attempt', async () => {
    const pace = { messages: 100, perMs: 1_000, burst: 50 }
    await ledger.owner
      .query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'read only'; end $$;
      create trigger refuse before insert on mail_lanes execute function refuse()`)
    const { told, fact, issueId } = await working({ limits: { account: pace } })
    await told('mail.limits_failed')
    expect(fact('mail.limits_failed')).toMatchObject({
      ledger: 'deliveries',
      row: expect.any(Number),
      error: 'read only',
    })
    expect((await rows())[0]).toMatchObject({ status: 'pending', attempts: 0, reason: null })
    await ledger.owner.query('drop function refuse cascade')
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })
})

describe('a message that cannot be made', () => {
  it('waits for its next attempt with the reason, and the others go out', async () => {
    const good = plainMessage()
    const { told, fact, events } = await working({
      emails: mailboxes(2),
      retry: { ...QUICK.retry, baseMs: 60_000, capMs: 60_000 },
      loadMessage: (row) => (row.email.startsWith('box0') ? Promise.reject(new Error('ENOENT')) : good(row)),
    })
    await told('mail.sent')
    expect(fact('mail.message_failed')).toMatchObject({
      ledger: 'deliveries',
      row: expect.any(Number),
      error: 'ENOENT',
    })
    await expect
      .poll(rows)
      .toMatchObject([
        { status: 'pending', attempts: 1, reason: 'noContent', note: 'ENOENT' },
        { status: 'sent' },
      ])
    expect(events().filter((event) => event === 'mail.message_failed')).toHaveLength(1)
  })
})

describe('one connection that tries whether the server works again', () => {
  it('leaves the try to the next one where its message cannot be made', async () => {
    const good = plainMessage()
    let loads = 0
    const { issueId, events } = await working({
      script: ({ stage, connection }) =>
        stage === 'connect' && connection === 1 ? '421 4.3.2 busy' : undefined,
      emails: mailboxes(3),
      loadMessage: (row) => {
        loads += 1
        return loads === 2 ? Promise.reject(new Error('ENOENT')) : good(row)
      },
    })
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 3 })
    expect(events()).toContain('mail.server_unavailable')
  })

  it('leaves the try to the next one where there is nothing to send', async () => {
    let looks = 0
    const db: Db = {
      query: (statement) => {
        if (statement.text.startsWith('with busy as')) looks += 1
        return ledger.db.query(statement)
      },
    }
    const { issueId, told } = await working({
      db,
      script: async ({ stage, connection }) => {
        if (stage !== 'connect' || connection > 1) return undefined
        await ledger.owner.query('update publications set mail_paused_at = now()')
        return '421 4.3.2 busy'
      },
    })
    await told('mail.server_unavailable')
    const before = looks
    await expect.poll(() => looks).toBeGreaterThan(before + 1)
    await ledger.owner.query('update publications set mail_paused_at = null')
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 1 })
  })
})

describe('limits', () => {
  it('hold back a row that was claimed, at no cost to it', async () => {
    const pace = { messages: 2, perMs: 60_000, burst: 1 }
    const { told, copies } = await working({
      emails: mailboxes(2),
      limits: { domains: { 'example.test': { pace } } },
    })
    await told('mail.sent')
    await expect
      .poll(rows)
      .toMatchObject([{ status: 'sent' }, { status: 'pending', attempts: 0, reason: null, token: null }])
    expect(copies()).toBe(1)
  })

  it('of connections hold for two slots of one engine', async () => {
    let open = 0
    let most = 0
    const { issueId } = await working({
      emails: mailboxes(6),
      connections: 3,
      limits: { domains: { 'example.test': { connections: 1 } } },
      script: async ({ stage }) => {
        if (stage === 'mail') most = Math.max(most, (open += 1))
        if (stage === 'dot') open -= 1
        return undefined
      },
    })
    expect(await untilSettled(ledger.db, { issueId })).toMatchObject({ sent: 6 })
    expect(most).toBe(1)
  })
})
