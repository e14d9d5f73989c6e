import type { Db } from '@/db/db'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pause } from '@/mail/deliver/pause'
import { ensureDatabase } from '../../../scripts/database/ensureDatabase'
import { embeddedServer } from '../../../scripts/database/embeddedServer'
import { runningPostmaster, stopPostmaster } from '../../../scripts/database/postmaster'
import { runToEnd } from '../../../scripts/process/runToEnd'
import { waitUntil } from '../../../scripts/process/waitUntil'
import { account, wrongRows } from '../../support/smtp/accounting'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const MAILBOXES = 300

let dataDir: string
let pool: pg.Pool
let server: ScriptedServer

/** What the engines hold: whatever pool leads to the server that runs now, which has another port after each start. */
const db: Db = { query: (statement) => pool.query(statement) }

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jianbao-restart-'))
  await chmod(dataDir, 0o755)
  const { url, ownerUrl } = await connect()
  const env = { DATABASE_URL: url, MIGRATE_DATABASE_URL: ownerUrl, NODE_ENV: 'test' }
  await runToEnd({ script: 'scripts/migrate.ts', env, quiet: true })
})

afterAll(async () => {
  await stopEngines()
  await server.close()
  await pool.end()
  await stopPostmaster((await embeddedServer(dataDir)).cluster)
  await rm(dataDir, { recursive: true, force: true })
})

async function connect(): Promise<{ url: string; ownerUrl: string }> {
  const database = await ensureDatabase({ dataDir })
  pool = new pg.Pool({ connectionString: database.url, max: 10 })
  pool.on('error', () => {})
  return database
}

/** `SIGINT`: stopped as an operator does. `SIGQUIT`: gone at once, as after a power cut; the next start recovers. */
async function restart(signal: 'SIGINT' | 'SIGQUIT') {
  const { cluster } = await embeddedServer(dataDir)
  const postmaster = await runningPostmaster(cluster)
  if (!postmaster) throw new Error('no server to restart')
  process.kill(postmaster.pid, signal)
  await waitUntil(async () => !(await runningPostmaster(cluster)), { withinMs: 60_000 })
  const old = pool
  await connect()
  await old.end()
}

describe('PostgreSQL restarted in the middle of an issue', () => {
  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'by %s costs no mailbox its mail and gives none two',
    async (signal) => {
      server = await startScriptedServer({
        script: async ({ stage }) => void (stage === 'dot' && (await pause(20))),
      })
      const { issueId } = await insertPublication(db, { emails: mailboxes(MAILBOXES) })
      const smtp = testSmtp({ port: server.port })
      const engines = [startEngine({ db, connections: 3, smtp }), startEngine({ db, connections: 3, smtp })]
      for (const share of [60, 150]) {
        await expect
          .poll(() => server.accepted.copies().length, { timeout: 60_000, interval: 20 })
          .toBeGreaterThan(share)
        await restart(signal)
      }
      const counts = await untilSettled(db, { issueId, withinMs: 90_000 })
      for (const engine of engines) await engine.stop()
      expect(counts.sent + counts.uncertain).toBe(MAILBOXES)
      expect(wrongRows(await account(db, { issueId, accepted: server.accepted }))).toEqual([])
      await server.close()
    },
  )
})
