import { setTimeout as sleep } from 'node:timers/promises'
import { hasBuild } from '../stack/buildState'
import { startBenchOffice } from './benchOffice'
import { percentile } from './percentile'
import { type Measured, type Row } from './row'
import { logIn, makeLongIssue, type Reviewer } from './reviewer'

const AT_ONCE = 4
const FOR_MS = 10_000
/** Light requests of a working day: a list's data and a whole page. */
const PATHS = ['/api/articles?limit=10&depth=0', '/admin/login'] as const

/** How the admin panel answers while nothing and while an issue of some 170 pages is being set for a preview. */
export async function benchWeb(): Promise<Measured> {
  if (!hasBuild()) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice()
  try {
    const reviewer = await logIn(office)
    const issue = await makeLongIssue(reviewer)
    await previewOnce(reviewer, issue)
    await answerTimes(reviewer, FOR_MS / 2)
    const idle = await answerTimes(reviewer, FOR_MS)
    const previews = keepPreviewing(reviewer, issue)
    const busy = await answerTimes(reviewer, FOR_MS)
    const preview = await previews.stop()
    return [
      { what: 'light requests, idle: p50', value: percentile(idle, 50), unit: 'ms' },
      { what: 'light requests, idle: p95', value: percentile(idle, 95), unit: 'ms' },
      { what: 'light requests, idle', value: idle.length / (FOR_MS / 1000), unit: 'a second' },
      beside(idle, busy, 50),
      { ...beside(idle, busy, 95), limit: { atMost: 1.5 } },
      { what: 'light requests, previewing', value: busy.length / (FOR_MS / 1000), unit: 'a second' },
      { what: 'preview of 16x text meanwhile: wall', value: preview.wallMs, unit: 'ms' },
    ]
  } finally {
    await office.stop()
  }
}

function beside(idle: readonly number[], busy: readonly number[], part: number): Row {
  return {
    what: `light requests, previewing: p${part}`,
    value: percentile(busy, part),
    unit: 'ms',
    ratio: { of: percentile(idle, part), to: `idle p${part}` },
  }
}

/** Wall times of light requests, four at once, for so long. */
async function answerTimes(reviewer: Reviewer, forMs: number): Promise<number[]> {
  const end = performance.now() + forMs
  const times: number[] = []
  const one = async (start: number) => {
    for (let turn = start; performance.now() < end; turn += 1) {
      const from = performance.now()
      const answer = await reviewer.get(PATHS[turn % PATHS.length] ?? PATHS[0])
      await answer.arrayBuffer()
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, start) => one(start)))
  return times
}

/** One preview after another until stopped; then the mean wall time of one, the last one finished. */
function keepPreviewing(reviewer: Reviewer, issue: number): { stop: () => Promise<{ wallMs: number }> } {
  const times: number[] = []
  let isStopped = false
  const running = (async () => {
    while (!isStopped) times.push(await previewOnce(reviewer, issue))
  })()
  // What goes wrong is thrown by stop, which awaits the same promise.
  running.catch(() => undefined)
  return {
    stop: async () => {
      isStopped = true
      await Promise.race([running, sleep(60_000)])
      return { wallMs: times.reduce((sum, each) => sum + each, 0) / times.length }
    },
  }
}

async function previewOnce(reviewer: Reviewer, issue: number): Promise<number> {
  const from = performance.now()
  await (await reviewer.get(`/api/issues/${issue}/preview.pdf`)).arrayBuffer()
  return performance.now() - from
}
