import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImapSettings } from '@/mail/bounces/imapSettings'
import { lookForTraces } from '@/services/restoration/lookForTraces'
import { readRestoration } from '@/services/restoration/readRestoration'
import { testDatabase } from '../../support/database'
import { mailServerLacks, startMailServer, type MailServer } from '../../support/mailServer/startMailServer'
import { mailboxes, insertPublication } from '../../../scripts/bench/publication'

const lacks = mailServerLacks()
const HOUR = 3_600_000
const TAKEN = new Date(Date.now() - 48 * HOUR)
const BETWEEN = new Date(Date.now() - 24 * HOUR)
const BEFORE = new Date(Date.now() - 72 * HOUR)

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: MailServer
let imap: ImapSettings

beforeAll(async () => {
  if (lacks) return
  folder = await mkdtemp(join(tmpdir(), 'jianbao-traces-'))
  process.env.DATA_DIR = folder
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url })
  server = await startMailServer({ next: 1 })
  const auth = { user: 'bounce', pass: 'secret' }
  imap = { host: '127.0.0.1', port: server.imapPort, secure: false, startTls: false, auth, folder: 'INBOX' }
})

afterAll(async () => {
  if (lacks) return
  await server.stop()
  await db.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const look = (settings: ImapSettings | undefined = imap) =>
  lookForTraces({ db, imap: settings, sender: 'brief@brief.test' })

/** Puts a message into a folder, as a server keeps a copy of what was sent. */
async function keep(folderName: string, { subject, id, date, list = 'jianbao.brief.test' }: Kept) {
  const client = new ImapFlow({ ...imap, logger: false })
  await client.connect()
  const head = [
    `Message-ID: ${id}`,
    `Date: ${date.toUTCString()}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `List-ID: <${list}>`,
  ]
  await client.append(folderName, Buffer.from([...head, '', 'text', ''].join('\r\n')), [], date)
  await client.logout()
}
type Kept = { subject: string; id: string; date: Date; list?: string }

describe.skipIf(lacks)(`after a restore${lacks ? ` (needs ${lacks})` : ''}`, () => {
  it('nothing is looked for while none is open', async () => {
    expect(await look()).toBe(false)
    expect(await readRestoration(db)).toBeUndefined()
  })

  it('the briefs that went out after the backup are found, each once, and no other mail', async () => {
    const { issueId } = await insertPublication(db, { emails: mailboxes(1) })
    const { rows } = await db.query<{ id: string }>(
      'select message_id as id from deliveries where issue_id = $1',
      [issueId],
    )
    const lost = '工作简报 2026年第3期（总第538期）'
    for (const copy of [1, 2])
      await keep('Sent', { subject: lost, id: `<lost-${copy}@brief.test>`, date: BETWEEN })
    await keep('INBOX', { subject: '【更正】第537期', id: '<corrected@brief.test>', date: BETWEEN })
    await keep('INBOX', { subject: '【测试】第539期', id: '<test@brief.test>', date: BETWEEN })
    await keep('INBOX', { subject: '第536期', id: '<earlier@brief.test>', date: BEFORE })
    await keep('Sent', { subject: '第537期', id: rows[0]?.id ?? '', date: BETWEEN })
    await keep('INBOX', { subject: '别家的', id: '<other@brief.test>', date: BETWEEN, list: 'other.test' })
    await db.query('insert into restorations (taken_at) values ($1)', [TAKEN])
    await look()
    await look()
    const report = await readRestoration(db)
    expect(report).toMatchObject({ mailboxFault: null, lookedAt: expect.any(Date) })
    expect(report?.traces.map(({ kind, name, place }) => [kind, name, place])).toEqual(
      expect.arrayContaining([
        ['mail', lost, 'Sent'],
        ['mail', '【更正】第537期', 'INBOX'],
      ]),
    )
    expect(report?.traces).toHaveLength(2)
  })

  it('so are the PDFs that lie in the store without a row', async () => {
    await mkdir(join(folder, 'files/pdfs'), { recursive: true })
    for (const [name, at] of [
      ['第538期.pdf', BETWEEN],
      ['第530期.pdf', BEFORE],
    ] as const) {
      await writeFile(join(folder, 'files/pdfs', name), '%PDF-')
      await utimes(join(folder, 'files/pdfs', name), at, at)
    }
    await look(undefined)
    const files = (await readRestoration(db))?.traces.filter(({ kind }) => kind === 'file')
    expect(files).toMatchObject([{ name: '第538期.pdf', seenAt: BETWEEN }])
  })

  it('a mailbox that cannot be read is said, and what was found stays', async () => {
    await look({ ...imap, auth: { ...imap.auth, pass: 'wrong' } })
    const report = await readRestoration(db)
    expect(report?.mailboxFault).toBeTruthy()
    expect(report?.traces).toHaveLength(3)
    await look()
    expect((await readRestoration(db))?.mailboxFault).toBeNull()
  })
})
