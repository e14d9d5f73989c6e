import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  claim,
  markSending,
  NO_REASON,
  settle,
  type ClaimedDelivery,
  type Settlement,
} from '@/mail/ledger/claim'
import { confirmReceived, resend } from '@/mail/ledger/decide'
import { countMissing, findMissing } from '@/mail/ledger/missing'
import { isSuperseded, supersede } from '@/mail/ledger/supersede'
import { testDatabase } from '../../support/database'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { correctPublication, insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const LEASE_MS = 60_000

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let issueId: number

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
})

afterEach(stopEngines)

afterAll(async () => {
  await db.end()
  await database.drop()
})

beforeEach(async () => {
  await database.owner.query('delete from deliveries')
  issueId = (await insertPublication(db, { emails: mailboxes(1) })).issueId
})

async function claimed(): Promise<ClaimedDelivery> {
  const row = await claim(db, { token: 'a token', leaseMs: LEASE_MS, limits: [] })
  if (!row) throw new Error('expected a row')
  return row
}
/** A later revision, with nothing to send itself: whatever can be claimed is the error. */
const correct = () => correctPublication(db, { issueId })
const rows = async () =>
  (await db.query('select status, reason, attempts::int from deliveries order by id')).rows
const SUPERSEDED = [{ status: 'failed', reason: 'superseded', attempts: 0 }]

describe('a row whose revision was corrected', () => {
  it('cannot be claimed, even before anybody ended it', async () => {
    await correct()
    expect(await claim(db, { token: 'a token', leaseMs: LEASE_MS, limits: [] })).toBeUndefined()
  })

  it('is let go of by whoever holds it, with nothing left that speaks of another attempt', async () => {
    const row = await claimed()
    await database.owner.query(
      `update deliveries set note = '450 later', next_attempt_at = now() - interval '1 second' where id = $1`,
      [row.id],
    )
    await correct()
    expect(await supersede(db, { row: row.id + 1 })).toBe(0)
    expect(await supersede(db, { row: row.id })).toBe(1)
    const { rows: left } = await db.query(
      'select status, note, next_attempt_at, lease_token, lease_until from deliveries',
    )
    expect(left).toEqual([
      { status: 'failed', note: null, next_attempt_at: null, lease_token: null, lease_until: null },
    ])
  })

  it('cannot be marked as being sent by the worker that holds it', async () => {
    const row = await claimed()
    await correct()
    expect(await markSending(db, row)).toBe(false)
    await settle(db, { ...row, settlement: { kind: 'released', ...NO_REASON, delayMs: 0 } })
    expect(await rows()).toEqual(SUPERSEDED)
  })

  it.each([
    ['given back', { kind: 'released', ...NO_REASON, delayMs: 0 }, 0],
    ['told to come again', { kind: 'deferred', reason: 'tryLater', note: '450', delayMs: 60_000 }, 1],
  ] as [string, Settlement, number][])('settles when it is %s', async (_, settlement, attempts) => {
    const row = await claimed()
    await markSending(db, row)
    await correct()
    expect(await settle(db, { ...row, settlement })).toBe(true)
    expect(await rows()).toEqual([{ status: 'failed', reason: 'superseded', attempts }])
  })

  it('is sent when its bytes flowed already', async () => {
    const row = await claimed()
    await markSending(db, row)
    await correct()
    expect(await supersede(db)).toBe(0)
    await settle(db, { ...row, settlement: { kind: 'sent' } })
    expect(await rows()).toEqual([{ status: 'sent', reason: null, attempts: 1 }])
  })

  it.each(['failed', 'bounced', 'uncertain'])('cannot be sent again when it is %s', async (status) => {
    await database.owner.query(`update deliveries set status = $1::enum_deliveries_status`, [status])
    const [{ id }] = (await db.query('select id from deliveries')).rows
    expect(await isSuperseded(db, id)).toBe(false)
    await correct()
    expect(await isSuperseded(db, id)).toBe(true)
    expect(await resend(db, [id])).toEqual([])
    // That it arrived may be said all the same.
    expect(await confirmReceived(db, [id])).toEqual(status === 'failed' ? [] : [id])
  })

  it('is ended with all that wait, and nothing of another issue', async () => {
    await database.owner.query('delete from deliveries')
    const corrected = await insertPublication(db, { emails: mailboxes(3) })
    const other = await insertPublication(db, { emails: mailboxes(2) })
    await correctPublication(db, corrected)
    expect(await supersede(db, { issue: other.issueId })).toBe(0)
    expect(await supersede(db, { issue: corrected.issueId })).toBe(3)
    expect((await rows()).map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'failed',
      'pending',
      'pending',
    ])
  })
})

describe('a correction in the midst of a run', () => {
  it('leaves no mailbox with the error after it, and none without the right one', async () => {
    const server = await startScriptedServer({
      script: async ({ stage }) => {
        if (stage === 'rcpt') await new Promise((resolve) => setTimeout(resolve, 20))
        return undefined
      },
    })
    await database.owner.query('delete from deliveries')
    const first = await insertPublication(db, { emails: mailboxes(40) })
    const engine = startEngine({ db, connections: 4, smtp: testSmtp({ port: server.port }) })
    await expect.poll(() => server.accepted.copies().length, { timeout: 20_000 }).toBeGreaterThan(6)
    await correctPublication(db, first)
    const atCorrection = server.accepted.copies().length
    const counts = await untilSettled(db, { issueId: first.issueId })
    await engine.stop()
    await server.close()
    expect(counts.sent).toBe(server.accepted.copies().length)
    expect(counts.sent + counts.failed).toBe(40)
    // At most those whose bytes flowed at that moment.
    expect(server.accepted.copies().length - atCorrection).toBeLessThanOrEqual(4)
  })
})

describe('sending again all that did not arrive', () => {
  it('tells unknown users, doubt and corrected revisions from what is sent again', async () => {
    await database.owner.query('delete from deliveries')
    const first = await insertPublication(db, { emails: mailboxes(2) })
    await database.owner.query(`update deliveries set status = 'failed', reason = 'mailboxFull'`)
    await correctPublication(db, first, mailboxes(6))
    const set = (box: number, status: string, reason: string) =>
      database.owner.query(
        `update deliveries set status = $2::enum_deliveries_status, reason = $3::enum_deliveries_reason
          where email = $1 and revision = 2`,
        [`box${box}@example.test`, status, reason],
      )
    await set(0, 'failed', 'mailboxFull')
    await set(1, 'bounced', 'refused')
    await set(2, 'failed', 'noSuchMailbox')
    await set(3, 'bounced', 'noSuchMailbox')
    await set(4, 'uncertain', 'noAnswer')
    expect(await countMissing(db, first.issueId)).toEqual({
      again: 2,
      unknown: 2,
      doubtful: 1,
      superseded: 2,
    })
    const { again } = await findMissing(db, first.issueId)
    const { rows: emails } = await db.query(
      'select email, revision::int from deliveries where id = any ($1)',
      [again],
    )
    expect(emails).toEqual([
      { email: 'box0@example.test', revision: 2 },
      { email: 'box1@example.test', revision: 2 },
    ])
  })
})
