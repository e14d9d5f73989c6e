import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UNRELEASED } from '../../../scripts/database/adoptUnreleased'
import { pendingMigrations } from '../../../scripts/database/pendingMigrations'
import { runToEnd } from '../../../scripts/process/runToEnd'
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
