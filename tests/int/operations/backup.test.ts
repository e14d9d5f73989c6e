import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '@/services/audit/verifyAudit'
import { pause } from '@/mail/deliver/pause'
import { restoreBackup } from '../../../scripts/backup/restoreBackup'
import { readTables, quoted } from '../../../scripts/backup/schema'
import { writeBackup } from '../../../scripts/backup/writeBackup'
import { waitUntil } from '../../../scripts/process/waitUntil'
import { runToEnd } from '../../../scripts/process/runToEnd'
import { approvedArticle, draftArticle } from '../../support/articles'
import { testDatabase } from '../../support/database'
import { openOffice, type Office } from '../../support/office'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

let folder: string
let office: Office
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-backup-'))
  process.env.DATA_DIR = join(folder, 'data')
  office = await openOffice()
  url = process.env.DATABASE_URL ?? ''
})

afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

const COMMANDS = `select id from audit where event in ('backup', 'restored')`
// On record where it was done, and not in the other.
const OTHERS: Record<string, string> = {
  audit: `where id not in (${COMMANDS})`,
  audit_chain: `where audit_id not in (${COMMANDS})`,
}

/** Every table's rows as text, but for those that stay behind. */
async function contents(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const rows: Record<string, string[]> = {}
  for (const table of (await readTables(client)).keys()) {
    const result = await client.query<{ row: string }>(
      `select t::text as row from ${quoted(table)} t ${OTHERS[table] ?? ''} order by 1`,
    )
    rows[table] = result.rows.map(({ row }) => row)
  }
  await client.end()
  return rows
}

/** At rest nothing waits to be sent: what does is uncertain after a restore (afterRestore), as it should be. */
async function sendWhatIsDue(databaseUrl: string): Promise<void> {
  const db = new pg.Pool({ connectionString: databaseUrl })
  const server = await startScriptedServer()
  startEngine({ db, connections: 1, smtp: testSmtp({ port: server.port }) })
  const waiting = `select from notices where status in ('pending', 'sending')`
  await waitUntil(async () => (await db.query(waiting)).rowCount === 0, { withinMs: 60_000, everyMs: 50 })
  await stopEngines()
  await server.close()
  await db.end()
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) =>
      error instanceof Error && error.name === 'ClearError' ? error.message : String(error),
  )
}

