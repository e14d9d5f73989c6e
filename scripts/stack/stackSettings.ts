import { fontFaults } from '../../src/services/print/fontFaults'
import { readEnv } from '../../src/env/readEnv'
import type { Env } from '../../src/env/readEnv'
import { catcherAddress, catcherUrl } from '../catcher/catcherAddress'
import { ClearError } from '../process/clearError'
import { requireFreePort } from '../process/ports'
import { keptSecret } from './keptSecret'

export type Mode = 'demo' | 'dev'

/** What the parts are started with. */
export type StackSettings = {
  /** The whole environment of the parts, but for the database. */
  env: NodeJS.ProcessEnv
  /** The same, read. */
  read: Env
  /** Whether mail goes to the local catcher. */
  isCaught: boolean
  password: string
}

/**
 * Everything that can be known before anything is started: variables, ports, the secrets this machine keeps for
 * itself. Throws EnvError or ClearError.
 */
export async function stackSettings(mode: Mode): Promise<StackSettings> {
  // Not yet as production, where the secret would have to be given.
  const given = readEnv({ ...process.env, NODE_ENV: undefined }, { fontFaults })
  const { DATA_DIR, DEMO_PASSWORD, SMTP_URL } = given
  await requirePorts(given)
  const secret = await keptSecret({
    dataDir: DATA_DIR,
    name: 'payload-secret',
    given: process.env.PAYLOAD_SECRET || undefined,
  })
  const password = await keptSecret({ dataDir: DATA_DIR, name: 'demo-password', given: DEMO_PASSWORD })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR,
    SMTP_URL: SMTP_URL ?? catcherUrl(await catcherAddress(DATA_DIR)),
    PAYLOAD_SECRET: secret,
    // The parts of a production want these given; what is local has values of its own.
    SERVER_URL: given.SERVER_URL,
    MAIL_FROM: `${given.MAIL_FROM.name} <${given.MAIL_FROM.address}>`,
    DEMO_PASSWORD: password,
  }
  return { env, read: readEnv(env), isCaught: !SMTP_URL, password }
}

async function requirePorts({ PORT, BIND_ADDRESS, INBOX_PORT, SMTP_URL }: Env): Promise<void> {
  await requireFreePort({ variable: 'PORT', port: PORT, host: BIND_ADDRESS })
  if (SMTP_URL) return
  if (PORT === INBOX_PORT) throw new ClearError('PORT 和 INBOX_PORT 不能相同。')
  await requireFreePort({ variable: 'INBOX_PORT', port: INBOX_PORT, host: '127.0.0.1' })
}
