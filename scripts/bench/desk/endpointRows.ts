import { SIZE } from '../largeOffice/fillOffice'
import { percentile } from '../percentile'
import type { Reviewer } from '../reviewer'
import type { Row } from '../row'
import { timeOf } from './timeOf'

const AT_ONCE = 8
const FOR_MS = 6_000
const LIMIT_MS = 300

/** What a list of the panel asks for. */
const LIST =
  'depth=0&limit=50&select[headline]=true&select[status]=true&select[company]=true&select[channel]=true'

/** What the desk's pages ask for by themselves, by `AT_ONCE` people who do not pause. */
export async function endpointRows(reviewer: Reviewer, waiting: readonly number[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, path] of Object.entries(questions(waiting))) {
    const ask = (turn: number) => timeOf(() => reviewer.get(path(turn)))
    await ask(0)
    rows.push({
      what: `${what}, ${AT_ONCE} at once, ${SIZE.articles} articles: p95`,
      value: percentile(await manyAtOnce(ask), 95),
      unit: 'ms',
      limit: { atMost: LIMIT_MS },
    })
  }
  return rows
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

/** Milliseconds of every answer while `AT_ONCE` people ask without a pause. */
async function manyAtOnce(ask: (turn: number) => Promise<number>): Promise<number[]> {
  const end = performance.now() + FOR_MS
  const times: number[] = []
  const one = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += AT_ONCE) times.push(await ask(turn))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => one(first)))
  return times
}
