import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { pause } from '@/mail/deliver/pause'
import { DELIVERY_TIMES } from '@/mail/deliver/settings'
import { poolOf } from '@/db/poolOf'
import { submittedIssue } from '../../support/articles'
import { startBuiltWorker, type BuiltWorker } from '../../support/builtWorker'
import { openOffice, type Office } from '../../support/office'
import { account, wrongRows } from '../../support/smtp/accounting'
import { untilSettled } from '../../support/smtp/engine'
import { mailboxes } from '../../../scripts/bench/publication'
import { setClock } from '../../support/smtp/setClock'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'

const MAILBOXES = 200
const CONNECTIONS = 5

let office: Office
let server: ScriptedServer
const running: BuiltWorker[] = []

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-worker-'))
  office = await openOffice()
  const emails = mailboxes(MAILBOXES).map((email) => ({ name: '收件人', email }))
  for (const [kind, half] of [
    ['report', emails.slice(0, 100)],
    ['copy', emails.slice(100)],
  ] as const)
    await office.admin.post('recipients', { name: `单位 ${kind}`, kind, order: 1, mailboxes: half })
  server = await startScriptedServer({
    script: async ({ stage }) => void (stage === 'dot' && (await pause(100))),
  })
})

afterAll(async () => {
  for (const worker of running) await worker.kill()
  await server.close()
  await office.close()
})

function startWorker() {
  const worker = startBuiltWorker(ownPath('scripts/worker.ts'), {
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    SMTP_CONNECTIONS: String(CONNECTIONS),
  })
  running.push(worker)
  return worker
}

describe('a worker out of the build, killed in the middle of a published issue', () => {
  it('leaves the next one to finish: none lost, none doubled, doubt only where bytes flowed', async () => {
    const issueId = await submittedIssue(office)
    const first = startWorker()
    expect((await office.reviewer.post(`issues/${issueId}/publish`)).status).toBe(200)
    const accepted = () => server.accepted.copies().length
    await expect.poll(accepted, { timeout: 120_000, interval: 20 }).toBeGreaterThan(60)
    await first.kill()
    expect(accepted()).toBeLessThan(MAILBOXES)

    const db = poolOf(office.payload)
    // What it held becomes uncertain when its lease has ended, a minute in which nobody works.
    await setClock(office.owner, DELIVERY_TIMES.leaseMs)
    startWorker()
    const counts = await untilSettled(db, { issueId, withinMs: 150_000 })
    expect(counts.sent + counts.uncertain).toBe(MAILBOXES)
    expect(counts.uncertain).toBeLessThanOrEqual(CONNECTIONS)
    const rows = await account(db, { issueId, accepted: server.accepted })
    expect(rows).toHaveLength(MAILBOXES)
    expect(wrongRows(rows)).toEqual([])
    expect((await office.reviewer.get(`issues/${issueId}?depth=1`)).body.pdf?.url).toBeTruthy()
  }, 400_000)
})
