import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice } from '../benchOffice'
import { timeOf } from '../desk/timeOf'
import { logIn } from '../reviewer'
import type { Measured, Row } from '../row'
import { addMailboxes, makeIssue } from './bigIssue'
import { bystander } from './bystander'

const BIG = { articles: 40, pictures: 20, date: '2026-01-23' }
const LONG = { articles: 60, pictures: 0, date: '2026-02-06' }
const MAILBOXES = 500
const IDLE_MS = 5_000
const PATIENCE_MS = 120_000

/**
 * An issue larger than any office's: its preview, the publishing of one with sixty articles, and the time from the click to
 * the first mail, while somebody else asks for a light answer ten times a second.
 */
export async function benchIssue(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice({ isMailing: true })
  const client = new pg.Client({ connectionString: office.databaseUrl })
  try {
    await client.connect()
    const reviewer = await logIn(office)
    const big = await makeIssue(reviewer, BIG)
    const long = await makeIssue(reviewer, LONG)
    const preview = () => timeOf(() => reviewer.get(`/api/issues/${big}/preview.pdf`))
    const publish = (issue: number) => timeOf(() => reviewer.send(`/api/issues/${issue}/publish`, '{}'))
    const idle = await bystander(reviewer, () => sleep(IDLE_MS))
    const previewed = await bystander(reviewer, preview)
    // To nobody new: what it costs is its articles.
    const published = await bystander(reviewer, () => publish(long))
    await settled(client, long)
    await addMailboxes(reviewer, MAILBOXES)
    const sent = await bystander(reviewer, async () => {
      const from = performance.now()
      const answeredMs = await publish(big)
      await firstMail(client, big)
      return { answeredMs, firstMs: performance.now() - from }
    })
    const from = performance.now()
    await settled(client, big)
    const beside = (what: string, { meanMs }: { meanMs: number }): Row => ({
      what: `others meanwhile, ${what}: mean`,
      value: meanMs,
      unit: 'ms',
      ratio: { of: idle.meanMs, to: 'idle' },
      limit: { atMost: 2 },
    })
    const issue = `${BIG.articles} articles, ${BIG.pictures} pictures`
    return [
      { what: `preview, ${issue}`, value: previewed.result, unit: 'ms', limit: { atMost: 5_000 } },
      beside('previewing', previewed),
      {
        what: `publishing ${LONG.articles} articles`,
        value: published.result,
        unit: 'ms',
        limit: { atMost: 500 },
      },
      beside('publishing', published),
      { what: `publishing, ${issue}, ${MAILBOXES} mailboxes`, value: sent.result.answeredMs, unit: 'ms' },
      {
        what: 'first mail after the click',
        value: sent.result.firstMs,
        unit: 'ms',
        limit: { atMost: 10_000 },
      },
      beside('until the first mail', sent),
      { what: `all ${MAILBOXES} mails after the first`, value: performance.now() - from, unit: 'ms' },
      { what: 'others, idle: mean', value: idle.meanMs, unit: 'ms' },
    ]
  } finally {
    await client.end()
    await office.stop()
  }
}

async function firstMail(client: pg.Client, issue: number): Promise<void> {
  await until(client, `select from deliveries where issue_id = $1 and status = 'sent' limit 1`, issue)
}

async function settled(client: pg.Client, issue: number): Promise<void> {
  await until(
    client,
    `select where not exists (select from deliveries where issue_id = $1 and status <> 'sent')`,
    issue,
  )
}

/** @throws Error when the query gives no row in two minutes */
async function until(client: pg.Client, query: string, issue: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const { rowCount } = await client.query(query, [issue])
    if ((rowCount ?? 0) > 0) return
    await sleep(50)
  }
  throw new Error(`not within ${PATIENCE_MS} ms: ${query}`)
}
