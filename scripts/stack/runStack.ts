import { once } from 'node:events'
import { readEnv } from '../../src/env'
import type { Env } from '../../src/env'
import { catcherAddress, catcherUrl } from '../catcher/catcherAddress'
import { checkDatabase } from '../database/checkDatabase'
import { ensureDatabase } from '../database/ensureDatabase'
import { ClearError } from '../process/clearError'
import { requireFreePort } from '../process/ports'
import { say, step } from '../process/progress'
import { stopSignal } from '../process/stopSignal'
import { Supervisor } from '../process/supervisor'
import { waitUntil } from '../process/waitUntil'
import { isBuildFresh } from './buildState'
import { buildWeb } from './buildWeb'
import { keptSecret } from './keptSecret'
import { PARTS } from './parts'
import { welcome } from './welcome'

type Mode = 'demo' | 'dev'

/**
 * The whole system on this machine until Ctrl-C: database, migrations, demonstration data, build (demo) or hot reload
 * (dev), web, worker, mail catcher. Parts named by DATABASE_URL and SMTP_URL are used, not started. Throws EnvError
 * or ClearError when it cannot start; whatever it started is stopped in any case.
 */
export async function runStack(mode: Mode): Promise<void> {
  const stop = stopSignal()
  const supervisor = new Supervisor(stop)
  const given = readEnv({ ...process.env, NODE_ENV: undefined })
  await requirePorts(given)
  const secrets = await keptSecrets(given)
  let stopDatabase = async () => {}
  try {
    const database = await step('数据库', () => openDatabase(given))
    stopDatabase = database.stop
    stop.throwIfAborted()
    const env = await environment({ mode, given, secrets, databaseUrl: database.url })
    await prepare({ mode, supervisor, env })
    await open({ mode, supervisor, env, settings: readEnv(env), isCaught: !given.SMTP_URL, stop })
    welcome({ settings: readEnv(env), password: secrets.password, isCaught: !given.SMTP_URL })
    if (!stop.aborted) await once(stop, 'abort')
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    await supervisor.stop()
    await stopDatabase()
    say('已全部停止。')
  }
}

async function requirePorts({ PORT, BIND_ADDRESS, INBOX_PORT, SMTP_URL }: Env): Promise<void> {
  await requireFreePort({ variable: 'PORT', port: PORT, host: BIND_ADDRESS })
  if (SMTP_URL) return
  if (PORT === INBOX_PORT) throw new ClearError('PORT 和 INBOX_PORT 不能相同。')
  await requireFreePort({ variable: 'INBOX_PORT', port: INBOX_PORT, host: '127.0.0.1' })
}

type Secrets = { payload: string; password: string }

async function keptSecrets({ DATA_DIR, DEMO_PASSWORD }: Env): Promise<Secrets> {
  const given = process.env.PAYLOAD_SECRET || undefined
  return {
    payload: await keptSecret({ dataDir: DATA_DIR, name: 'payload-secret', given }),
    password: await keptSecret({ dataDir: DATA_DIR, name: 'demo-password', given: DEMO_PASSWORD }),
  }
}

async function openDatabase({
  DATABASE_URL,
  DATA_DIR,
}: Env): Promise<{ url: string; stop: () => Promise<void> }> {
  const database = DATABASE_URL
    ? { url: DATABASE_URL, stop: async () => {} }
    : await ensureDatabase({ dataDir: DATA_DIR })
  for (const warning of await checkDatabase(database.url)) say(warning)
  return database
}

async function environment({
  mode,
  given,
  secrets,
  databaseUrl,
}: {
  mode: Mode
  given: Env
  secrets: Secrets
  databaseUrl: string
}): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: given.DATA_DIR,
    DATABASE_URL: databaseUrl,
    SMTP_URL: given.SMTP_URL ?? catcherUrl(await catcherAddress(given.DATA_DIR)),
    PAYLOAD_SECRET: secrets.payload,
    DEMO_PASSWORD: secrets.password,
  }
}

async function prepare({
  mode,
  supervisor,
  env,
}: {
  mode: Mode
  supervisor: Supervisor
  env: NodeJS.ProcessEnv
}): Promise<void> {
  await step('数据库迁移', () => supervisor.runToEnd(PARTS.migrate(env)))
  await step('演示数据', () => supervisor.runToEnd(PARTS.seed(env)))
  if (mode === 'dev' || (await isBuildFresh())) return
  await step('构建网站（首次约一到两分钟）', () => buildWeb(supervisor, env))
}

async function open({
  mode,
  supervisor,
  env,
  settings,
  isCaught,
  stop,
}: {
  mode: Mode
  supervisor: Supervisor
  env: NodeJS.ProcessEnv
  settings: Env
  isCaught: boolean
  stop: AbortSignal
}): Promise<void> {
  // First, so that it is there for the first mail of the others.
  if (isCaught) supervisor.keepRunning(PARTS.catcher(env))
  const web = supervisor.keepRunning(mode === 'demo' ? PARTS.web(env, settings) : PARTS.devWeb(env, settings))
  await step('启动网站', () => Promise.race([loginPage(settings, stop), web.fell]))
  supervisor.keepRunning(PARTS.worker(env))
}

/** Resolves when the login page answers. */
async function loginPage({ BIND_ADDRESS, PORT }: Env, stop: AbortSignal): Promise<void> {
  const host = BIND_ADDRESS === '0.0.0.0' ? '127.0.0.1' : BIND_ADDRESS
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}/admin/login`
  const answered = await waitUntil(
    async () =>
      stop.aborted ||
      (await fetch(url, { signal: stop }).then(
        ({ ok }) => ok,
        () => false,
      )),
    { withinMs: 120_000, everyMs: 200 },
  )
  stop.throwIfAborted()
  if (!answered) throw new ClearError(`网站两分钟内没有就绪：${url}`)
}
