import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, submittedIssue } from '../../support/articles'
import { startBuiltWorker, type BuiltWorker } from '../../support/builtWorker'
import { openOffice, type Office } from '../../support/office'
import { account } from '../../support/smtp/accounting'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'

const MAILBOXES = 3

let office: Office
let server: ScriptedServer
const workers: BuiltWorker[] = []

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-schedule-'))
  office = await openOffice()
  const mailboxes = Array.from({ length: MAILBOXES }, (_, index) => ({ email: `m${index}@superior.test` }))
  await office.reviewer.post('recipients', { name: '上级', kind: 'report', order: 1, mailboxes })
  server = await startScriptedServer({})
})

afterAll(async () => {
  for (const worker of workers) await worker.kill()
  await server.close()
  await office.close()
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)

function startWorker(): BuiltWorker {
  const worker = startBuiltWorker(ownPath('scripts/worker.ts'), {
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  })
  workers.push(worker)
  return worker
}

/** Statements that wait for an article: a worker in the middle of the publication that we keep it from. */
async function waiting(): Promise<number> {
  const { rowCount } = await sql(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        and query like '%articles%'`,
  )
  return rowCount ?? 0
}

describe('a scheduled issue whose worker is killed at its minute', () => {
  it('is published once by the next two, and mailed once to each', async () => {
    const article = await approvedArticle(office)
    const issue = await submittedIssue(office, { articles: [article] })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await office.signer.post(`issues/${issue}/schedule`, { at })).status).toBe(200)
    const holding = await poolOf(office.payload).connect()
    await holding.query('begin')
    // Which only a publication waits for.
    await holding.query('select 1 from articles where id = $1 for update', [article])
    await sql(`update issues set publish_at = now() where id = $1`, [issue])

    const first = startWorker()
    await expect.poll(waiting, { timeout: 120_000 }).toBeGreaterThan(0)
    await first.kill()
    await holding.query('rollback')
    holding.release()
    await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
    expect((await office.signer.get(`issues/${issue}?depth=0`)).body.status).toBe('review')

    startWorker()
    startWorker()
    const db = poolOf(office.payload)
    const copies = async () => {
      const rows = await account(db, { issueId: issue, accepted: server.accepted })
      return rows.map(({ status, copies }) => `${status} ${copies}`)
    }
    await expect.poll(copies, { timeout: 150_000 }).toEqual(Array.from({ length: MAILBOXES }, () => 'sent 1'))
    const once = await sql(
      `select (select count(*)::int from publications where issue_id = $1) as publications,
              (select count(*)::int from transitions where issue_id = $1 and action = 'publish') as steps`,
      [issue],
    )
    expect(once.rows).toEqual([{ publications: 1, steps: 1 }])
  }, 400_000)
})
