import pg from 'pg'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice } from '../benchOffice'
import { timeOf } from '../desk/timeOf'
import { fillOffice } from '../largeOffice/fillOffice'
import { percentile } from '../percentile'
import { logIn } from '../reviewer'
import type { Measured } from '../row'
import { questions, type Asked } from './questions'

const FEW = 2_000
const MANY = 100_000
const WARMING_ROUNDS = 3
const ROUNDS = 15
/** What an office has that went on for fifty years, beside one in its first. */
const AT_MOST = 3

/** How lists, searches and records answer in an office of a hundred thousand articles, beside one of two thousand. */
export async function benchScale(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const few = await medians(FEW)
  const many = await medians(MANY)
  return [...many].map(([name, value]) => ({
    what: `${name}, ${MANY} articles: p50`,
    value,
    unit: 'ms' as const,
    ratio: { of: few.get(name) ?? 0, to: `${FEW} articles` },
    limit: { atMost: AT_MOST },
  }))
}

/** Milliseconds of each question, alone: medians over rounds in which every one is asked once. */
async function medians(articles: number): Promise<Map<string, number>> {
  const size = { articles, issues: articles / 50, users: 100, waiting: 200 }
  const office = await startBenchOffice({ prepare: (url) => fillOffice(url, size) })
  try {
    const reviewer = await logIn(office)
    const times = new Map<string, number[]>()
    const asked = Object.entries(questions(await middleOnes(office.databaseUrl)))
    for (let round = -WARMING_ROUNDS; round < ROUNDS; round += 1) {
      for (const [name, path] of asked) {
        const time = await timeOf(() => reviewer.get(path))
        if (round >= 0) times.set(name, [...(times.get(name) ?? []), time])
      }
    }
    return new Map([...times].map(([name, each]) => [name, percentile(each, 50)]))
  } finally {
    await office.stop()
  }
}

/** An article and an issue from the middle of the office's years. */
async function middleOnes(url: string): Promise<Asked> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Asked>(`
      select (select max(id) / 2 from articles) as article,
             (select id from issues where total_number > 10000 order by id offset (select count(*) / 2 from issues where total_number > 10000) limit 1) as issue`)
    const [row] = rows
    if (!row) throw new Error('a select of one row gave none')
    return row
  } finally {
    await client.end()
  }
}
