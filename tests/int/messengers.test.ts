import diagnostics from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MESSENGER_NAMES, type MessengerName } from '@/domain/messenger'
import { holdUnsettled } from '@/mail/ledger/afterRestore'
import { createMessengers } from '@/messengers/createMessengers'
import { dingtalkAddress } from '@/messengers/dingtalkRobot'
import { claimMessage } from '@/messengers/ledger/claimMessage'
import { endMessages } from '@/messengers/ledger/endMessages'
import { messengerJobs } from '@/messengers/messengerJobs'
import { sendNextMessage } from '@/messengers/sendNextMessage'
import { webhookSignature } from '@/messengers/webhook'
import { testDatabase } from '../support/database'
import { startPlatform, type Mishap, type Platform } from '../support/messengers/platform'
import { eagerPerson, fillMessages } from '../support/messengers/rows'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let platform: Platform
let user: number

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 4 })
  user = await eagerPerson(db)
})
beforeEach(async () => {
  platform = await startPlatform()
})
afterEach(async () => {
  await platform.close()
  await database.owner.query('delete from messages; delete from mail_lanes')
})
afterAll(async () => {
  await db.end()
  await database.drop()
})

const quiet = () => {}
const log = { info: quiet, warn: quiet, error: quiet }

function messengerOf(name: MessengerName, settings = platform.settings) {
  const found = createMessengers(settings).find((each) => each.name === name)
  if (!found) throw new Error(`${name} is not set up`)
  return found
}

/** Sends what waits for this messenger until nothing can be sent now. */
async function work(messenger = messengerOf('webhook')): Promise<void> {
  while (await sendNextMessage(messenger, { db, log }));
}

async function rows() {
  const answer = await db.query<{
    status: string
    reason: string | null
    note: string | null
    attempts: number
  }>('select status, reason, note, attempts::int from messages order by id')
  return answer.rows
}

/** Seconds for which a messenger rests now. */
async function restOf(name: MessengerName): Promise<number> {
  const { rows: lanes } = await db.query<{ rest: number }>(
    `select extract(epoch from not_before - now())::float8 as rest from mail_lanes where lane = $1`,
    [`messenger:${name}:*`],
  )
  return lanes[0]?.rest ?? 0
}

describe.each(MESSENGER_NAMES)('by %s', (name) => {
  it('a fact is told once, with subject and link and nothing else', async () => {
    await fillMessages(db, { user, messenger: name, count: 1 })
    await fillMessages(db, { user, messenger: name, count: 1 })
    await work(messengerOf(name))
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 1, reason: null }])
    expect(platform.taken).toMatchObject([{ messenger: name }])
    expect(platform.taken[0]?.text).toMatch(/^\S+第0件\nhttps:\/\/brief\.test\/admin$/)
  })

  it('an answer that is none leaves doubt, and nobody sends it again', async () => {
    await fillMessages(db, { user, messenger: name, count: 3 })
    const messenger = messengerOf(name)
    const mishaps: Mishap[] = [
      { status: 502, body: '<html>' },
      name === 'webhook' ? { status: 500 } : { body: 'ok' },
      'cut',
    ]
    platform.setMishap(({ path }) => (path.includes('gettoken') ? undefined : mishaps.shift()))
    await work(messenger)
    expect((await rows()).map(({ status, reason }) => [status, reason])).toEqual([
      ['uncertain', 'garbledAnswer'],
      ['uncertain', 'garbledAnswer'],
      ['uncertain', 'noAnswer'],
    ])
    // One that says nothing is left alone, or each that waits would end in doubt.
    expect(await restOf(name)).toBeGreaterThan(50)
    platform.setMishap()
    await work(messenger)
    expect(platform.taken).toEqual([])
  })

  it('a server that is not there costs nothing but time', async () => {
    await fillMessages(db, { user, messenger: name, count: 2 })
    const { settings } = platform
    await platform.close()
    await work(messengerOf(name, settings))
    expect(await rows()).toMatchObject([
      { status: 'pending', reason: 'unreachable', attempts: 0 },
      { status: 'pending', reason: null },
    ])
    expect(await restOf(name)).toBeGreaterThan(50)
    platform = await startPlatform()
  })

  it('wrong keys stop all of it, with the platform’s words, until they are mended', async () => {
    await fillMessages(db, { user, messenger: name, count: 2 })
    const wrong = {
      ...platform.settings,
      WECOM_SECRET: 'wrong',
      GOV_WECOM_SECRET: 'wrong',
      WECOM_ROBOT_URL: platform.settings.WECOM_ROBOT_URL?.replace('key=robot', 'key=other'),
      DINGTALK_ROBOT_SECRET: 'SEC-other',
      NOTICE_WEBHOOK_SECRET: 'another-secret-of-32-characters-and-more',
    }
    await work(messengerOf(name, wrong))
    expect(await rows()).toMatchObject([
      { status: 'pending', reason: 'setUp', note: expect.stringMatching(/errcode|HTTP 401/), attempts: 0 },
      { status: 'pending', reason: null },
    ])
    expect(await restOf(name)).toBeGreaterThan(50)
    await database.owner.query('delete from mail_lanes')
    await work(messengerOf(name))
    expect((await rows()).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })
})

