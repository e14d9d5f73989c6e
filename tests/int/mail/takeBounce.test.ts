import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verpAddress } from '@/mail/bounces/verp'
import { ownTransaction } from '@/db/ownTransaction'
import { takeBounce } from '@/services/bounces/takeBounce'
import { testDatabase } from '../../support/database'
import { insertPublication } from '../../../scripts/bench/publication'

const verp = { address: 'bounce@brief.test', secret: 'the-secret-of-the-fixtures' }
const FAILED = readFileSync('tests/fixtures/bounces/postfix-failed.eml', 'utf8')
const DELAYED = readFileSync('tests/fixtures/bounces/postfix-delayed.eml', 'utf8')
const PLAIN = readFileSync('tests/fixtures/bounces/postfix-failed-plain-sender.eml', 'utf8')

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let row: { id: number; messageId: string }

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 5 })
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

beforeEach(async () => {
  await database.owner.query('delete from bounces; delete from deliveries')
  await insertPublication(db, { emails: ['gone@office.test', 'other@office.test'] })
  const { rows } = await db.query<typeof row>(
    `select id, message_id as "messageId" from deliveries where email = 'gone@office.test'`,
  )
  if (rows[0]) row = rows[0]
  await setStatus('sent')
})

const setStatus = (status: string) =>
  database.owner.query(`update deliveries set status = $1::enum_deliveries_status`, [status])
const take = (text: string) =>
  ownTransaction(db, (transaction) =>
    takeBounce({ raw: Buffer.from(text), receivedAt: new Date() }, { transaction, verp }),
  )
/** The report as Postfix would have written it about the row of this test. */
const about = (text: string) =>
  text
    .replaceAll(/bounce\+\d+-[0-9a-f]{16}@brief\.test/g, verpAddress(row, verp))
    .replaceAll(/<0b7c1f5a-0000-4000-8000-00000000000\d@brief\.test>/g, row.messageId)
const ledger = async () =>
  (await db.query('select email, status, reason, note from deliveries order by email')).rows
const kept = async () =>
  (await db.query('select status, kind, delivery_id as delivery, recipient from bounces')).rows

describe('a report that a mail came back', () => {
  it.each([
    ['that was sent', 'sent', FAILED],
    ['that was in doubt', 'uncertain', FAILED],
    ['known by its Message-ID alone', 'sent', PLAIN],
  ])('ends the row %s, and no other', async (_, status, text) => {
    await setStatus(status)
    expect(await take(about(text))).toMatchObject({ outcome: 'taken', status: 'assigned', delivery: row.id })
    expect(await ledger()).toEqual([
      {
        email: 'gone@office.test',
        status: 'bounced',
        reason: 'noSuchMailbox',
        note: expect.stringMatching(/^550 5\.1\.1 /),
      },
      { email: 'other@office.test', status, reason: null, note: null },
    ])
  })

  it.each(['pending', 'failed', 'bounced'])(
    'changes nothing about a row that is %s, but is noted',
    async (status) => {
      await setStatus(status)
      expect(await take(about(FAILED))).toMatchObject({ outcome: 'taken', status: 'noted', delivery: row.id })
      expect((await ledger())[0]).toMatchObject({ status, reason: null })
    },
  )

  it('waits while the row is being sent', async () => {
    await setStatus('sending')
    expect(await take(about(FAILED))).toEqual({ outcome: 'later' })
    expect(await kept()).toEqual([])
    await setStatus('sent')
    expect(await take(about(FAILED))).toMatchObject({ outcome: 'taken', status: 'assigned' })
  })

  it('counts once, however often it is found and whoever finds it', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => take(about(FAILED))))
    const taken = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && outcome.value.outcome === 'taken',
    )
    expect(taken).toHaveLength(1)
    expect(await kept()).toHaveLength(1)
    expect(await take(about(FAILED))).toEqual({ outcome: 'known' })
  })

  it('with a forged envelope sender and no Message-ID of ours is kept for a person', async () => {
    const forged = FAILED.replaceAll(/bounce\+\d+-[0-9a-f]{16}/g, `bounce+${row.id}-0123456789abcdef`)
    expect(await take(forged)).toMatchObject({ outcome: 'taken', status: 'open', delivery: null })
    expect((await ledger()).map(({ status }) => status)).toEqual(['sent', 'sent'])
    expect(await kept()).toEqual([
      { status: 'open', kind: 'failed', delivery: null, recipient: 'gone@office.test' },
    ])
  })
})

describe('a report that a notice came back', () => {
  it('ends the notice, and no brief to the same mailbox', async () => {
    await db.query('delete from notices')
    await db.query(
      `insert into notices (kind, email, subject, text, html, mail, key, status, message_id)
       values ('approved', 'gone@office.test', '已采用', '', '', '{}', 'a notice', 'sent', '<notice@brief.test>')`,
    )
    const report = PLAIN.replaceAll(
      /<0b7c1f5a-0000-4000-8000-00000000000\d@brief\.test>/g,
      '<notice@brief.test>',
    )
    expect(await take(report)).toMatchObject({ outcome: 'taken', status: 'noted', delivery: null })
    expect((await ledger()).map(({ status }) => status)).toEqual(['sent', 'sent'])
    const { rows } = await db.query('select status, reason, note from notices')
    expect(rows).toEqual([
      { status: 'bounced', reason: 'noSuchMailbox', note: expect.stringMatching(/^550 5\.1\.1 /) },
    ])
  })
})

describe('a report of a delay', () => {
  it('is noted on its row and changes nothing', async () => {
    expect(await take(about(DELAYED))).toMatchObject({ status: 'noted', kind: 'delayed', delivery: row.id })
    expect((await ledger())[0]).toMatchObject({ status: 'sent', reason: null })
  })
})

describe('a message that nobody can read', () => {
  it('is kept when it came to one of our envelope senders, and left alone when it did not', async () => {
    const letter = (to: string) => `From: a@office.test\r\nTo: ${to}\r\nSubject: \u0000?\r\n\r\n\u0000\u0001`
    expect(await take(letter(verpAddress(row, verp)))).toMatchObject({ status: 'open', kind: 'unclear' })
    expect(await take(letter('somebody@office.test'))).toEqual({ outcome: 'foreign' })
    expect(await kept()).toHaveLength(1)
  })
})
