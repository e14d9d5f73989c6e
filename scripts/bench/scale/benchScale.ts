import pg from 'pg'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice } from '../benchOffice'
import { timeOf } from '../desk/timeOf'
import { fillOffice } from '../largeOffice/fillOffice'
import { percentile } from '../percentile'
import { logIn } from '../reviewer'
import type { Measured, Row } from '../row'
import { questions, type Asked } from './questions'

const FEW = 2_000
const MANY = 100_000
const WARMING_ROUNDS = 3
const ROUNDS = 15
/** What an office has that went on for fifty years, beside one in its first. */
const AT_MOST = 3

/**
 * How lists, searches and records answer in an office of a hundred thousand articles, beside one of two thousand: each question
 * is put to one and then to the other, so that what else the machine does weighs on both.
 */
export async function benchScale(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const few = await openOffice(FEW)
  try {
    const many = await openOffice(MANY)
    try {
      return await compare(few, many)
    } finally {
      await many.stop()
    }
  } finally {
    await few.stop()
  }
}

type Office = { ask: Map<string, () => Promise<number>>; stop: () => Promise<void> }

async function compare(few: Office, many: Office): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, askMany] of many.ask) {
    const askFew = few.ask.get(name)
    if (!askFew) throw new Error(`only one office was asked: ${name}`)
    const times = { few: [] as number[], many: [] as number[] }
    for (let round = -WARMING_ROUNDS; round < ROUNDS; round += 1) {
      const [one, other] = [await askFew(), await askMany()]
      if (round < 0) continue
      times.few.push(one)
      times.many.push(other)
    }
    rows.push({
      what: `${name}, ${MANY} articles: p50`,
      value: percentile(times.many, 50),
      unit: 'ms',
      ratio: { of: percentile(times.few, 50), to: `${FEW} articles` },
      limit: { atMost: AT_MOST },
    })
  }
  return rows
}

/** An office of so many articles, and each question to it by name, which gives the milliseconds of its answer. */
async function openOffice(articles: number): Promise<Office> {
  const size = { articles, issues: articles / 50, users: 100, waiting: 200 }
  const office = await startBenchOffice({ prepare: (url) => fillOffice(url, size) })
  try {
    const reviewer = await logIn(office)
    const asked = Object.entries(questions(await middleOnes(office.databaseUrl)))
    return {
      ask: new Map(asked.map(([name, path]) => [name, () => timeOf(() => reviewer.get(path))])),
      stop: office.stop,
    }
  } catch (error) {
    await office.stop()
    throw error
  }
}

/** An article and an issue from the middle of the office's years. */
async function middleOnes(url: string): Promise<Asked> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Asked>(`
      select (select max(id) / 2 from articles) as article,
             (select percentile_disc(0.5) within group (order by id) from issues where total_number > 10000) as issue`)
    const [row] = rows
    if (!row) throw new Error('a select of one row gave none')
    return row
  } finally {
    await client.end()
  }
}
