import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, dropDatabase } from '../../scripts/database/createDatabase'
import { embeddedServer } from '../../scripts/database/embeddedServer'
import { ensureDatabase } from '../../scripts/database/ensureDatabase'
import { runningPostmaster } from '../../scripts/database/postmaster'
import { exclusively } from '../../scripts/process/exclusively'
import { isRunning } from '../../scripts/process/processState'
import { scriptWords } from '../../scripts/process/runToEnd'
import { waitUntil } from '../../scripts/process/waitUntil'
import { testDatabase } from '../support/database'

const run = promisify(execFile)

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jianbao-database-'))
})
afterAll(async () => {
  await (await ensureDatabase({ dataDir })).stop()
  await rm(dataDir, { recursive: true })
})

/** `npm run database <command>` in a process of its own. */
async function databaseCommand(command: string, dir = dataDir): Promise<string> {
  const script = scriptWords('scripts/database/index.ts', [command])
  const { stdout } = await run(process.execPath, script, { env: { ...process.env, DATA_DIR: dir } })
  return stdout.trim()
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function postmasterPid(): Promise<number> {
  const postmaster = await runningPostmaster((await embeddedServer(dataDir)).cluster)
  return postmaster?.pid ?? 0
}

describe('the embedded PostgreSQL', () => {
  it('is one server for eight processes that start at once', async () => {
    const urls = await Promise.all(Array.from({ length: 8 }, () => databaseCommand('start')))
    expect(new Set(urls).size).toBe(1)
    expect(await query(urls[0] ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('sorts names by pinyin', async () => {
    const { url } = await ensureDatabase({ dataDir })
    const sorted = await query<{ name: string }>(
      url,
      `select name from (values ('中通'), ('圆通'), ('百世'), ('申通'), ('顺丰')) v (name) order by name`,
    )
    expect(sorted.map(({ name }) => name)).toEqual(['百世', '申通', '顺丰', '圆通', '中通'])
  })

  it('keeps what was committed when it is killed, and is there again for the next who asks', async () => {
    const { ownerUrl: url } = await ensureDatabase({ dataDir })
    await query(url, 'create table kept as select 42 as answer')
    const killed = await postmasterPid()
    process.kill(killed, 'SIGKILL')
    await waitUntil(() => !isRunning(killed), { withinMs: 5_000 })

    const again = await ensureDatabase({ dataDir })
    expect(await postmasterPid()).not.toBe(killed)
    expect(await query(again.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('starts although its pid file names a process that is somebody else', async () => {
    const { ownerUrl: url, stop } = await ensureDatabase({ dataDir })
    await query(url, 'select 1')
    const { cluster } = await embeddedServer(dataDir)
    const pidFile = join(cluster, 'postmaster.pid')
    const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n')
    await stop()
    await writeFile(pidFile, [process.pid, ...rest].join('\n'))

    const again = await ensureDatabase({ dataDir })
    expect(await query(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('outlives the process that started it until somebody stops it', async () => {
    await databaseCommand('start')
    const pid = await postmasterPid()
    expect(await databaseCommand('status')).toContain(String(pid))
    await databaseCommand('stop')
    expect(isRunning(pid)).toBe(false)
    expect(await databaseCommand('status')).toBe('未运行。')
  })

  it('copies a template for each who asks, and drops the copy under its users', async () => {
    const { ownerUrl: url } = await ensureDatabase({ dataDir })
    const template = await createDatabase({ server: url, name: 'pattern' })
    await query(template, 'create table made as select 1 as one')
    const copies = await Promise.all(
      ['copy_a', 'copy_b'].map((name) => createDatabase({ server: url, name, template: 'pattern' })),
    )
    for (const copy of copies) expect(await query(copy, 'select one from made')).toEqual([{ one: 1 }])

    const user = new pg.Client({ connectionString: copies[0] })
    user.on('error', () => {})
    await user.connect()
    await dropDatabase(copies[0] ?? '')
    await expect(query(copies[0] ?? '', 'select 1')).rejects.toThrow('does not exist')
  })
})

describe('the database of a test file', () => {
  it('is migrated, empty, and its own', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()])
    const count = 'select count(*)::int as users from users'
    await query(one.url, `insert into companies (name, short_name, "order") values ('测试', '测试', 1)`)
    expect(await query(other.url, 'select name from companies')).toEqual([])
    expect(await query(one.url, count)).toEqual([{ users: 0 }])
    await Promise.all([one.drop(), other.drop()])
  })
})

describe('a data folder that cannot be used', () => {
  it('is named in one line, with exit code 1', async () => {
    const file = join(dataDir, 'a-file')
    await writeFile(file, '')
    const failure = databaseCommand('start', file)
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^数据目录不可写：.*\n$/),
    })
  })

  // The kernel's own folders answer as if one above were missing, for ever.
  it.skipIf(process.platform !== 'linux')('is named, too, where the system will not make it', async () => {
    await expect(databaseCommand('start', '/proc/nowhere')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^数据目录不可写：\/proc\/nowhere（.*\n$/),
    })
  })
})

describe('the lock among starters', () => {
  it('is taken over from a holder that died, even when its pid lives again', async () => {
    const lock = join(dataDir, 'lock')
    await writeFile(lock, `${process.pid} 1`)
    expect(await exclusively(lock, async () => 'done')).toBe('done')
  })

  it('lets one in at a time and is free again after a failure', async () => {
    const lock = join(dataDir, 'lock')
    let inside = 0
    const work = async () => {
      inside += 1
      await new Promise((resolve) => setTimeout(resolve, 10))
      expect(inside).toBe(1)
      inside -= 1
      throw new Error('failed')
    }
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => exclusively(lock, work)))
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual(
      Array(4).fill('failed'),
    )
  })
})
