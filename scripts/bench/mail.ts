import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureDatabase } from '../database/ensureDatabase'
import { runToEnd } from '../process/runToEnd'
import { inChild } from './inChild'
import { insertPublication, mailboxes } from './publication'
import type { Row } from './row'
import { startSink } from './startSink'
import { usageSchema, type Usage } from './usage'

const FEW = 1_000
const MANY = 10_000
const MB = 1_000_000

/**
 * Mails a second with a PDF of 500 kB to a sink on loopback: the engine with its ledger on a durable PostgreSQL, beside
 * nodemailer's pool in a loop that writes nothing down, taking turns; and the engine's memory over ten times the mails.
 */
export async function benchMail(): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-bench-mail-'))
  // Started as root, the database server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const database = await ensureDatabase({ dataDir })
  const sink = await startSink()
  try {
    await runToEnd({
      script: 'scripts/migrate.ts',
      env: {
        DATABASE_URL: database.url,
        MIGRATE_DATABASE_URL: database.ownerUrl,
        NODE_ENV: 'test',
      },
      quiet: true,
    })
    const engine = (count: number) => runEngine({ count, port: sink.port, url: database.url })
    const pool = async () => usage('pool', [String(sink.port), String(FEW)])
    const ours = [await engine(FEW)]
    const bare = [await pool()]
    ours.push(await engine(FEW))
    bare.push(await pool())
    return rows({ ours: best(ours), bare: best(bare), many: await engine(MANY) })
  } finally {
    sink.stop()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function rows({ ours, bare, many }: Record<'ours' | 'bare' | 'many', Usage>): Row[] {
  const rate = (count: number, { wallMs }: Usage) => (count * 1000) / wallMs
  return [
    { what: 'bare pool loop', value: rate(FEW, bare), unit: 'a second' },
    {
      what: 'engine with its ledger',
      value: rate(FEW, ours),
      unit: 'a second',
      ratio: { of: rate(FEW, bare), to: 'bare pool loop' },
      limit: { atLeast: 0.7 },
    },
    { what: `engine, ${MANY} mails`, value: rate(MANY, many), unit: 'a second' },
    { what: `most memory, ${FEW} mails`, value: ours.peakBytes / MB, unit: 'MB' },
    {
      what: `most memory, ${MANY} mails`,
      value: many.peakBytes / MB,
      unit: 'MB',
      ratio: { of: ours.peakBytes / MB, to: `${FEW} mails` },
      limit: { atMost: 1.2 },
    },
  ]
}

/** The faster of two: what is above it is other work on this machine. */
function best(runs: readonly Usage[]): Usage {
  return runs.reduce((one, other) => (other.wallMs < one.wallMs ? other : one))
}

async function runEngine({ count, port, url }: { count: number; port: number; url: string }): Promise<Usage> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const { issueId } = await insertPublication(db, { emails: mailboxes(count) })
  await db.end()
  return usage('engine', [String(port), String(count), url, String(issueId)])
}

async function usage(who: 'engine' | 'pool', args: readonly string[]): Promise<Usage> {
  return usageSchema.parse((await inChild('mailChild.ts', [who, ...args])).message)
}
