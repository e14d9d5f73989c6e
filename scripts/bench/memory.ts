import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { embeddedServer } from '../database/embeddedServer'
import { runningPostmaster } from '../database/postmaster'
import { waitUntil } from '../process/waitUntil'
import { hasBuild } from '../stack/buildState'
import { startDemoApart } from '../stack/startDemoApart'
import { type ProcessMemory, processTree } from './processTree'
import { logIn, type Reviewer } from './reviewer'
import type { Measured, Row } from './row'

const MB = 1e6
const AT_MOST_MB = 1_000
const SENT_WITHIN_MS = 180_000
/** After the last mail, so that what is over is let go. */
const SETTLED_MS = 10_000
/** Opened before and after the publication, as by the person who signs. */
const OPENED = [
  '/admin',
  '/admin/queue',
  '/admin/collections/articles',
  '/admin/statistics',
  '/admin/archive',
]

const issuesSchema = z.object({ docs: z.array(z.object({ id: z.number() })) })
const deliveriesSchema = z.object({
  progress: z.object({ total: z.number(), state: z.string() }),
  rendering: z.object({ done: z.boolean() }),
})

/**
 * What everything that `npm run demo` starts holds in memory, npm and PostgreSQL among it, after somebody opened the desk's
 * pages and published the waiting issue and its mails went out. Shared pages by their share (PSS); what it would be
 * counted in each process stands beside.
 */
export async function benchMemory(): Promise<Measured> {
  if (process.platform !== 'linux') return { skipped: 'only Linux says what share of a page is whose' }
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  // npm says it to what it runs.
  const npm = process.env.npm_execpath
  if (!npm) return { skipped: 'run by npm only (npm run bench -- memory)' }
  const password = randomBytes(12).toString('hex')
  const words = [npm, 'run', 'demo']
  const demo = await startDemoApart({ words, env: process.env, password, onLine: () => undefined })
  try {
    const reviewer = await logIn({ web: demo.web, password })
    await open(reviewer, OPENED)
    await publish(reviewer)
    await open(reviewer, OPENED)
    await sleep(SETTLED_MS)
    const { cluster } = await embeddedServer(demo.dataDir)
    const postgres = await runningPostmaster(cluster)
    // The database server answers to nobody: it is not in the tree of who started it.
    return rows(await processTree([demo.pid, ...(postgres ? [postgres.pid] : [])]))
  } finally {
    await demo.stop()
  }
}

async function open(reviewer: Reviewer, paths: readonly string[]): Promise<void> {
  for (const path of paths) await (await reviewer.get(path)).arrayBuffer()
}

/** The issue that waits for sign-off, until its PDF is there and every mail is out. */
async function publish(reviewer: Reviewer): Promise<void> {
  const waiting = await reviewer.get('/api/issues?depth=0&limit=1&where[status][equals]=review')
  const [issue] = issuesSchema.parse(await waiting.json()).docs
  if (!issue) throw new Error('no issue waits for sign-off')
  await open(reviewer, [`/admin/collections/issues/${issue.id}`, `/api/issues/${issue.id}/preview.pdf`])
  await reviewer.post(`/api/issues/${issue.id}/publish`, {})
  const isOut = async () => {
    const answer = await reviewer.get(`/api/issues/${issue.id}/deliveries`)
    const { progress, rendering } = deliveriesSchema.parse(await answer.json())
    return rendering.done && progress.total > 0 && progress.state === 'complete'
  }
  if (!(await waitUntil(isOut, { withinMs: SENT_WITHIN_MS, everyMs: 500 })))
    throw new Error('the mails did not go out')
}

function rows(processes: readonly ProcessMemory[]): Row[] {
  const names = [...new Set(processes.map(({ command }) => programOf(command)))].sort()
  const total = (of: 'resident' | 'proportional', some = processes) =>
    some.reduce((sum, each) => sum + each[of], 0) / MB
  return [
    ...names.map((name): Row => {
      const same = processes.filter(({ command }) => programOf(command) === name)
      return { what: `${name}, ${same.length} process(es)`, value: total('proportional', same), unit: 'MB' }
    }),
    { what: 'all, shared pages counted in each process', value: total('resident'), unit: 'MB' },
    {
      what: 'all, after a publication',
      value: total('proportional'),
      unit: 'MB',
      limit: { atMost: AT_MOST_MB },
    },
  ]
}

/** `worker.ts`, `next-server`, `postgres`, `esbuild` …: the script that runs, or else the program. */
function programOf(command: string): string {
  const script = command.split(/[ /]/).findLast((word) => /^[\w-]+\.[cm]?[jt]s$/.test(word))
  return script ?? basename(/^[^ :]*/.exec(command)?.[0] ?? '')
}
