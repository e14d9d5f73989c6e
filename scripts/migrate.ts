import pg from 'pg'
import type { Migration } from 'payload'
import { adoptUnreleased } from './database/adoptUnreleased'
import { printSetupToken } from './database/printSetupToken'
import { pendingMigrations } from './database/pendingMigrations'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { productionEnv } from './process/productionEnv'
import { runScript } from './process/runScript'

// Any number that nothing else in this database locks: one migration at a time, however many machines start at once.
const MIGRATION_LOCK = 536_000_001

await runScript(async () => {
  const { NODE_ENV } = productionEnv()
  const client = new pg.Client({ connectionString: await useDatabase() })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  await adoptUnreleased(client)
  const pending = await pendingMigrations(client)
  if (pending.length > 0) await migrate()
  // Payload's own command has been seen to end with code 0 and nothing done, so its word is not taken for it.
  const missing = await pendingMigrations(client)
  if (missing.length > 0) throw new ClearError(`迁移没有完成：${missing.join('、')}`)
  console.log(pending.length > 0 ? `数据库已更新（${pending.length} 个迁移）。` : '数据库已是最新。')
  if (NODE_ENV === 'production') await printSetupToken(client)
  await client.end()
})

async function migrate(): Promise<void> {
  // Loaded only now: the config reads the environment, which useDatabase has completed.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { migrations } = await import('../src/migrations')
  const payload = await getPayload({ config, disableOnInit: true })
  // Payload types a migration for any of its databases; these are for PostgreSQL, as is the adapter.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  await payload.destroy()
}
