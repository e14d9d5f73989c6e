import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../process/ports'
import { startChild } from '../process/startChild'
import { waitUntil } from '../process/waitUntil'

// With a build to be made first, on two busy cores.
const START_MS = 10 * 60_000
const STOP_MS = 40_000

export type DemoApart = {
  /** Origin of the web server. */
  web: string
  /** Origin of the catcher's inbox. */
  inbox: string
  dataDir: string
  /** Of the process that was started. */
  pid: number
  /** Stops it and removes its folder. */
  stop: () => Promise<void>
}

/**
 * The whole demonstration, as `npm run demo` starts it, on ports and in a folder of its own, without the variables that
 * would lead to another office's database or mail server; built first if there is no build of these sources. `words` are
 * those after `node`. Throws when it does not come up.
 */
export async function startDemoApart({
  words,
  env,
  password,
  onLine,
}: {
  words: readonly string[]
  env: NodeJS.ProcessEnv
  password: string
  onLine: (line: string) => void
}): Promise<DemoApart> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-demo-'))
  // Started as root, the database server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const [port, inboxPort] = [await freePort(), await freePort()]
  const web = `http://127.0.0.1:${port}`
  const lines: string[] = []
  const demo = startChild({
    words,
    env: {
      ...env,
      DATABASE_URL: undefined,
      MIGRATE_DATABASE_URL: undefined,
      SMTP_URL: undefined,
      SERVER_URL: undefined,
      PAYLOAD_SECRET: undefined,
      MAIL_FROM: undefined,
      BIND_ADDRESS: undefined,
      DATA_DIR: dataDir,
      PORT: String(port),
      INBOX_PORT: String(inboxPort),
      DEMO_PASSWORD: password,
    },
    onLine: (line) => {
      lines.push(line)
      onLine(line)
    },
    patienceMs: STOP_MS,
  })
  let hasEnded = false
  void demo.ended.then(() => (hasEnded = true))
  const stop = async () => {
    await demo.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const state = await waitUntil(async () => (hasEnded ? 'ended' : (await isWell(web)) && 'well'), {
    withinMs: START_MS,
    everyMs: 500,
  })
  if (state !== 'well') {
    await stop()
    throw new Error(`the demonstration did not start:\n${lines.join('\n')}`)
  }
  return { web, inbox: `http://127.0.0.1:${inboxPort}`, dataDir, pid: demo.pid, stop }
}

/** Whether the login page, and behind it the database and the worker, answer. */
async function isWell(web: string): Promise<boolean> {
  const answers = (path: string) =>
    fetch(`${web}${path}`, { signal: AbortSignal.timeout(10_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  return (await answers('/admin/login')) && answers('/api/health')
}