describe('an application', () => {
  it('fetches its token once, and anew when it ended early or by its time', async () => {
    let seconds = 0
    await platform.close()
    platform = await startPlatform({ tokenSeconds: 600 })
    await fillMessages(db, { user, messenger: 'wecom', count: 4 })
    const { wecomApp } = await import('@/messengers/wecomApp')
    const { WECOM_URL: origin = '', WECOM_SECRET: secret = '' } = platform.settings
    const messenger = wecomApp(
      { origin, corpId: 'corp', agentId: '1000002', secret },
      { name: 'wecom', now: () => seconds * 1_000 },
    )
    const next = () => sendNextMessage(messenger, { db, log })
    await next()
    await next()
    expect(platform.asked.tokens).toBe(1)
    platform.endTokens()
    await next()
    expect(platform.asked.tokens).toBe(2)
    seconds = 545
    await next()
    expect(platform.asked.tokens).toBe(3)
    expect((await rows()).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(platform.taken).toHaveLength(4)
  })

  it('says which account is none, or is not shown the application', async () => {
    for (const [index, account] of ['gone', 'unseen'].entries()) {
      const id = await eagerPerson(db, account)
      await db.query(
        `insert into messages (key, messenger, kind, user_id, address, subject, link, message_id, status, next_attempt_at)
         values ($1, 'wecom', 'digest', $2, $3, '主题', 'https://brief.test', $1, 'pending', now())`,
        [`k${index}`, id, account],
      )
    }
    await work(messengerOf('wecom'))
    expect(await rows()).toMatchObject([
      { status: 'failed', reason: 'noSuchAccount' },
      { status: 'failed', reason: 'noSuchAccount' },
    ])
  })
})

describe('limits', () => {
  it.each([
    ['wecomRobot', 60],
    ['dingtalkRobot', 600],
  ] as const)('of %s are kept: at most 20 in any minute', async (name, restSeconds) => {
    await fillMessages(db, { user, messenger: name, count: 30 })
    const messenger = messengerOf(name)
    // A twentieth of the minute, in the server and in the pace, and the same shares of it.
    await platform.close()
    platform = await startPlatform({ windowMs: 3_000 })
    const { pace } = messenger
    if (!pace) throw new Error('a robot has a pace')
    const quick = { ...messengerOf(name), pace: { ...pace, perMs: 3_000 } }
    const end = Date.now() + 20_000
    while (platform.taken.length < 30 && Date.now() < end) {
      await sendNextMessage(quick, { db, log })
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(platform.taken).toHaveLength(30)
    expect(platform.asked.limited).toBe(0)
    // Without a pace the server says so, and the robot rests as long as its documents ask.
    await database.owner.query('delete from messages; delete from mail_lanes')
    await fillMessages(db, { user, messenger: name, count: 30 })
    platform.taken.length = 0
    while (await sendNextMessage({ ...quick, pace: undefined }, { db, log }));
    expect(platform.taken.length).toBeLessThanOrEqual(20)
    expect(platform.asked.limited).toBe(1)
    const states = await rows()
    expect(states.filter(({ status }) => status === 'pending').length).toBe(30 - platform.taken.length)
    expect(states.find(({ reason }) => reason === 'tooFast')).toMatchObject({ status: 'pending' })
    expect(await restOf(name)).toBeGreaterThan(restSeconds - 10)
    expect(await restOf(name)).toBeLessThanOrEqual(restSeconds)
  })

  it('of a webhook are what it answers', async () => {
    await fillMessages(db, { user, messenger: 'webhook', count: 1 })
    platform.setMishap(() => ({ status: 503, headers: { 'Retry-After': '120' } }))
    await work()
    expect(await rows()).toMatchObject([{ status: 'pending', reason: 'tooFast', note: 'HTTP 503' }])
    expect(await restOf('webhook')).toBeGreaterThan(110)
  })

  it('of time: a server that says nothing leaves doubt, a day of waiting ends it', async () => {
    await fillMessages(db, { user, messenger: 'webhook', count: 2 })
    const { webhook } = await import('@/messengers/webhook')
    const { NOTICE_WEBHOOK_URL: url = '', NOTICE_WEBHOOK_SECRET: secret = '' } = platform.settings
    platform.setMishap(() => 'hang')
    await sendNextMessage(webhook({ url, secret }, { patienceMs: 200 }), { db, log })
    expect(await rows()).toMatchObject([{ status: 'uncertain', reason: 'noAnswer' }, { status: 'pending' }])
    await db.query(`update messages set created_at = now() - interval '25 hours'`)
    await endMessages(db)
    expect((await rows()).map(({ status, reason }) => [status, reason])).toEqual([
      ['uncertain', 'noAnswer'],
      ['failed', 'tooLate'],
    ])
  })
})

describe('a message', () => {
  it('whose worker vanished, or that came out of a backup, is in doubt', async () => {
    await fillMessages(db, { user, messenger: 'webhook', count: 2 })
    await db.query(`update messages set status = 'sending', lease_token = 't', lease_until = now() - interval '1 s'
      where id = (select min(id) from messages)`)
    await endMessages(db)
    expect(await holdUnsettled(db)).toBe(1)
    expect((await rows()).map(({ status, reason }) => [status, reason])).toEqual([
      ['uncertain', 'workerVanished'],
      ['uncertain', 'restored'],
    ])
    expect(await claimMessage(db, { messenger: 'webhook', token: 'x', leaseMs: 1_000 })).toBeUndefined()
  })

  it('is one worker’s: of ten that look at once one sends it', async () => {
    await fillMessages(db, { user, messenger: 'webhook', count: 1 })
    const messenger = messengerOf('webhook')
    await Promise.all(Array.from({ length: 10 }, () => sendNextMessage(messenger, { db, log })))
    expect(platform.taken).toHaveLength(1)
  })
})

describe('signatures', () => {
  // The test vectors were computed by Python's hmac, after the platforms' own examples.
  it('are those that the documents describe', () => {
    const url = new URL(
      dingtalkAddress('https://robot.test/send?access_token=a', {
        secret: 'this is secret',
        at: 1_600_000_000_000,
      }),
    )
    expect(url.searchParams.get('sign')).toBe('MYEtKC4/NfMR1l4prX++ai6oOf70X1xOf6UlnyUhJH4=')
    expect(webhookSignature('{"a":1}', { secret: 'x', timestamp: '1600000000' })).toBe(
      'sha256=c0e32e6b7b1655a05fbd6c54aea4321c0afa8f4a9e8058233aae8f545bdc4b9e',
    )
  })
})

describe('with nothing set up', () => {
  it('nothing is asked of anybody: no job, no socket', async () => {
    for (const messenger of MESSENGER_NAMES) await fillMessages(db, { user, messenger, count: 1 })
    const sockets: unknown[] = []
    const watch = (message: unknown) => void sockets.push((message as { socket: Socket }).socket)
    // A watcher that sees nothing would prove nothing.
    diagnostics.subscribe('net.client.socket', watch)
    await work(messengerOf('webhook'))
    expect(sockets.length).toBeGreaterThan(0)
    await db.query('select 1')
    sockets.length = 0
    const jobs = messengerJobs({ WECOM_URL: platform.settings.WECOM_URL }, { db, log })
    for (const { next } of jobs) await next()
    expect(jobs).toEqual([])
    expect(sockets).toEqual([])
    diagnostics.unsubscribe('net.client.socket', watch)
  })
})
