import { mkdtemp } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { healthWatch } from '@/services/alerts/watchHealth'
import { sign } from '@/worker/signOfLife'
import { keepFindings } from '@/worker/workerFindings'
import { insertPublication, mailboxes } from '../../scripts/bench/publication'
import { openOffice, type Office } from '../support/office'
import { startScriptedServer, type ScriptedServer } from '../support/smtp/scriptedServer'

let office: Office
let pool: ReturnType<typeof poolOf>
let smtp: ScriptedServer
let hook: Server
/** What the webhook was posted. */
let posted: { part: string; isOver: boolean; reason: string }[] = []
let hookAnswers = 200
let errcode = 0
let logged: string[] = []

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-alerts-'))
  office = await openOffice()
  pool = poolOf(office.payload)
  hook = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      const body = JSON.parse(text)
      expect(body).toMatchObject({ msgtype: 'text', text: { content: expect.stringContaining('工作简报') } })
      if (hookAnswers === 200 && errcode === 0) posted.push(body.alert)
      response.writeHead(hookAnswers).end(JSON.stringify({ errcode, errmsg: '' }))
    })
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  hook.close()
  await office.close()
})

beforeEach(async () => {
  await office.owner.query(
    'delete from worker_signs; delete from deliveries; delete from publications; delete from alerts',
  )
  posted = []
  logged = []
  hookAnswers = 200
  errcode = 0
  smtp = await startScriptedServer()
  return () => smtp.close()
})

const log = {
  info: ({ event }: { event: string }) => void logged.push(event),
  warn: ({ event }: { event: string }) => void logged.push(event),
  error: ({ event }: { event: string }) => void logged.push(event),
}

/** A process that watches, and its own clock in minutes. */
function watcher({
  hook: hasHook = true,
  web = false,
  db = pool,
}: { hook?: boolean; web?: boolean; db?: Pick<typeof pool, 'query'> } = {}) {
  const clock = { minutes: 0 }
  const look = healthWatch({
    pool: db,
    ways: {
      ALERT_WEBHOOK: hasHook ? `http://127.0.0.1:${(hook.address() as AddressInfo).port}/robot` : undefined,
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MAIL_FROM: { name: '编辑部', address: 'brief@office.test' },
      SERVER_URL: 'https://brief.office.test',
      DKIM_KEY_FILE: undefined,
      DKIM_SELECTOR: undefined,
    },
    log,
    tellsOfDatabase: web,
    now: () => clock.minutes * 60_000,
  })
  const after = async (minutes: number) => {
    clock.minutes += minutes
    await look()
  }
  return after
}

const alive = (facts: { event: string; [key: string]: unknown }[] = []) => {
  const { log: kept, findings } = keepFindings({ info: () => {}, warn: () => {}, error: () => {} })
  for (const fact of facts) kept.warn(fact)
  return sign({ pool, id: 'a worker', findings })
}
const dead = () => office.owner.query('delete from worker_signs')
const told = () => posted.map(({ part, isOver }) => `${part} ${isOver ? 'over' : 'down'}`)
/** Subjects of the mails, with their recipients. */
const mailed = () =>
  Promise.all(
    smtp.accepted.copies().map(async ({ raw, to }) => `${to} ${(await PostalMime.parse(raw)).subject ?? ''}`),
  )

