import { readdir } from 'node:fs/promises'
import { parse } from 'node:path'
import pg from 'pg'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

// Any number that nothing else in this database locks: one migration at a time, however many machines start at once.
const MIGRATION_LOCK = 536_000_001

await runScript(async () => {
  const url = await useDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  const names = await migrationNames()
  const pending = await notApplied(client, names)
  if (pending.length > 0) await migrate()
  // Payload's own command has been seen to end with code 0 and nothing done, so its word is not taken for it.
  const missing = await notApplied(client, names)
  if (missing.length > 0) throw new ClearError(`迁移没有完成：${missing.join('、')}`)
  console.log(pending.length > 0 ? `数据库已更新（${pending.length} 个迁移）。` : '数据库已是最新。')
  await client.end()
})

/** As their files are named; reading the list itself would load Payload, four seconds for nothing at most starts. */
async function migrationNames(): Promise<string[]> {
  const files = await readdir(new URL('../src/migrations', import.meta.url))
  return files.filter((file) => /^\d+_.*\.ts$/.test(file)).map((file) => parse(file).name)
}

async function migrate(): Promise<void> {
  // Loaded only now: the config reads the environment, which useDatabase has completed.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { migrations } = await import('../src/migrations')
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.migrate({ migrations })
  await payload.destroy()
}

async function notApplied(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const table = await client.query(`select to_regclass('payload_migrations') is not null as "isThere"`)
  if (!table.rows[0]?.isThere) return [...names]
  const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
  const applied = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !applied.has(name))
}
