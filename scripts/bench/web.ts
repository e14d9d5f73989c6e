import { setTimeout as sleep } from 'node:timers/promises'
import { hasBuild } from '../stack/buildState'
import { startBenchOffice } from './benchOffice'
import { percentile } from './percentile'
import { type Measured, type Row } from './row'
import { logIn, makeLongIssue, type Reviewer } from './reviewer'

const AT_ONCE = 4
/** Idle and busy stretches in turn, so that other work on the machine, which comes and goes, falls on both alike. */
const ROUNDS = 7
const STRETCH_MS = 3_000
/** Light requests of a working day: a list's data and a whole page. */
const PATHS = ['/api/articles?limit=10&depth=0', '/admin/login'] as const

/** How the admin panel answers while nothing and while an issue of some 170 pages is being set for a preview. */
export async function benchWeb(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice()
  try {
    const reviewer = await logIn(office)
    const issue = await makeLongIssue(reviewer)
    await previewOnce(reviewer, issue)
    await answerTimes(reviewer, STRETCH_MS)
    const rounds: Round[] = []
    while (rounds.length < ROUNDS) rounds.push(await measureRound(reviewer, issue))
    const seconds = (ROUNDS * STRETCH_MS) / 1000
    const requests = (of: (round: Round) => readonly number[]) =>
      rounds.reduce((sum, round) => sum + of(round).length, 0)
    return [
      {
        what: 'light requests, idle: p50',
        value: medianOf(rounds, ({ idle }) => percentile(idle, 50)),
        unit: 'ms',
      },
      {
        what: 'light requests, idle: p95',
        value: medianOf(rounds, ({ idle }) => percentile(idle, 95)),
        unit: 'ms',
      },
      { what: 'light requests, idle', value: requests(({ idle }) => idle) / seconds, unit: 'a second' },
      beside(rounds, 50),
      { ...beside(rounds, 95), limit: { atMost: 1.5 } },
      { what: 'light requests, previewing', value: requests(({ busy }) => busy) / seconds, unit: 'a second' },
      {
        what: 'preview of 16x text meanwhile: wall',
        value: medianOf(rounds, ({ previewMs }) => previewMs),
        unit: 'ms',
      },
    ]
  } finally {
    await office.stop()
  }
}

/** Wall times of light requests without and with a preview being set, and the mean one of a preview. */
type Round = { idle: readonly number[]; busy: readonly number[]; previewMs: number }

async function measureRound(reviewer: Reviewer, issue: number): Promise<Round> {
  const idle = await answerTimes(reviewer, STRETCH_MS)
  const previews = keepPreviewing(reviewer, issue)
  const busy = await answerTimes(reviewer, STRETCH_MS)
  return { idle, busy, previewMs: await previews.stop() }
}

/** The median over the rounds, of the stretches' own percentiles. */
function beside(rounds: readonly Round[], part: number): Row {
  return {
    what: `light requests, previewing: p${part}`,
    value: medianOf(rounds, ({ busy }) => percentile(busy, part)),
    unit: 'ms',
    ratio: { of: medianOf(rounds, ({ idle }) => percentile(idle, part)), to: `idle p${part}` },
  }
}

const medianOf = (rounds: readonly Round[], of: (round: Round) => number): number =>
  percentile(rounds.map(of), 50)

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
function keepPreviewing(reviewer: Reviewer, issue: number): { stop: () => Promise<number> } {
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
      return times.reduce((sum, each) => sum + each, 0) / times.length
    },
  }
}

async function previewOnce(reviewer: Reviewer, issue: number): Promise<number> {
  const from = performance.now()
  await (await reviewer.get(`/api/issues/${issue}/preview.pdf`)).arrayBuffer()
  return performance.now() - from
}
