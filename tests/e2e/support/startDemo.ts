import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../scripts/process/ports'
import { startChild } from '../../../scripts/process/startChild'
import { waitUntil } from '../../../scripts/process/waitUntil'
import { passOn, PASSWORD } from './addresses'

// A first build on a busy machine with two cores took three minutes.
const START_MS = 10 * 60_000
const STOP_MS = 40_000

/**
 * The whole demonstration, as `npm run demo` starts it, on ports and in a folder of its own for this run; built first
 * if there is no build of these sources. Gives the function that stops it and removes the folder.
 */
export default async function startDemo(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-e2e-'))
  // Started as root, the database server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const [port, inboxPort] = [await freePort(), await freePort()]
  const addresses = { web: `http://127.0.0.1:${port}`, inbox: `http://127.0.0.1:${inboxPort}` }
  const lines: string[] = []
  const demo = startChild({
    words: ['--import', 'tsx', 'scripts/demo.ts'],
    env: demoVariables({ dataDir, port, inboxPort }),
    onLine: (line) => tell(line, lines),
    patienceMs: STOP_MS,
  })
  const stop = async () => {
    await demo.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const ended = demo.ended.then(() => false as const)
  if (!(await Promise.race([isWell(addresses.web), ended]))) {
    await stop()
    throw new Error(`the demonstration did not start:\n${lines.join('\n')}`)
  }
  passOn(addresses)
  return stop
}

/** Whether the login page, database and worker answer in time. */
async function isWell(web: string): Promise<boolean> {
  const answers = (path: string) =>
    fetch(`${web}${path}`, { signal: AbortSignal.timeout(10_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  const well = await waitUntil(async () => (await answers('/admin/login')) && (await answers('/api/health')), {
    withinMs: START_MS,
    everyMs: 500,
  })
  return well === true
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

/** The office's own lines are shown, so that nobody stares at a silent terminal while it builds. */
function tell(line: string, lines: string[]): void {
  lines.push(line)
  if (/^\d\d:\d\d:\d\d /.test(line)) console.log(line)
}
