import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '../../src/env/readEnv'
import { ensureDatabase } from '../database/ensureDatabase'
import { ClearError } from '../process/clearError'
import { freePort } from '../process/ports'
import { Supervisor } from '../process/supervisor'
import { loginPage } from '../stack/loginPage'
import { PARTS } from '../stack/parts'
import { startSink } from './startSink'

export type BenchOffice = { web: string; databaseUrl: string; password: string; stop: () => Promise<void> }

/**
 * The demonstration office behind the web server of the last build, in a folder and on a port of its own: no worker
 * and no mail unless it `isMailing`, so that nothing but what is measured runs. `prepare` may add to its database, whose address it gets.
 * Throws ClearError.
 */
export async function startBenchOffice({
  prepare,
  isMailing = false,
}: {
  prepare?: (databaseUrl: string) => Promise<void>
  isMailing?: boolean
} = {}): Promise<BenchOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-bench-'))
  // Started as root, the database server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const signal = new AbortController().signal
  const supervisor = new Supervisor(signal)
  const stops = [() => rm(dataDir, { recursive: true, force: true }), () => supervisor.stop()]
  const stop = async () => {
    for (const each of stops.reverse()) await each()
  }
  try {
    const database = await ensureDatabase({ dataDir, durable: false })
    stops.splice(1, 0, database.stop)
    const password = randomBytes(12).toString('hex')
    const sink = isMailing ? await startSink() : undefined
    if (sink) stops.splice(1, 0, async () => sink.stop())
    const env = variables({ dataDir, password, database, port: await freePort(), smtpPort: sink?.port })
    await supervisor.runToEnd({
      ...PARTS.migrate({ ...env, MIGRATE_DATABASE_URL: database.ownerUrl }),
      isQuiet: true,
    })
    await supervisor.runToEnd({ ...PARTS.seed(env), isQuiet: true })
    await prepare?.(database.ownerUrl)
    const read = readEnv(env)
    if (isMailing) supervisor.keepRunning({ ...PARTS.worker(env), isQuiet: true })
    const web = supervisor.watch({ ...PARTS.web(env, read), isQuiet: true })
    const fell = web.then(() => {
      throw new ClearError('网站没有运行起来，请重新构建（npm run build）后再试。')
    })
    await Promise.race([loginPage(read, signal), fell])
    return { web: read.SERVER_URL, databaseUrl: database.ownerUrl, password, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function variables(given: {
  dataDir: string
  password: string
  database: { url: string }
  port: number
  smtpPort: number | undefined
}): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    DATA_DIR: given.dataDir,
    DATABASE_URL: given.database.url,
    PORT: String(given.port),
    SERVER_URL: `http://127.0.0.1:${given.port}`,
    MAIL_FROM: 'bench@jianbao.test',
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DEMO_PASSWORD: given.password,
    // Nobody listens at 9: without a worker nothing is ever sent.
    SMTP_URL: `smtp://127.0.0.1:${given.smtpPort ?? 9}`,
    LOG_LEVEL: 'warn',
  }
}
