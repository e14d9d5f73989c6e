import { setTimeout as sleep } from 'node:timers/promises'
import { randomNumbers } from '../largeOffice/random'
import { percentile } from '../percentile'
import type { Reviewer } from '../reviewer'
import type { Row } from '../row'
import type { DeskPage } from './pages'
import { timeOf } from './timeOf'

/** Pages a second, the people that makes when each opens one every thirty seconds, and how long it is kept up. */
const LOADS = [
  { aSecond: 2, people: 60, forSeconds: 180, limit: { atMost: 400 } },
  { aSecond: 5, people: 150, forSeconds: 90, limit: undefined },
] as const

/**
 * Whole pages, each as often as any other, asked for as people do: at random moments that know nothing of each other
 * (Poisson), and of how busy the server is. The time counts from the moment a page was due.
 */
export async function atRandomMoments(reviewer: Reviewer, pages: readonly DeskPage[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { aSecond, people, forSeconds, limit } of LOADS) {
    const times = await arrivals(reviewer, { pages, aSecond, forMs: forSeconds * 1000 })
    const what = `${aSecond} pages a second at random moments (${people} people)`
    rows.push({ what: `${what}: p50`, value: percentile(times, 50), unit: 'ms' })
    rows.push({ what: `${what}: p95`, value: percentile(times, 95), unit: 'ms', ...(limit && { limit }) })
    rows.push({ what: `${what}: p99 of ${times.length}`, value: percentile(times, 99), unit: 'ms' })
  }
  return rows
}

async function arrivals(
  reviewer: Reviewer,
  { pages, aSecond, forMs }: { pages: readonly DeskPage[]; aSecond: number; forMs: number },
): Promise<number[]> {
  // The same moments and pages in every run.
  const random = randomNumbers(aSecond)
  const from = performance.now()
  const asked: Promise<number>[] = []
  for (let due = gap(random, aSecond); due < forMs; due += gap(random, aSecond)) {
    await sleep(due - (performance.now() - from))
    const late = performance.now() - from - due
    const page = pages[Math.floor(random() * pages.length)]
    if (!page) break
    const path = page.path(asked.length)
    asked.push(timeOf(() => reviewer.get(path)).then((time) => late + time))
    // One that fails is told by `all`, at the end; until then it is nobody's surprise.
    asked.at(-1)?.catch(() => undefined)
  }
  return Promise.all(asked)
}

/** Milliseconds until the next one: exponential, and so without memory. */
const gap = (random: () => number, aSecond: number): number => (-Math.log(1 - random()) * 1000) / aSecond
