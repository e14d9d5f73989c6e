import { once } from 'node:events'
import type { Env } from '../../src/env/readEnv'
import { checkDatabase } from '../database/checkDatabase'
import { ensureDatabase } from '../database/ensureDatabase'
import { keepPrivate } from '../process/keepPrivate'
import { say, step } from '../process/progress'
import { stopSignal } from '../process/stopSignal'
import { Supervisor } from '../process/supervisor'
import { hasPeople } from './hasPeople'
import { loginPage } from './loginPage'
import { PARTS } from './parts'
import { stackSettings } from './stackSettings'
import type { Mode, StackSettings } from './stackSettings'
import { welcome } from './welcome'

/**
 * The whole system on this machine until Ctrl-C: database, migrations, demonstration data, web (demo: the build, dev:
 * with hot reload), worker, mail catcher. Parts named by DATABASE_URL and SMTP_URL are used, not started. Throws EnvError
 * or ClearError when it cannot start; whatever it started is stopped in any case.
 */
export async function runStack(mode: Mode): Promise<void> {
  const stop = stopSignal()
  const supervisor = new Supervisor(stop)
  const settings = await stackSettings(mode)
  // Not in development, where the web part writes into the sources too.
  if (mode === 'demo') await keepPrivate(settings.read.DATA_DIR)
  let stopDatabase = async () => {}
  try {
    const database = await step('数据库', () => openDatabase(settings.read))
    stopDatabase = database.stop
    stop.throwIfAborted()
    const env = { ...settings.env, DATABASE_URL: database.url, MIGRATE_DATABASE_URL: undefined }
    await startParts({ mode, supervisor, settings: { ...settings, env }, database, stop })
    welcome(settings)
    if (!stop.aborted) await once(stop, 'abort')
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    await supervisor.stop()
    await stopDatabase()
    say('已全部停止。')
  }
}

type Database = { url: string; ownerUrl: string; stop: () => Promise<void> }

async function openDatabase({ DATABASE_URL, MIGRATE_DATABASE_URL, DATA_DIR }: Env): Promise<Database> {
  const database = DATABASE_URL
    ? { url: DATABASE_URL, ownerUrl: MIGRATE_DATABASE_URL ?? DATABASE_URL, stop: async () => {} }
    : await ensureDatabase({ dataDir: DATA_DIR })
  for (const warning of await checkDatabase(database.ownerUrl)) say(warning)
  return database
}

type Start = {
  mode: Mode
  supervisor: Supervisor
  settings: StackSettings
  database: Database
  stop: AbortSignal
}

async function startParts({ mode, supervisor, settings, database, stop }: Start): Promise<void> {
  const { env, read, isCaught } = settings
  const asOwner = { ...env, MIGRATE_DATABASE_URL: database.ownerUrl }
  await step('数据库迁移', () => supervisor.runToEnd(PARTS.migrate(asOwner)))
  const isFirstStart = !(await hasPeople(database.url))
  const seed = () => step('演示数据', () => supervisor.runToEnd(PARTS.seed(env)))
  if (isFirstStart) await seed()
  // First, so that it is there for the first mail of the others.
  if (isCaught) supervisor.keepRunning(PARTS.catcher(env))
  const web = supervisor.keepRunning(mode === 'demo' ? PARTS.web(env, read) : PARTS.devWeb(env, read))
  await Promise.all([
    step('启动网站', () => Promise.race([loginPage(read, stop), web.fell])),
    // Later starts only see to the passwords, which nobody needs to wait for.
    isFirstStart || seed(),
  ])
  supervisor.keepRunning(PARTS.worker(env))
}
