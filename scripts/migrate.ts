import pg from 'pg'
import type { Migration } from 'payload'
import { adoptUnreleased } from './database/adoptUnreleased'
import { ensureRole, roleOf } from './database/applicationRole'
import { databaseUrls } from './database/databaseUrls'
import { grantApplication, isOwner } from './database/grantApplication'
import { printSetupToken } from './database/printSetupToken'
import { hasMigrated, pendingMigrations, requireMigrated } from './database/pendingMigrations'
import { recordCommand } from './database/recordCommand'
import { requireMigrator } from './database/requireMigrator'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { productionEnv } from './process/productionEnv'
import { runScript } from './process/runScript'

const OWNER_IN_USE =
  '应用以数据表的所有者连接数据库：审计等记录只能靠校验链发现改动。要让数据库拒绝改动，另设 MIGRATE_DATABASE_URL，见 docs/operations.md。'

// Any number that nothing else in this database locks: one migration at a time, however many machines start at once.
const MIGRATION_LOCK = 536_000_001

await runScript(async () => {
  const { NODE_ENV } = productionEnv()
  const { application, owner } = await databaseUrls()
  const client = new pg.Client({ connectionString: await useDatabase('owner') })
  await client.connect()
  await requireMigrator(client)
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  await adoptUnreleased(client)
  const pending = await pendingMigrations(client)
  const isUpgrade = await hasMigrated(client)
  if (pending.length > 0) await migrate()
  // Payload's own command has been seen to end with code 0 and nothing done, so its word is not taken for it.
  const missing = await pendingMigrations(client)
  if (missing.length > 0) throw new ClearError(`迁移没有完成：${missing.join('、')}`)
  console.log(pending.length > 0 ? `数据库已更新（${pending.length} 个迁移）。` : '数据库已是最新。')
  // Of a new database its first account is the beginning.
  if (isUpgrade && pending.length > 0)
    await recordCommand(client, { event: 'migrated', detail: { migrations: pending } })
  // One URL for both may name its user elsewhere (PGUSER, the socket's peer): whoever migrates owns the tables.
  if (application === owner) console.log(OWNER_IN_USE)
  else await letApplicationIn(client, application)
  if (NODE_ENV === 'production') await printSetupToken(client)
  await client.end()
})

async function migrate(): Promise<void> {
  // Loaded only now: the config reads the environment, which useDatabase has completed.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { migrations } = await import('../src/migrations')
  const payload = await getPayload({ config, disableOnInit: true })
  // Two lines a migration, before the one that is to be read: for whoever asks for them.
  if (!process.env.LOG_LEVEL) payload.logger.level = 'warn'
  // Payload types a migration for any of its databases; these are for PostgreSQL, as is the adapter.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  await payload.destroy()
}

/** The application's role gets what it needs and no more, unless it is the owner's own. @throws ClearError */
async function letApplicationIn(client: pg.Client, application: string): Promise<void> {
  const role = roleOf(application)
  await ensureRole(client, role)
  if (await isOwner(client, role.name)) {
    console.log(OWNER_IN_USE)
    return
  }
  await grantApplication(client, role.name)
  // By another name the variable may lead somewhere else.
  await requireMigrated(application)
}
