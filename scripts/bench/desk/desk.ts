import pg from 'pg'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice } from '../benchOffice'
import { fillOffice } from '../largeOffice/fillOffice'
import { logIn } from '../reviewer'
import type { Measured } from '../row'
import { endpointRows } from './endpointRows'
import { indexRows } from './indexRows'
import { oneAtATime } from './oneAtATime'
import { deskPages } from './pages'
import { atRandomMoments } from './randomMoments'

/** The desk of an office ten years old, as people feel it: pages alone, pages of many people, lists and searches, indexes. */
export async function benchDesk(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice({ prepare: fillOffice })
  const client = new pg.Client({ connectionString: office.databaseUrl })
  try {
    await client.connect()
    const waiting = await ids(client, `select id from articles where status = 'review' order by id limit 100`)
    const issues = await ids(client, `select id from issues where status = 'review' order by id limit 1`)
    const reviewer = await logIn(office)
    const pages = deskPages({ articles: waiting, issue: issues[0] ?? 0 })
    return [
      ...(await oneAtATime(reviewer, pages)),
      ...(await atRandomMoments(reviewer, pages)),
      ...(await endpointRows(reviewer, waiting)),
      ...(await indexRows(client, { article: waiting[0] ?? 0 })),
    ]
  } finally {
    await client.end()
    await office.stop()
  }
}

async function ids(client: pg.Client, query: string): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(query)
  return rows.map(({ id }) => id)
}
