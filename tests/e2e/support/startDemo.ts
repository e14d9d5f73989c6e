import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../scripts/process/ports'
import { startChild } from '../../../scripts/process/startChild'
import { waitUntil } from '../../../scripts/process/waitUntil'
import { areGiven, passOn, PASSWORD } from './addresses'

// With a build to be made first, on two busy cores.
const START_MS = 10 * 60_000
const STOP_MS = 40_000

/**
 * The whole demonstration, as `npm run demo` starts it, on ports and in a folder of its own for this run; built first
 * if there is no build of these sources. Gives the function that stops it and removes the folder.
 *
 * With addresses in the environment already, the journeys go through the office that runs there: while a screen is
 * being built, `npm run dev` (its DEMO_PASSWORD that of the journeys) answers sooner than a build.
 */
export default async function startDemo(): Promise<(() => Promise<void>) | undefined> {
  if (areGiven()) return undefined
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-e2e-'))
  // Started as root, the database server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const [port, inboxPort] = [await freePort(), await freePort()]
  const web = `http://127.0.0.1:${port}`
  const lines: string[] = []
  const demo = startChild({
    words: ['--import', 'tsx', 'scripts/demo.ts'],
    env: demoVariables({ dataDir, port, inboxPort }),
    onLine: (line) => {
      lines.push(line)
      showProgress(line)
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
  passOn({ web, inbox: `http://127.0.0.1:${inboxPort}` })
  return stop
}

/** The variables of this process, without those that would lead to another office's database or mail server. */
function demoVariables(given: { dataDir: string; port: number; inboxPort: number }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: undefined,
    SMTP_URL: undefined,
    SERVER_URL: undefined,
    PAYLOAD_SECRET: undefined,
    MAIL_FROM: undefined,
    BIND_ADDRESS: undefined,
    DATA_DIR: given.dataDir,
    PORT: String(given.port),
    INBOX_PORT: String(given.inboxPort),
    DEMO_PASSWORD: PASSWORD,
  }
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

/** The lines of its start only, so that nobody stares at a silent terminal while it builds. */
function showProgress(line: string): void {
  if (/^\d\d:\d\d:\d\d /.test(line)) console.log(line)
}
