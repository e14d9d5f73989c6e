import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '@/domain/delivery/explain'
import type { SmtpSettings } from '@/mail/smtpSettings'
import { testDatabase } from '../../support/database'
import { account, wrongRows } from '../../support/smtp/accounting'
import { plainMessage, QUICK, startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import type { Answer, Script, Stage } from '../../support/smtp/script'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const MAILBOXES = 12
const CONNECTIONS = 4
/** More than loopback's buffers hold: the server can drop it before the final dot was handed over. */
const HUGE = 12_000_000

const certificate = {
  key: readFileSync('tests/fixtures/tls/localhost.key', 'utf8'),
  cert: readFileSync('tests/fixtures/tls/localhost.crt', 'utf8'),
}

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer | undefined

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
})

afterEach(async () => {
  await stopEngines()
  await server?.close()
  server = undefined
  await database.owner.query('delete from deliveries; delete from mail_lanes')
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

/** Misbehaves at `stage` the first time each mailbox gets there. */
function firstTime(stage: Stage, answer: Answer): Script {
  const seen = new Set<string>()
  return ({ stage: now, to }) => {
    if (now !== stage || seen.has(to)) return undefined
    seen.add(to)
    return answer
  }
}

/** Misbehaves at `stage` the first `times` times. */
function atFirst(stage: Stage, answer: Answer, times: number): Script {
  let left = times
  return ({ stage: now }) => (now === stage && left-- > 0 ? answer : undefined)
}

/** Misbehaves at `stage` for every second mailbox, always. */
function forHalf(stage: Stage, answer: Answer): Script {
  return ({ stage: now, to }) => (now === stage && Number(/\d+/.exec(to)?.[0]) % 2 === 0 ? answer : undefined)
}

type Fault = {
  name: string
  /** Happens before the message: goes another way where commands are not sent in one batch. */
  isEnvelope?: boolean
  script: () => Script
  ends: Partial<Record<'sent' | 'failed' | 'uncertain', number>>
  attempts?: number
  size?: number
  count?: number
  server?: Parameters<typeof startScriptedServer>[0]
  smtp?: Partial<SmtpSettings>
}

const all = { sent: MAILBOXES }
const half = { sent: MAILBOXES / 2, failed: MAILBOXES / 2 }
const impatient = { connectMs: 400, commandMs: 400, finalMs: 20_000, idleMs: 1_000 }
const impatientAtTheEnd = { ...impatient, connectMs: 20_000, commandMs: 20_000, finalMs: 1_000 }

const FAULTS: Fault[] = [
  { name: 'nothing', isEnvelope: true, script: () => () => undefined, ends: all, attempts: 1 },
  { name: 'drops at the greeting', script: () => atFirst('connect', 'drop', 6), ends: all, attempts: 1 },
  {
    name: '421 at the greeting',
    script: () => atFirst('connect', '421 4.3.2 busy', 6),
    ends: all,
    attempts: 1,
  },
  {
    name: 'stalls at the greeting',
    script: () => atFirst('connect', 'stall', 4),
    ends: all,
    attempts: 1,
    smtp: { timeouts: impatient },
  },
  { name: 'drops after MAIL', isEnvelope: true, script: () => atFirst('mail', 'drop', 5), ends: all },
  { name: 'drops after RCPT', isEnvelope: true, script: () => firstTime('rcpt', 'drop'), ends: all },
  {
    name: 'stalls after RCPT',
    isEnvelope: true,
    script: () => atFirst('rcpt', 'stall', 4),
    ends: all,
    smtp: { timeouts: impatient },
  },
  { name: 'drops after DATA', isEnvelope: true, script: () => firstTime('data', 'drop'), ends: all },
  {
    name: 'drops inside the message',
    script: () => firstTime('body', 'drop'),
    ends: { sent: 2 },
    attempts: 2,
    size: HUGE,
    count: 2,
  },
  {
    name: 'drops after the dot, having accepted',
    script: () => forHalf('dot', 'acceptAndDrop'),
    ends: { sent: 6, uncertain: 6 },
    attempts: 1,
  },
  {
    name: 'drops after the dot, having lost it',
    script: () => forHalf('dot', 'drop'),
    ends: { sent: 6, uncertain: 6 },
    attempts: 1,
  },
  {
    name: 'stalls after the dot',
    script: () => forHalf('dot', 'stall'),
    ends: { sent: 6, uncertain: 6 },
    attempts: 1,
    smtp: { timeouts: impatientAtTheEnd },
  },
  {
    name: '421 after MAIL',
    isEnvelope: true,
    script: () => atFirst('mail', '421 4.3.2 closing', 5),
    ends: all,
  },
  {
    name: '450 greylisting',
    isEnvelope: true,
    script: () => firstTime('rcpt', '450 4.2.0 greylisted, try again later'),
    ends: all,
    attempts: 2,
  },
  {
    name: '451 after DATA',
    isEnvelope: true,
    script: () => firstTime('data', '451 4.3.0 later'),
    ends: all,
    attempts: 2,
  },
  { name: '452 after the dot', script: () => firstTime('dot', '452 4.3.1 no space'), ends: all, attempts: 2 },
  {
    name: '421 after the dot',
    script: () => firstTime('dot', '421 4.3.2 going down'),
    ends: all,
    attempts: 2,
  },
  {
    name: '550 user unknown',
    isEnvelope: true,
    script: () => forHalf('rcpt', '550 5.1.1 user unknown'),
    ends: half,
    attempts: 1,
  },
  { name: '550 too fast', script: () => atFirst('rcpt', '550 Sender frequency limited', 3), ends: all },
  ...(['connect', 'ehlo', 'mail', 'rcpt', 'data'] as const).flatMap((stage): Fault[] => [
    {
      name: `garbage at ${stage}`,
      isEnvelope: true,
      script: () => atFirst(stage, { garbage: '<html><body>502 Bad Gateway</body></html>' }, 3),
      ends: all,
      attempts: 1,
    },
    {
      name: `a number that is none at ${stage}`,
      isEnvelope: true,
      script: () => atFirst(stage, { garbage: '5500 5.1.1 user unknown' }, 3),
      ends: all,
      attempts: 1,
    },
  ]),
  {
    name: 'garbage amid the message',
    script: () => atFirst('body', { garbage: 'what?' }, 2),
    ends: { sent: 4 },
    attempts: 1,
    size: HUGE,
    count: 4,
  },
  ...['<html>queued as 42</html>', '2nd queue full, kept', '599nothing', '354 go on'].flatMap(
    (garbage): Fault[] => [
      {
        name: `'${garbage}' after the dot, the mail kept`,
        script: () => forHalf('dot', { garbage, keeps: true }),
        ends: { sent: 6, uncertain: 6 },
        attempts: 1,
      },
      {
        name: `'${garbage}' after the dot, the mail gone`,
        script: () => forHalf('dot', { garbage }),
        ends: { sent: 6, uncertain: 6 },
        attempts: 1,
      },
    ],
  ),
  { name: '552 too big', script: () => forHalf('dot', '552 5.3.4 message too big'), ends: half, attempts: 1 },
  {
    name: '552 inside the message',
    script: () => forHalf('body', '552 5.3.4 message too big'),
    ends: half,
    attempts: 1,
  },
  {
    name: 'a size limit in EHLO',
    script: () => () => undefined,
    ends: { failed: MAILBOXES },
    attempts: 1,
    server: { maxSize: 1_000 },
  },
  { name: '554 rejected', script: () => forHalf('dot', '554 5.7.1 rejected'), ends: half, attempts: 1 },
  {
    name: 'broken STARTTLS',
    script: () => atFirst('starttls', '454 4.7.0 TLS not available', 5),
    ends: all,
    attempts: 1,
    server: { certificate },
    smtp: { host: 'localhost', startTls: 'required', tls: { ca: certificate.cert } },
  },
  {
    name: 'a wrong password, until it is right',
    script: () => atFirst('auth', '535 5.7.8 authentication failed', 2),
    ends: all,
    attempts: 1,
    server: { password: 'right' },
    smtp: { auth: { user: 'u', pass: 'right' } },
  },
  {
    name: 'one message a connection, then 421',
    script:
      () =>
      ({ stage, message }) =>
        stage === 'mail' && message > 1 ? '421 4.7.0 one only' : undefined,
    ends: all,
    attempts: 1,
  },
  {
    name: 'one message a connection, then nothing',
    script:
      () =>
      ({ stage, message }) =>
        stage === 'mail' && message > 1 ? 'drop' : undefined,
    ends: all,
    attempts: 1,
  },
]

const CASES = [
  ...FAULTS.map((fault) => ({ ...fault, pipelining: true })),
  ...FAULTS.filter(({ isEnvelope }) => isEnvelope).map((fault) => ({ ...fault, pipelining: false })),
]

describe('a server that misbehaves', () => {
  it.each(CASES)('with $name leaves no mailbox unaccounted for (pipelining: $pipelining)', async (fault) => {
    const { script, ends, attempts, size, count = MAILBOXES, smtp, pipelining } = fault
    server = await startScriptedServer({ pipelining, ...fault.server, script: script() })
    const { issueId } = await insertPublication(db, { emails: mailboxes(count) })
    const engine = startEngine({
      db,
      connections: CONNECTIONS,
      smtp: testSmtp({ port: server.port, ...smtp }),
      ...(size !== undefined && { loadMessage: plainMessage(size) }),
    })
    const counts = await untilSettled(db, { issueId })
    await engine.stop()

    expect(counts).toEqual({ pending: 0, sending: 0, sent: 0, bounced: 0, failed: 0, uncertain: 0, ...ends })
    const rows = await account(db, { issueId, accepted: server.accepted })
    expect(wrongRows(rows)).toEqual([])
    if (attempts !== undefined) expect(new Set(rows.map((row) => row.attempts))).toEqual(new Set([attempts]))
    for (const row of rows) expect(explain(row) === null).toBe(row.status === 'sent')
    for (const { to, raw } of server.accepted.copies()) expect(raw.toString()).toContain(`\r\nTo: ${to}\r\n`)
  })
})

describe('a server that answers nonsense about some mailboxes', () => {
  it('is asked about the others, and no mailbox is called wrong for it', async () => {
    server = await startScriptedServer({ script: forHalf('rcpt', { garbage: 'user unknown' }) })
    const { issueId } = await insertPublication(db, { emails: mailboxes(MAILBOXES) })
    const engine = startEngine({ db, connections: CONNECTIONS, smtp: testSmtp({ port: server.port }) })
    const { accepted } = server
    // Looked at while it works: a row in hand when it is told to stop says that instead.
    let rows: Awaited<ReturnType<typeof account>> = []
    const asked = async () => {
      rows = await account(db, { issueId, accepted })
      return rows.filter(({ status, reason }) => status === 'sent' || reason !== null).length
    }
    await expect.poll(asked, { timeout: 20_000 }).toBe(MAILBOXES)
    const stuck = rows.filter(({ status }) => status !== 'sent')
    await engine.stop()
    expect(stuck).toHaveLength(MAILBOXES / 2)
    for (const row of stuck)
      expect(row).toMatchObject({ status: 'pending', attempts: 0, copies: 0, reason: 'garbledServer' })
  })
})

describe('a server that is away', () => {
  it('gets the mail when it comes back, and no mailbox is the worse for it', async () => {
    server = await startScriptedServer()
    const { port } = server
    await server.close()
    const { issueId } = await insertPublication(db, { emails: mailboxes(MAILBOXES) })
    const engine = startEngine({ db, connections: CONNECTIONS, smtp: testSmtp({ port }) })
    await expect
      .poll(() => engine.facts.filter(({ event }) => event === 'mail.server_unavailable').length)
      .toBeGreaterThan(3)
    server = await startScriptedServer({ port })
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: MAILBOXES })
    await engine.stop()
    expect(
      (await account(db, { issueId, accepted: server.accepted })).every(
        ({ attempts, copies }) => attempts === 1 && copies === 1,
      ),
    ).toBe(true)
  })

  it('is asked by one connection at a time while the login is refused', async () => {
    let logins = 0
    server = await startScriptedServer({
      password: 'right',
      script: ({ stage }) => void (stage === 'auth' && (logins += 1)),
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(MAILBOXES) })
    const smtp = testSmtp({ port: server.port, auth: { user: 'u', pass: 'wrong' } })
    const engine = startEngine({ db, connections: CONNECTIONS, smtp })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await engine.stop()
    const rows = await account(db, { issueId, accepted: server.accepted })
    expect(rows.every(({ status, attempts }) => status === 'pending' && attempts === 0)).toBe(true)
    expect(rows.some((row) => explain(row)?.reason.includes('登录'))).toBe(true)
    // Four at once at first; then 60, 120, 200, 200 ms apart, a fifth less at most.
    expect(logins).toBeLessThanOrEqual(CONNECTIONS + 6)
  })
})

