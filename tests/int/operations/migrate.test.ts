import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UNRELEASED } from '../../../scripts/database/adoptUnreleased'
import { createDatabase, dropDatabase } from '../../../scripts/database/createDatabase'
import { pendingMigrations } from '../../../scripts/database/pendingMigrations'
import { runToEnd, scriptWords } from '../../../scripts/process/runToEnd'
import { testDatabase } from '../../support/database'

let database: Awaited<ReturnType<typeof testDatabase>>
let client: pg.Client

beforeEach(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
})

function migrate(
  urls: Record<string, string> = { DATABASE_URL: database.url, MIGRATE_DATABASE_URL: database.ownerUrl },
): Promise<void> {
  return runToEnd({
    script: 'scripts/migrate.ts',
    env: { ...urls, NODE_ENV: 'test' },
    quiet: true,
  })
}

async function names(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from payload_migrations order by name')
  return rows.map(({ name }) => name)
}

/** As 0.1.0 would have left it: what its migrations made is what `initial` and `guards` make. */
async function renameTo(made: readonly string[]): Promise<void> {
  await client.query('delete from payload_migrations where name = any ($1)', [
    ['20261127_000000_initial', '20261127_000001_guards'],
  ])
  await client.query('insert into payload_migrations (name, batch) select unnest($1::text[]), 1', [made])
}

it('is migrated by its owner alone where the address leaves the user to PostgreSQL’s own variables', async () => {
  const { username, password, host, pathname } = new URL(database.ownerUrl)
  await migrate({
    DATABASE_URL: `postgres://${host}${pathname}`,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
  })
  expect(await pendingMigrations(client)).toEqual([])
})

describe('whoever may not migrate is told so in one line, and nothing is changed', () => {
  /** What the command says: all of it. */
  function said(url: string): { status: number | null; lines: string[] } {
    const { status, stdout, stderr } = spawnSync(process.execPath, scriptWords('scripts/migrate.ts'), {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url },
    })
    return { status, lines: `${stdout}${stderr}`.split('\n').filter(Boolean) }
  }

  it('but where there is nothing to do, nobody needs a right', () => {
    expect(said(database.url)).toMatchObject({ status: 0, lines: ['数据库已是最新。', expect.any(String)] })
  })

  it('where the tables are another role’s', async () => {
    await client.query(
      'delete from payload_migrations where name = (select max(name) from payload_migrations)',
    )
    const before = await names()
    const { username } = new URL(database.url)
    const owner = new URL(database.ownerUrl).username
    expect(said(database.url)).toEqual({
      status: 1,
      lines: [
        `数据库 ${new URL(database.url).pathname.slice(1)} 的表 payload_migrations 属于 ${owner}，用户 ${username} 无权更改它。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为 ${owner} 的地址，再运行 npm run migrate。`,
      ],
    })
    expect(await names()).toEqual(before)
  })

  it('where an empty database is another role’s; its owner then migrates it, without a line a migration', async () => {
    const name = `empty_${randomUUID().replaceAll('-', '')}`
    const ownerUrl = await createDatabase({ server: database.ownerUrl, name })
    const { role, password } = { role: `owner_${name}`, password: 'of-this-test-alone' }
    const url = new URL(ownerUrl)
    Object.assign(url, { username: role, password })
    await client.query(`create role ${role} login password '${password}'`)
    try {
      await client.query(`alter database ${name} owner to ${role}`)
      const other = new URL(database.url)
      other.pathname = `/${name}`
      expect(said(other.href)).toEqual({
        status: 1,
        lines: [
          `用户 ${other.username} 无权在数据库 ${name} 的 public 模式中建表。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为数据库所有者 ${role} 的地址，再运行 npm run migrate。`,
        ],
      })
      const done = said(url.href)
      expect(done.lines[0]).toMatch(/^数据库已更新（\d+ 个迁移）。$/)
      expect(done.lines[1]).toContain('应用以数据表的所有者连接数据库')
      expect([done.status, done.lines.length]).toEqual([0, 2])
    } finally {
      await dropDatabase(ownerUrl)
      await client.query(`drop role ${role}`)
    }
  })
})

describe('a database that 0.1.0 made', () => {
  it('goes on under the names of today', async () => {
    const fresh = await names()
    await renameTo(UNRELEASED)
    expect(await pendingMigrations(client)).toEqual(['20261127_000000_initial', '20261127_000001_guards'])
    await migrate()
    expect(await names()).toEqual(fresh)
    expect(await pendingMigrations(client)).toEqual([])
  })

  it('is left alone when some of its migrations are missing, with a word what to do', async () => {
    await renameTo(UNRELEASED.slice(0, 10))
    const before = await names()
    await expect(migrate()).rejects.toThrow(
      '还差 9 个迁移（自 20261124_114800_mailTables）。没有做任何改动：请先用 0.1.0 运行 npm run migrate',
    )
    expect(await names()).toEqual(before)
  })
})
