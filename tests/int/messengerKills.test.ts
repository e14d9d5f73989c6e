import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MESSENGER_NAMES, MESSENGERS, type MessengerName } from '@/domain/messenger'
import { scriptWords } from '../../scripts/process/runToEnd'
import { testDatabase } from '../support/database'
import { startPlatform, type Platform } from '../support/messengers/platform'
import { eagerPerson } from '../support/messengers/rows'
import type { MessengerWorkerOptions } from '../support/messengers/workerOptions'

/** By each messenger; `MESSAGES_EACH=1000` takes a minute and a half, and was seen to hold (docs/decisions/0021). */
const EACH = Number(process.env.MESSAGES_EACH ?? 100)
const KILLS = 5
const AT_A_TIME = 2

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let platform: Platform
let worker: ChildProcess | undefined

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 4 })
  // Without windows: the pace is tests/int/messengers.test.ts'.
  platform = await startPlatform({ windowMs: 0 })
})

afterAll(async () => {
  worker?.kill('SIGKILL')
  await platform.close()
  await db.end()
  await database.drop()
})

async function startWorker(): Promise<ChildProcess> {
  const options: MessengerWorkerOptions = {
    url: database.url,
    settings: platform.settings,
    leaseMs: 1_500,
    each: AT_A_TIME,
  }
  const child = spawn(
    process.execPath,
    scriptWords('tests/support/messengers/worker.ts', [JSON.stringify(options)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  return child
}

describe('a worker killed five times in the middle of many messages by each messenger', () => {
  it('leaves each message with its reader, once, or in doubt', async () => {
    const user = await eagerPerson(db)
    await db.query(
      `insert into messages (key, messenger, kind, user_id, address, subject, link, message_id, status, attempts, next_attempt_at)
       select 'fact:' || m.name || ':' || n, m.name::enum_messages_messenger, 'digest', $1,
              case when m.name like '%ecom' then 'wang.wu' else '' end, m.zh || '第' || n || '件', 'https://brief.test/admin',
              gen_random_uuid(), 'pending', 0, now()
         from unnest($2::text[], $3::text[]) m (name, zh), generate_series(1, $4::int) n`,
      [user, MESSENGER_NAMES, MESSENGER_NAMES.map((name) => MESSENGERS[name].zh), EACH],
    )
    const total = EACH * MESSENGER_NAMES.length
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const goal = Math.floor((total / (KILLS + 2)) * kill)
      worker = await startWorker()
      await expect.poll(() => platform.taken.length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(goal)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      expect(platform.taken.length).toBeLessThan(total)
    }
    worker = await startWorker()
    const waiting = async () =>
      (await db.query(`select from messages where status in ('pending', 'sending')`)).rowCount
    await expect.poll(waiting, { timeout: 60_000, interval: 200 }).toBe(0)

    const { rows } = await db.query<{ messenger: MessengerName; subject: string; status: string }>(
      'select messenger, subject, status from messages',
    )
    expect(rows).toHaveLength(total)
    const copies = new Map<string, number>()
    for (const { messenger, text } of platform.taken) {
      const key = `${messenger} ${text.split('\n')[0]}`
      copies.set(key, (copies.get(key) ?? 0) + 1)
    }
    const wrong = rows.filter(({ messenger, subject, status }) => {
      const count = copies.get(`${messenger} ${subject}`) ?? 0
      return status === 'sent' ? count !== 1 : status !== 'uncertain' || count > 1
    })
    expect(wrong).toEqual([])
    const inDoubt = rows.filter(({ status }) => status === 'uncertain').length
    expect(inDoubt).toBeLessThanOrEqual(KILLS * AT_A_TIME * MESSENGER_NAMES.length)
    console.info(`${total} messages, ${KILLS} kills: ${inDoubt} in doubt, each other arrived once`)
  }, 150_000)
})
