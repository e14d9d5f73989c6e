import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readByLink } from '@/api/reading/readByLink'
import { readEnv } from '@/env/readEnv'
import { runWorker } from '@/worker/runWorker'
import { asRole } from '../../../scripts/database/applicationRole'
import { createDatabase, dropDatabase } from '../../../scripts/database/createDatabase'
import { runToEnd } from '../../../scripts/process/runToEnd'
import { SMALL_OFFICE, SMALL_OFFICE_PASSWORD } from '../../../scripts/release/smallOffice'
import { comparableSchema } from '../../support/comparableSchema'
import { logIn, type Person } from '../../support/office'
import { startScriptedServer } from '../../support/smtp/scriptedServer'

// Made by `npm run release:dump` in that version; never made again.
const DUMPS = join(import.meta.dirname, '../../fixtures/upgrades')
const LAST_RELEASE = readdirSync(DUMPS)
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .at(-1)

let url: string
let config: SanitizedConfig
let payload: Payload
let reviewer: Person
let publisher: Person
let author: Person

beforeAll(async () => {
  url = await createDatabase({
    server: inject('templateUrl'),
    name: `upgrade_${randomUUID().replaceAll('-', '')}`,
  })
  await sql(readFileSync(join(DUMPS, LAST_RELEASE ?? ''), 'utf8'))
  await runToEnd({
    script: 'scripts/migrate.ts',
    env: { DATABASE_URL: asRole(url, inject('application')), MIGRATE_DATABASE_URL: url, NODE_ENV: 'test' },
    quiet: true,
  })
  process.env.DATABASE_URL = asRole(url, inject('application'))
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-upgrade-'))
  config = await (await import('@payload-config')).default
  payload = await getPayload({ config })
  const enter = (name: string) =>
    logIn(config, { email: `${name}@jianbao.test`, password: SMALL_OFFICE_PASSWORD })
  reviewer = await enter('reviewer1')
  publisher = await enter('reviewer2')
  author = await enter('chinapost')
})

afterAll(async () => {
  await payload.destroy()
  await dropDatabase(url, { stays: true })
})

async function sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query<Row>(text).finally(() => client.end())).rows
}

const issueOf = async (status: string) =>
  (await reviewer.get(`issues?where[status][equals]=${status}&depth=0&sort=id`)).body.docs[0]

describe(`an office that comes from ${LAST_RELEASE}`, () => {
  it('has the very schema of one that begins today', async () => {
    const fresh = await comparableSchema(inject('templateUrl'))
    expect(fresh.length).toBeGreaterThan(300)
    expect(await comparableSchema(url)).toEqual(fresh)
  })

  it('lets its people in by their old passwords, and shows an author what was theirs', async () => {
    expect([reviewer.user.role, publisher.user.role, author.user.role]).toEqual([
      'reviewer',
      'reviewer',
      'author',
    ])
    const { body } = await author.get('articles?depth=0&sort=title&limit=50')
    const theirs = [...SMALL_OFFICE.pastIssues.flatMap(({ articles }) => articles), ...SMALL_OFFICE.desk]
      .filter(({ company }) => company === 'chinapost')
      .map(({ title }) => title)
    expect(body.docs.map(({ title }: { title: string }) => title).sort()).toEqual(theirs.sort())
  })

  it('still shows what was published: in the archive, and by the link that was mailed', async () => {
    const [printed] = SMALL_OFFICE.pastIssues[0]?.articles ?? []
    const title = printed?.title.replaceAll('\n', '') ?? ''
    const { body } = await author.get(`archive?q=${encodeURIComponent(title)}`)
    expect(body.hits).toHaveLength(1)
    const [link] = await sql<{ key: string }>('select key from reading_links')
    const page = await readByLink([link?.key ?? ''], { payload, asked: new Headers() })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(title)
  })

  it('has the upgrade itself on record', async () => {
    const rows = await sql<{ event: string; first: string }>(
      `select event, detail -> 'migrations' ->> 0 as first from audit order by id limit 1`,
    )
    expect(rows).toEqual([{ event: 'migrated', first: '20261127_024444_reasons' }])
  })

  it('keeps the record of every step, and lets nobody change it', async () => {
    const [row] = await sql<{ count: string }>('select count(*) from transitions')
    expect(Number(row?.count)).toBeGreaterThan(20)
    await expect(sql(`update transitions set comment = ''`)).rejects.toThrow('append-only')
  })

  it('still says what became of each notice, and why', async () => {
    const { body } = await publisher.get('notices?depth=0&limit=50')
    expect(body.docs.map(({ status }: { status: string }) => status).sort()).toEqual([
      'failed',
      'pending',
      'pending',
      'sent',
      'uncertain',
    ])
    const endsWith = (end: string) => body.docs.find(({ status }: { status: string }) => status === end)
    expect(endsWith('failed')).toMatchObject({ reason: 'noSuchMailbox', note: '550 5.1.1 user unknown' })
    expect(endsWith('uncertain')).toMatchObject({ reason: 'noAnswer', note: 'read ECONNRESET' })
  })

  it('sends what lay in the queue, and publishes its next issue, each mailbox one mail of each', async () => {
    const past = await issueOf('published')
    const next = await issueOf('review')
    expect((await publisher.post(`issues/${next.id}/publish`)).status).toBe(200)
    expect((await reviewer.get(`issues/${next.id}?depth=0`)).body).toMatchObject({
      status: 'published',
      number: 1,
      totalNumber: past.totalNumber + 1,
    })
    const smtp = await startScriptedServer()
    const stopping = new AbortController()
    const env = readEnv({ ...process.env, SMTP_URL: `smtp://127.0.0.1:${smtp.port}` })
    const worker = runWorker({ payload, env, signal: stopping.signal })
    const unsent = () =>
      sql<{ status: string }>(
        `select id, status, reason, note from deliveries where status <> 'sent' order by id`,
      )
    await expect.poll(unsent, { timeout: 150_000, interval: 500 }).toEqual([])
    stopping.abort()
    await worker
    await smtp.close()
    const rows = await sql<{ issue_id: number; email: string }>('select issue_id, email from deliveries')
    for (const { id } of [past, next]) {
      const mailboxes = rows.filter(({ issue_id }) => issue_id === id).map(({ email }) => email)
      expect(mailboxes.length).toBeGreaterThan(30)
      expect(new Set(mailboxes).size).toBe(mailboxes.length)
      expect((await reviewer.get(`issues/${id}?depth=1`)).body.pdf.mimeType).toBe('application/pdf')
    }
    expect(new Set(smtp.accepted.counts().values())).toEqual(new Set([1]))
  }, 200_000)
})
