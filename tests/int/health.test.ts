import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readHealth, type Health } from '@/services/health/readHealth'
import { sign } from '@/worker/signOfLife'
import { keepFindings } from '@/worker/workerFindings'
import { poolOf } from '@/db/poolOf'
import { insertPublication, mailboxes } from '../../scripts/bench/publication'
import { openOffice, type Office } from '../support/office'
import { setClock } from '../support/smtp/setClock'

let office: Office
let pool: ReturnType<typeof poolOf>

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-health-'))
  office = await openOffice()
  pool = poolOf(office.payload)
})
afterAll(() => office.close())

const silent = { info: () => {}, warn: () => {}, error: () => {} }

beforeEach(async () => {
  await office.owner.query('delete from worker_signs; delete from deliveries; delete from mail_clock')
})

async function signed(facts: { event: string; [key: string]: unknown }[] = []) {
  const { log, findings } = keepFindings(silent)
  for (const fact of facts) log.warn(fact)
  await sign({ pool, id: 'a worker', findings })
}
const asked = async () => await office.nobody.get('health')
/** The parts that are down. */
const downs = (health: Health) =>
  Object.entries(health).flatMap(([name, part]) =>
    typeof part === 'object' && part.status === 'down' ? [name] : [],
  )

describe('health', () => {
  it('is well with a living worker and nothing to do, and leaves no file behind', async () => {
    await signed()
    const { status, body } = await asked()
    expect(downs(body)).toEqual([])
    expect(status).toBe(200)
    expect(await readdir(join(process.env.DATA_DIR ?? '', 'files', 'pdfs'))).toEqual([])
  })

  it('says that no worker lives', async () => {
    const { status, body } = await asked()
    expect(status).toBe(503)
    expect(downs(body)).toEqual(['worker'])
    await signed()
    await pool.query(`update worker_signs set seen_at = now() - interval '46 seconds'`)
    expect(downs((await asked()).body)).toEqual(['worker'])
  })

  it.each([-2, 2])(
    'is not deceived by a clock that is set by %d hours while no worker lives',
    async (hours) => {
      await signed()
      await setClock(office.owner, hours * 3_600_000)
      expect(downs((await asked()).body)).toEqual(['worker'])
      await signed()
      expect(downs((await asked()).body)).toEqual([])
    },
  )

  it('knows the last claim when its worker has stopped, and the latest of several', async () => {
    await office.owner.query('delete from last_claim')
    const claimed = async (id: string, agoMs: number | undefined) =>
      sign({
        pool,
        id,
        findings: {
          ...keepFindings(silent).findings,
          claimedAt: agoMs === undefined ? undefined : performance.now() - agoMs,
        },
      })
    const lastClaim = async () => Date.parse((await asked()).body.mail.lastClaimAt ?? '')
    await claimed('one', undefined)
    expect(await lastClaim()).toBeNaN()
    await claimed('one', 1_000)
    const latest = await lastClaim()
    await claimed('other', 600_000)
    expect(await lastClaim()).toBe(latest)
    await office.owner.query(`delete from worker_signs where id = 'one'`)
    expect(await lastClaim()).toBe(latest)
    // Two hours back: it is not said to be in the future.
    await setClock(office.owner, -7_200_000)
    await claimed('other', 500)
    expect(await lastClaim()).toBeLessThanOrEqual(Date.now())
  })

  it('says what the mail server said when it takes nothing, and that it is well again', async () => {
    const refusal = { event: 'mail.server_unavailable', reason: 'login', note: '535 5.7.8 bad credentials' }
    await signed([refusal])
    const { body } = await asked()
    expect(downs(body)).toEqual(['mail'])
    expect(body.mail).toMatchObject({
      serverSaid: '535 5.7.8 bad credentials',
      reason: expect.stringContaining('登录被拒'),
    })
    await signed([refusal, { event: 'mail.deferred', note: '450 4.2.0 greylisted' }])
    expect((await asked()).body.mail).toMatchObject({ status: 'ok', serverSaid: '450 4.2.0 greylisted' })
  })

  it('says that the mailbox of bounces is gone, and that it is back', async () => {
    const gone = { event: 'bounce.mailbox_unavailable', error: 'connect ECONNREFUSED' }
    await signed([gone])
    expect((await asked()).body.mail).toMatchObject({ reason: expect.stringContaining('退信邮箱') })
    await signed([gone, { event: 'bounce.mailbox_back' }])
    expect(downs((await asked()).body)).toEqual([])
  })

  it('says that mail is due and nobody takes it', async () => {
    await signed()
    await insertPublication(pool, { emails: mailboxes(2) })
    expect(downs((await asked()).body)).toEqual([])
    await office.owner.query(`update deliveries set next_attempt_at = now() - interval '16 minutes'`)
    const { body } = await asked()
    expect(downs(body)).toEqual(['mail', 'queue'])
    expect(body.mail.oldestDueAt).not.toBeNull()
  })

  it('says that files cannot be written', async () => {
    await signed()
    const pdfs = join(process.env.DATA_DIR ?? '', 'files', 'pdfs')
    await rm(pdfs, { recursive: true })
    await writeFile(pdfs, 'a file where the folder should be')
    const { status, body } = await asked()
    expect(status).toBe(503)
    expect(downs(body)).toEqual(['files'])
    expect(body.files).toMatchObject({ reason: expect.stringContaining('DATA_DIR') })
    await rm(pdfs)
  })
})

describe('health while the database hangs', () => {
  let hanging: Server
  let stuck: pg.Pool
  const sockets: Socket[] = []

  beforeAll(async () => {
    // Takes every connection and never says a word, as a stopped PostgreSQL does.
    hanging = createServer((socket) => void sockets.push(socket.on('error', () => {})))
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve))
    const { port } = hanging.address() as AddressInfo
    stuck = new pg.Pool({ host: '127.0.0.1', port, user: 'nobody', database: 'none', max: 5 })
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    hanging.close()
  })

  it('answers all who ask within three seconds, and asks the database once for all of them', async () => {
    const probes = new Map<string, Promise<unknown>>()
    const begun = performance.now()
    const answers = await Promise.all(Array.from({ length: 20 }, () => readHealth({ pool: stuck, probes })))
    expect(performance.now() - begun).toBeLessThan(3_000)
    for (const health of answers) expect(downs(health)).toEqual(['database', 'worker', 'mail', 'queue'])
    expect(answers[0]?.database).toMatchObject({ reason: expect.stringContaining('PostgreSQL') })
    expect(stuck.totalCount).toBe(1)
  })
})