describe('a server that takes fewer connections than there are', () => {
  it('is served through those it takes, without a pause', async () => {
    server = await startScriptedServer({
      script: async ({ stage, open }) => {
        if (stage === 'dot') await new Promise((resolve) => setTimeout(resolve, 20))
        return stage === 'connect' && open > 2 ? '421 4.7.0 too many connections' : undefined
      },
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(60) })
    const engine = startEngine({
      db,
      connections: CONNECTIONS,
      smtp: testSmtp({ port: server.port }),
      times: {
        ...QUICK.times,
        breaker: { ...QUICK.times.breaker, connectionMs: 100, connectionCapMs: 5_000 },
      },
    })
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 60 })
    await engine.stop()
    // At first nothing has worked yet, and the breaker waits; after that, only the slots that were refused rest.
    expect(
      engine.facts.filter(({ event }) => event === 'mail.server_unavailable').length,
    ).toBeLessThanOrEqual(2)
    expect(
      (await account(db, { issueId, accepted: server.accepted })).every(({ attempts }) => attempts === 1),
    ).toBe(true)
  })
})

describe('a temporary refusal', () => {
  it('becomes final when it has lasted too long', async () => {
    server = await startScriptedServer({
      script: ({ stage }) => (stage === 'rcpt' ? '450 4.2.0 greylisted' : undefined),
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(3) })
    const engine = startEngine({
      db,
      connections: 2,
      smtp: testSmtp({ port: server.port }),
      retry: { ...QUICK.retry, giveUpMs: 300 },
    })
    expect(await untilSettled(db, { issueId })).toMatchObject({ failed: 3 })
    await engine.stop()
    const rows = await account(db, { issueId, accepted: server.accepted })
    expect(Math.min(...rows.map(({ attempts }) => attempts))).toBeGreaterThan(2)
  })
})