describe('an office at rest', () => {
  const copies: Awaited<ReturnType<typeof testDatabase>>[] = []
  const emptyDatabase = async () => {
    const database = await testDatabase()
    copies.push(database)
    return database.ownerUrl
  }
  const backup = () => join(folder, 'rest.tar')

  beforeAll(async () => {
    const bytes = await sharp({ create: { width: 500, height: 400, channels: 3, background: '#3a3' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], '新站点.png', { type: 'image/png' }))
    await office.author.send('media', { method: 'POST', body: form })
    await approvedArticle(office, { title: '引号“”、反斜杠\\、\t制表\n换行、𬸣' })
    const gone = await draftArticle(office.author)
    await office.admin.post('globals/settings', { nameLines: '工作\n简报' })
    expect((await office.author.remove(`articles/${gone}`)).status).toBe(200)
    await sendWhatIsDue(url)
    await runToEnd({
      script: 'scripts/backup.ts',
      args: [backup()],
      env: { DATABASE_URL: url },
      quiet: true,
    })
  })

  afterAll(async () => {
    for (const { drop } of copies) await drop()
  })

  it('comes back whole by one command: every row of every table, every file, and no number used twice', async () => {
    const target = await emptyDatabase()
    const dataDir = join(folder, 'restored')
    // Whoever checks the new database first is on record there, unless nothing can be written, and in nobody's way.
    const check = (database: string) =>
      runToEnd({
        script: 'scripts/audit.ts',
        args: ['verify'],
        env: { DATABASE_URL: database },
        quiet: true,
      })
    await check(target)
    await check(`${target}?options=-c%20default_transaction_read_only%3Don`)
    expect((await contents(target)).audit).toHaveLength(1)
    await runToEnd({
      script: 'scripts/restore.ts',
      args: [backup()],
      env: { DATABASE_URL: target, DATA_DIR: dataDir },
      quiet: true,
    })
    const original = await contents(url)
    expect(original.articles).toHaveLength(1)
    expect(original.transitions?.length).toBeGreaterThan(1)
    expect(original._articles_v?.length).toBeGreaterThan(1)
    const { restorations, ...copied } = await contents(target)
    // That it came out of a backup is all that it has of its own.
    expect(restorations).toHaveLength(1)
    expect({ ...copied, restorations: [] }).toEqual(original)

    const names = await readdir(join(folder, 'data/files/media'))
    expect(names).toHaveLength(2)
    expect(await readdir(join(dataDir, 'files/media'))).toEqual(names)
    for (const name of names) {
      expect(await readFile(join(dataDir, 'files/media', name))).toEqual(
        await readFile(join(folder, 'data/files/media', name)),
      )
    }

    const client = new pg.Client({ connectionString: target })
    await client.connect()
    const next = await client.query(`select nextval('articles_id_seq')::int as id`)
    const sameAsEver = await client.query(
      `select count(*)::int as n from pg_constraint where contype = 'f' and condeferrable`,
    )
    await expect(client.query('delete from transitions')).rejects.toThrow('append-only')
    const onRecord = async (db: pg.Client | pg.Pool) =>
      (await db.query(`select event, detail from audit where event in ('backup', 'restored')`)).rows
    const rows = expect.any(Number) as number
    expect(await onRecord(office.owner)).toEqual([
      { event: 'backup', detail: { rows, files: 2, missing: 0, encrypted: false } },
    ])
    expect(await onRecord(client)).toMatchObject([{ event: 'restored', detail: { rows, files: 2, held: 0 } }])
    expect((await verifyAudit(client)).broken).toBeUndefined()
    await client.end()
    // Two articles were made; the second one's number is not given to a third.
    expect(next.rows[0].id).toBe(3)
    expect(sameAsEver.rows[0].n).toBe(0)
  })

  it('lies in an ordinary tar that only its owner reads', async () => {
    const listed = execFileSync('tar', ['-tf', backup(), '--quoting-style=literal'], { encoding: 'utf8' })
    expect(listed.split('\n')[0]).toBe('manifest.json')
    expect(listed).toContain('tables/articles/1.jsonl')
    expect(listed).toContain('files/media/')
    expect((await stat(backup())).mode & 0o077).toBe(0)
    expect(await readdir(folder)).not.toContain('rest.tar.unfinished')
  })

  it('is not written over an earlier backup', async () => {
    expect(await refusal(writeBackup({ url, file: backup() }))).toContain('已经存在')
  })

  it('says in a line what is wrong with its place', async () => {
    expect(await refusal(writeBackup({ url, file: join(folder, 'none/rest.tar') }))).toContain('不存在')
    const file = join(folder, 'none.tar')
    expect(await refusal(restoreBackup({ url: await emptyDatabase(), file }))).toContain('不存在')
  })

  it('is not restored over a living office', async () => {
    const living = office.owner.options.connectionString ?? ''
    expect(await refusal(restoreBackup({ url, file: backup() }))).toContain('MIGRATE_DATABASE_URL')
    expect(await refusal(restoreBackup({ url: living, file: backup() }))).toContain('数据库不是空的')
  })

  it('is not restored over other files of the same name', async () => {
    const [name = ''] = await readdir(join(folder, 'data/files/media'))
    const path = join(folder, 'data/files/media', name)
    const bytes = await readFile(path)
    await writeFile(path, 'another office’s image')
    const target = await emptyDatabase()
    expect(await refusal(restoreBackup({ url: target, file: backup() }))).toContain(name)
    expect(await readFile(path, 'utf8')).toBe('another office’s image')
    await writeFile(path, bytes)
    expect(Object.values(await contents(target)).flat()).toEqual([])
  })

  it('is not restored into another version', async () => {
    const target = await emptyDatabase()
    const client = new pg.Client({ connectionString: target })
    await client.connect()
    await client.query(
      `delete from payload_migrations where name = (select max(name) from payload_migrations)`,
    )
    await client.end()
    expect(await refusal(restoreBackup({ url: target, file: backup() }))).toContain('另一个版本')
  })

  it('is refused when the archive was cut off, or is none, and leaves the database empty', async () => {
    const whole = await readFile(backup())
    const target = await emptyDatabase()
    const file = join(folder, 'broken.tar')
    for (const broken of [
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, 1_000),
      Buffer.alloc(2_048, 'x'),
    ]) {
      await writeFile(file, broken)
      expect(await refusal(restoreBackup({ url: target, file }))).toContain('不是完整的备份文件')
    }
    expect(Object.values(await contents(target)).flat()).toEqual([])
  })
})

