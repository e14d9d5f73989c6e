import { readdir } from 'node:fs/promises'
import { parse } from 'node:path'
import pg from 'pg'
import { ownPath } from '../../src/env/ownProgram'
import { ClearError } from '../process/clearError'

// https://www.postgresql.org/docs/18/errcodes-appendix.html: insufficient_privilege.
const NOT_ALLOWED = '42501'

/** Names of the migrations of this version that the database of `client` has not seen, in order. */
export async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const names = await migrationNames()
  if (!(await hasMigrated(client))) return names
  const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
  const applied = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !applied.has(name))
}

/** Whether the database has been migrated before, to whatever version. */
export async function hasMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('payload_migrations') is not null as "isThere"`,
  )
  return rows[0]?.isThere ?? false
}

/** Throws ClearError unless the database at `url` is at this version. */
export async function requireMigrated(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const pending = await pendingMigrations(client)
    .catch((error: unknown) => {
      if ((error as pg.DatabaseError).code !== NOT_ALLOWED) throw error
      throw new ClearError('DATABASE_URL 的用户还没有得到所需的权限，请先运行 npm run migrate。')
    })
    .finally(() => client.end())
  if (pending.length > 0) {
    throw new ClearError(`数据库还有 ${pending.length} 个迁移没有执行，请先运行 npm run migrate。`)
  }
}

/** As their files are named; reading the list itself would load Payload, four seconds for nothing at most starts. */
async function migrationNames(): Promise<string[]> {
  const files = await readdir(ownPath('src/migrations'))
  return files
    .filter((file) => /^\d+_.*\.[jt]s$/.test(file))
    .map((file) => parse(file).name)
    .sort()
}