describe('a message that cannot be made', () => {
  it('is tried again and fails in the end, while others go out', async () => {
    server = await startScriptedServer()
    const { issueId } = await insertPublication(db, { emails: mailboxes(4) })
    const good = plainMessage()
    const engine = startEngine({
      db,
      connections: 2,
      smtp: testSmtp({ port: server.port }),
      retry: { ...QUICK.retry, giveUpMs: 200 },
      loadMessage: (row) => (row.email.startsWith('box0') ? Promise.reject(new Error('ENOENT')) : good(row)),
    })
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 3, failed: 1 })
    await engine.stop()
  })
})

describe('a worker that is told to stop', () => {
  it('finishes what flows, gives back what does not, and leaves nothing in between', async () => {
    let answer = () => {}
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
    server = await startScriptedServer({
      script: async ({ stage, to }) => {
        if (stage === 'dot') await mayAnswer
        return stage === 'rcpt' && to.startsWith('box1@') ? 'stall' : undefined
      },
    })
    const { issueId } = await insertPublication(db, { emails: mailboxes(MAILBOXES) })
    const engine = startEngine({ db, connections: CONNECTIONS, smtp: testSmtp({ port: server.port }) })
    await expect
      .poll(async () => (await db.query(`select from deliveries where status = 'sending'`)).rowCount, {
        timeout: 20_000,
      })
      .toBe(3)
    const stopped = engine.stop()
    answer()
    await stopped
    const rows = await account(db, { issueId, accepted: server.accepted })
    expect(wrongRows(rows)).toEqual([])
    expect(rows.filter(({ status }) => status === 'sent')).toHaveLength(3)
    expect(rows.filter(({ status }) => status === 'pending')).toHaveLength(MAILBOXES - 3)
    expect((await db.query('select from deliveries where lease_token is not null')).rowCount).toBe(0)
  })
})
