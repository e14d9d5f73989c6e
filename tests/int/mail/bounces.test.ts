import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ImapSettings } from '@/mail/bounces/imapSettings'
import { verpAddress } from '@/mail/bounces/verp'
import { resend } from '@/mail/ledger/decide'
import { readBouncesOnce } from '@/services/bounces/readBounces'
import { testDatabase } from '../../support/database'
import { mailServerLacks, startMailServer, type MailServer } from '../../support/mailServer/startMailServer'
import { plainMessage, startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { insertPublication } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const lacks = mailServerLacks()
const verp = { address: 'bounce@brief.test', secret: 'a-secret-of-the-test' }

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let recipient: ScriptedServer
let postfix: MailServer
let imap: ImapSettings

beforeAll(async () => {
  if (lacks) return
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
  recipient = await startScriptedServer()
  postfix = await startMailServer({ next: recipient.port })
  imap = {
    host: '127.0.0.1',
    port: postfix.imapPort,
    secure: false,
    startTls: false,
    auth: { user: 'bounce', pass: 'secret' },
    folder: 'INBOX',
  }
})

afterEach(stopEngines)

afterAll(async () => {
  if (lacks) return
  await postfix.stop()
  await recipient.close()
  await db.end()
  await database.drop()
})

const log = { info: () => {}, warn: () => {}, error: () => {} }
const look = (folder = 'INBOX') =>
  readBouncesOnce({ pool: db, imap: { ...imap, folder }, verp, log, signal: new AbortController().signal })

/** Sends one mail to each through Postfix, as the worker does: it takes them all. */
async function sendThroughPostfix(emails: readonly string[], { isVerp }: { isVerp: boolean }) {
  const { issueId } = await insertPublication(db, { emails })
  const plain = plainMessage()
  const engine = startEngine({
    db,
    connections: 2,
    smtp: testSmtp({ port: postfix.smtpPort }),
    loadMessage: async (row) => {
      const message = await plain(row)
      const from = isVerp ? verpAddress(row, verp) : 'brief@brief.test'
      return { ...message, envelope: { ...message.envelope, from } }
    },
  })
  const counts = await untilSettled(db, { issueId })
  await engine.stop()
  return { issueId, counts }
}

async function rowsOf(issueId: number) {
  const { rows } = await db.query<{
    id: number
    email: string
    status: string
    reason: string | null
    note: string | null
  }>('select id, email, status, reason, note from deliveries where issue_id = $1 order by id', [issueId])
  return rows
}

/** Looks into the mailbox until `done`, as the worker does once a minute. */
async function lookUntil(done: () => Promise<boolean>) {
  await expect
    .poll(
      async () => {
        await look()
        return done()
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true)
}

describe.skipIf(lacks)(
  `a mail that Postfix took and could not deliver${lacks ? ` (needs ${lacks})` : ''}`,
  () => {
    it.each([
      ['by the envelope sender of its own', true],
      ['by its Message-ID', false],
    ])('ends as bounced on its own row, found %s', async (_, isVerp) => {
      recipient.setScript(({ stage, to }) =>
        stage === 'rcpt' && to.startsWith('gone') ? '550 5.1.1 no such mailbox here' : undefined,
      )
      const emails = ['a@office.test', 'gone@office.test', 'b@office.test']
      const { issueId, counts } = await sendThroughPostfix(emails, { isVerp })
      expect(counts.sent).toBe(3)
      await lookUntil(async () => (await rowsOf(issueId)).some(({ status }) => status === 'bounced'))
      const rows = await rowsOf(issueId)
      expect(rows.map(({ email, status }) => [email, status])).toEqual([
        ['a@office.test', 'sent'],
        ['gone@office.test', 'bounced'],
        ['b@office.test', 'sent'],
      ])
      expect(rows[1]).toMatchObject({
        reason: 'noSuchMailbox',
        note: expect.stringMatching(/550 5\.1\.1 .*no such mailbox here/),
      })
      const { rows: kept } = await db.query(
        'select status, kind, recipient from bounces where delivery_id = $1',
        [rows[1]?.id],
      )
      expect(kept).toEqual([{ status: 'assigned', kind: 'failed', recipient: 'gone@office.test' }])
    })

    it('is taken once: not at the next look, and not when the server numbers its folder anew', async () => {
      const { rows: before } = await db.query('select count(*)::int as n from bounces')
      const { rows: bounced } = await db.query<{ id: number }>(
        `select id from deliveries where status = 'bounced'`,
      )
      await resend(
        db,
        bounced.map(({ id }) => id),
      )
      await database.owner.query(`update deliveries set status = 'sent' where status = 'pending'`)
      expect(await look()).toBe(0)
      await db.query('update bounce_mailboxes set uid_validity = uid_validity + 1')
      await look()
      const { rows: after } = await db.query('select count(*)::int as n from bounces')
      expect(after).toEqual(before)
      const { rows: again } = await db.query(`select id from deliveries where status = 'bounced'`)
      expect(again).toEqual([])
    })

    it('stays sent while Postfix only says that it will go on trying', async () => {
      recipient.setScript(({ stage, to }) =>
        stage === 'rcpt' && to.startsWith('slow') ? '450 4.2.0 not now, please' : undefined,
      )
      const { issueId } = await sendThroughPostfix(['slow@office.test'], { isVerp: true })
      const delayed = () => db.query(`select from bounces where kind = 'delayed' and status = 'noted'`)
      await lookUntil(async () => ((await delayed()).rowCount ?? 0) > 0)
      expect(await rowsOf(issueId)).toMatchObject([{ status: 'sent', reason: null }])
    })

    it('is read by one worker at a time, all of it', async () => {
      recipient.setScript(({ stage, to }) =>
        stage === 'rcpt' && to.startsWith('gone') ? '550 5.1.1 no such mailbox here' : undefined,
      )
      const emails = Array.from({ length: 12 }, (_, index) => `gone${index}@office.test`)
      const { issueId } = await sendThroughPostfix(emails, { isVerp: true })
      await expect
        .poll(
          async () => {
            await Promise.all([look(), look(), look()])
            return (await rowsOf(issueId)).filter(({ status }) => status === 'bounced').length
          },
          { timeout: 60_000, interval: 300 },
        )
        .toBe(12)
      const { rows } = await db.query(
        `select delivery_id from bounces where delivery_id in (select id from deliveries where issue_id = $1)`,
        [issueId],
      )
      expect(rows).toHaveLength(12)
    })

    it('says what is wrong when the mailbox cannot be opened', async () => {
      await expect(look('NoSuchFolder')).rejects.toThrow()
      expect(await look()).toBe(0)
    })
  },
)