describe('administrators are told', () => {
  it('once of what lasts two minutes, and once that it has been over for two', async () => {
    const after = watcher()
    await alive()
    await after(0)
    await dead()
    await after(1)
    await after(1)
    expect(told()).toEqual([])
    await after(1)
    await after(5)
    expect(told()).toEqual(['worker down'])
    expect(posted[0]?.reason).toContain('npm run worker')
    await alive()
    await after(1)
    await after(1)
    expect(told()).toEqual(['worker down'])
    await after(1)
    await after(5)
    expect(told()).toEqual(['worker down', 'worker over'])
    expect(logged).toEqual(['alert.raised', 'alert.ended'])
  })

  it('of nothing that flickers, and of what flickers on as one fault', async () => {
    const after = watcher()
    for (let turn = 0; turn < 4; turn += 1) {
      await dead()
      await after(1)
      await alive()
      await after(1)
    }
    expect(told()).toEqual([])
    await dead()
    await after(0)
    await after(2)
    for (let turn = 0; turn < 4; turn += 1) {
      await alive()
      await after(1)
      await dead()
      await after(1)
    }
    expect(told()).toEqual(['worker down'])
  })

  it('by one of those who watch, also after a restart', async () => {
    const watchers = Array.from({ length: 4 }, () => watcher())
    const all = (minutes: number) => Promise.all(watchers.map((after) => after(minutes)))
    await all(0)
    await all(2)
    expect(told()).toEqual(['worker down'])
    const restarted = watcher()
    await restarted(0)
    await restarted(5)
    expect(told()).toEqual(['worker down'])
    await alive()
    // What was not seen faulty is not well yet.
    const again = watcher()
    await again(0)
    expect(told()).toEqual(['worker down'])
    await again(2)
    await all(0)
    await all(2)
    expect(told()).toEqual(['worker down', 'worker over'])
  })

  it('by one mail to all who keep accounts and may log in', async () => {
    const after = watcher({ hook: false })
    await after(0)
    await after(2)
    const [mail, ...others] = await mailed()
    expect(others).toEqual([])
    expect(mail).toContain('【告警】工作简报：发送程序有问题')
    expect(mail).toContain(office.admin.user.email)
    expect(mail).not.toContain(office.reviewer.user.email)
  })

  it('of the mail server by the other way only, and by both that it is well again', async () => {
    const refusal = { event: 'mail.server_unavailable', reason: 'login', note: '535 bad credentials' }
    await alive([refusal])
    const after = watcher()
    await after(0)
    await after(2)
    expect(told()).toEqual(['mail down'])
    expect(posted[0]?.reason).toContain('535 bad credentials')
    expect(await mailed()).toEqual([])
    await alive([refusal, { event: 'mail.sent' }])
    await after(0)
    await after(2)
    expect(told()).toEqual(['mail down', 'mail over'])
    expect(await mailed()).toHaveLength(1)
  })

  it('later, when no way took it at first', async () => {
    hookAnswers = 500
    smtp.setScript(() => '421 too busy')
    const after = watcher()
    await after(0)
    await after(2)
    await after(0.5)
    await after(0.5)
    // Tried at each look, said once.
    expect(logged).toEqual(['alert.not_told'])
    hookAnswers = 200
    // What a robot says to a key that is none.
    errcode = 93_000
    await after(1)
    expect(told()).toEqual([])
    errcode = 0
    await after(1)
    expect(told()).toEqual(['worker down'])
  })

  it('of a PDF that nobody sets, and of mail that is put off and off', async () => {
    await alive()
    const { publicationId } = await insertPublication(pool, { emails: mailboxes(4), hasPdf: false })
    await office.owner.query(`update publications set created_at = now() - interval '16 minutes'`)
    const after = watcher()
    await after(0)
    await after(2)
    expect(posted).toMatchObject([{ part: 'queue', reason: expect.stringContaining('没有排出 PDF') }])

    const putOff = (rows: number) =>
      office.owner
        .query(`update deliveries set attempts = 1, first_attempt_at = now() - interval '61 minutes',
                         next_attempt_at = now() + interval '1 hour'
                   where id in (select id from deliveries order by id limit ${rows})`)
    await office.owner.query(
      `update publications set pdf_id = (select min(id) from pdfs) where id = ${publicationId}`,
    )
    await putOff(1)
    await after(0)
    await after(2)
    expect(told()).toEqual(['queue down', 'queue over'])
    await putOff(2)
    await after(0)
    await after(2)
    expect(posted.at(-1)).toMatchObject({ part: 'mail', reason: expect.stringContaining('推迟') })
  })

  it('of the database by the web server alone, to the mailboxes it knows', async () => {
    await alive()
    const away = new pg.Pool({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' })
    let isAway = false
    const db = {
      query: ((...args: [never]) => (isAway ? away : pool).query(...args)) as typeof pool.query,
    }
    const [web, worker] = [watcher({ web: true, db }), watcher({ db })]
    const both = async (minutes: number) => void (await Promise.all([web(minutes), worker(minutes)]))
    await both(0)
    isAway = true
    await both(1)
    await both(2)
    await both(5)
    expect(told()).toEqual(['database down'])
    expect((await mailed())[0]).toContain(office.admin.user.email)
    isAway = false
    await alive()
    await both(0)
    await both(2)
    await both(5)
    expect(told()).toEqual(['database down', 'database over'])
    await away.end()
  })
})