describe('a backup taken while an issue is going out', () => {
  const MAILBOXES = 60
  let source: Awaited<ReturnType<typeof testDatabase>>
  let target: Awaited<ReturnType<typeof testDatabase>>
  let server: ScriptedServer
  let isHeld = true

  beforeAll(async () => {
    source = await testDatabase()
    target = await testDatabase()
    server = await startScriptedServer({
      script: async ({ stage }) => {
        // However slow the machine: the backup is taken in the middle of it, with messages under way.
        while (stage === 'dot' && isHeld && server.accepted.copies().length >= 20) await pause(20)
        return undefined
      },
    })
  })

  afterEach(stopEngines)

  afterAll(async () => {
    await server.close()
    await source.drop()
    await target.drop()
  })

  it('sends nothing again when it is restored: what was under way waits for a person', async () => {
    const before = new pg.Pool({ connectionString: source.url })
    const after = new pg.Pool({ connectionString: target.url })
    const { issueId } = await insertPublication(before, { emails: mailboxes(MAILBOXES) })
    const smtp = testSmtp({ port: server.port })
    startEngine({ db: before, smtp, connections: 3 })
    await expect.poll(() => server.accepted.copies().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(20)
    const file = join(folder, 'going-out.tar')
    await writeBackup({ url: source.url, file })
    isHeld = false
    expect((await untilSettled(before, { issueId, withinMs: 40_000 })).sent).toBe(MAILBOXES)
    expect(server.accepted.copies()).toHaveLength(MAILBOXES)

    const { held } = await restoreBackup({ url: target.ownerUrl, file })
    const restored = startEngine({ db: after, smtp, connections: 3 })
    await pause(2_000)
    await restored.stop()
    expect(server.accepted.copies()).toHaveLength(MAILBOXES)

    const ledger = (db: pg.Pool) =>
      db
        .query(
          `select id, publication_id, email, name, recipients, message_id, status, attempts, sent_at, reason
           from deliveries order by id`,
        )
        .then(({ rows }) => rows)
    const now = await ledger(before)
    const then = await ledger(after)
    expect(then).toHaveLength(MAILBOXES)
    const counts = (status: string) => then.filter((row) => row.status === status).length
    expect(counts('sent')).toBeGreaterThanOrEqual(17)
    expect(counts('uncertain')).toBe(held)
    expect(counts('sent') + held).toBe(MAILBOXES)
    expect(held).toBeGreaterThan(30)
    for (const [index, row] of then.entries()) {
      const { id, publication_id, email, name, recipients, message_id } = now[index]
      expect(row).toMatchObject({ id, publication_id, email, name, recipients, message_id })
      if (row.status === 'sent') expect(row).toEqual(now[index])
      else expect(row).toMatchObject({ sent_at: null, reason: 'restored' })
    }
    await before.end()
    await after.end()
  })
})
