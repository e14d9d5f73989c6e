import pg from 'pg'
import { hasBuild } from '../stack/buildState'
import { startBenchOffice } from './benchOffice'
import { recordClicks } from './clicks'
import { fillOffice, SIZE } from './largeOffice/fillOffice'
import { indexRows } from './largeOffice/indexRows'
import { percentile } from './percentile'
import { logIn } from './reviewer'
import type { Measured, Row } from './row'

const AT_ONCE = 8
const FOR_MS = 6_000
const LIMIT_MS = 300

/** What a list of the panel asks for. */
const LIST =
  'depth=0&limit=50&select[headline]=true&select[status]=true&select[company]=true&select[channel]=true'

/**
 * The desk of an office ten years old: how long lists, queue, search, near-duplicates, statistics and the pages take.
 * A page is measured twice: at a click, where the browser has the panel already, and as a first load, where navigation
 * and the panel's own description come anew. Both are held to the same limit.
 */
export async function benchDesk(): Promise<Measured> {
  if (!hasBuild()) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice({ prepare: fillOffice })
  const client = new pg.Client({ connectionString: office.databaseUrl })
  try {
    await client.connect()
    const waiting = await ids(client, `select id from articles where status = 'review' order by id limit 100`)
    const reviewer = await logIn(office)
    const rows: Row[] = []
    for (const [what, path] of Object.entries(questions(waiting)))
      rows.push(await timed(what, (turn) => reviewer.get(path(turn))))
    for (const [name, { path, headers }] of (await recordClicks(office, reviewer)) ?? [])
      rows.push(await timed(`a click to: ${name}`, () => reviewer.get(path, headers)))
    for (const [name, path] of Object.entries(FIRST_LOADS))
      rows.push(await timed(`first load of: ${name}`, () => reviewer.get(path)))
    return [...rows, ...(await indexRows(client, { article: waiting[0] ?? 0 }))]
  } finally {
    await client.end()
    await office.stop()
  }
}

const FIRST_LOADS = {
  home: '/admin',
  articles: '/admin/collections/articles',
  queue: '/admin/queue',
  statistics: '/admin/statistics',
}

/** By name: the address asked for at the n-th turn. */
function questions(waiting: readonly number[]): Record<string, (turn: number) => string> {
  const article = (turn: number) => waiting[turn % waiting.length] ?? 0
  return {
    'list of articles': (turn) => `/api/articles?${LIST}&page=${1 + (turn % 20)}`,
    'list of one state': (turn) =>
      `/api/articles?${LIST}&where[status][equals]=published&page=${1 + (turn % 20)}`,
    'list of issues': () =>
      '/api/issues?depth=0&limit=50&select[name]=true&select[date]=true&select[status]=true',
    queue: () => '/api/articles/queue',
    'search, two characters': () =>
      `/api/articles?${LIST}&where[fullText][like]=${encodeURIComponent('曹杨')}`,
    'search, a rare name': () =>
      `/api/articles?${LIST}&where[fullText][like]=${encodeURIComponent('赵建国 曹杨')}`,
    'near-duplicates of one': (turn) => `/api/articles/${article(turn)}/similar`,
    'place in the queue': (turn) => `/api/articles/${article(turn)}/place`,
    "author's original": (turn) => `/api/articles/${article(turn)}/original`,
    statistics: (turn) => `/api/statistics?from=202${turn % 6}-01-01&to=202${turn % 6}-03-31`,
  }
}

type Ask = (turn: number) => Promise<Response>

async function timed(what: string, ask: Ask): Promise<Row> {
  await (await ask(0)).arrayBuffer()
  const times = await manyAtOnce(ask)
  const label = `${what}, ${AT_ONCE} at once, ${SIZE.articles} articles: p95`
  return { what: label, value: percentile(times, 95), unit: 'ms', limit: { atMost: LIMIT_MS } }
}

/** Milliseconds of every answer while `AT_ONCE` people ask without a pause. */
async function manyAtOnce(ask: Ask): Promise<number[]> {
  const end = performance.now() + FOR_MS
  const times: number[] = []
  const one = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += AT_ONCE) {
      const from = performance.now()
      await (await ask(turn)).arrayBuffer()
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => one(first)))
  return times
}

async function ids(client: pg.Client, query: string): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(query)
  return rows.map(({ id }) => id)
}
