import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryStatus } from '@/domain/delivery/statuses'
import { correctedMessageId } from '@/mail/ledger/correctedMessageId'
import { countDeliveries } from '@/mail/ledger/countDeliveries'
import { countLedger } from '@/mail/ledger/countLedger'
import { insertRows } from '@/mail/ledger/insertRows'
import { countMissing, findMissing } from '@/mail/ledger/missing'
import { oldestDue } from '@/mail/ledger/oldestDue'
import { correctPublication, insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const NONE = { pending: 0, sending: 0, sent: 0, bounced: 0, failed: 0, uncertain: 0 }
const STATUSES = Object.keys(NONE) as DeliveryStatus[]

const set = (email: string, sets: string, table = 'deliveries') =>
  ledger.owner.query(`update ${table} set ${sets} where email = $1`, [email])

describe('counts', () => {
  it('are of an issue, or of one of its revisions, every status among them', async () => {
    const first = await insertPublication(ledger.db, { emails: mailboxes(3) })
    await insertPublication(ledger.db, { emails: mailboxes(2) })
    await ledger.owner.query(`update deliveries set status = 'sent' where email like 'box0@%'`)
    await correctPublication(ledger.db, first, mailboxes(4))
    const { issueId } = first
    expect(await countDeliveries(ledger.db, { issueId })).toEqual({ ...NONE, sent: 1, pending: 6 })
    expect(await countDeliveries(ledger.db, { issueId, revision: 1 })).toEqual({
      ...NONE,
      sent: 1,
      pending: 2,
    })
    expect(await countDeliveries(ledger.db, { issueId, revision: 2 })).toEqual({ ...NONE, pending: 4 })
    expect(await countDeliveries(ledger.db, { issueId, revision: 3 })).toEqual(NONE)
  })

  it('are of all issues, with how long the longest waiting row has been due', async () => {
    expect(await countLedger(ledger.db)).toEqual({ deliveries: NONE, oldestDueSeconds: 0 })
    const ready = await insertPublication(ledger.db, { emails: mailboxes(2) })
    const unprinted = await insertPublication(ledger.db, { emails: mailboxes(1), hasPdf: false })
    const due = (publication: { publicationId: number }, ago: string) =>
      ledger.owner.query(
        `update deliveries set next_attempt_at = now() - $2::interval where publication_id = $1`,
        [publication.publicationId, ago],
      )
    await due(unprinted, '3 hours')
    await due(ready, '-1 hour')
    expect((await countLedger(ledger.db)).oldestDueSeconds).toBe(0)
    await due(ready, '1 hour')
    await ledger.owner.query(`update deliveries set next_attempt_at = now() where email like 'box1@%'`)
    const counted = await countLedger(ledger.db)
    expect(counted.deliveries).toEqual({ ...NONE, pending: 3 })
    expect(counted.oldestDueSeconds).toBeGreaterThanOrEqual(3_600)
    expect(counted.oldestDueSeconds).toBeLessThan(3_700)
    await ledger.owner.query('update publications set mail_paused_at = now() where id = $1', [
      ready.publicationId,
    ])
    expect((await countLedger(ledger.db)).oldestDueSeconds).toBe(0)
    await ledger.owner.query(
      `update publications set mail_paused_at = null; update deliveries set status = 'sent'`,
    )
    expect(await countLedger(ledger.db)).toEqual({ deliveries: { ...NONE, sent: 3 }, oldestDueSeconds: 0 })
  })

  it('of what did not arrive tell apart what sending again would do', async () => {
    const { issueId } = await insertPublication(ledger.db, { emails: mailboxes(7) })
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    const { rows } = await ledger.db.query<{ id: number }>('select id from deliveries order by id')
    const ids = rows.map(({ id }) => id)
    const none = { again: [], unknown: [], doubtful: [], superseded: [] }
    expect(await findMissing(ledger.db, issueId)).toEqual(none)
    const box = (index: number, sets: string) => set(`box${index}@example.test`, sets)
    await box(0, `status = 'failed', reason = 'mailboxFull'`)
    await box(1, `status = 'bounced', reason = null`)
    await box(2, `status = 'failed', reason = 'noSuchMailbox'`)
    await box(3, `status = 'uncertain', reason = 'noSuchMailbox'`)
    await box(4, `status = 'sent'`)
    await box(5, `status = 'sending'`)
    // What was written last does not come last.
    await box(0, 'attempts = 1')
    expect(await findMissing(ledger.db, issueId)).toEqual({
      again: [ids[0], ids[1]],
      unknown: [ids[2]],
      doubtful: [ids[3]],
      superseded: [],
    })
    expect(await countMissing(ledger.db, issueId)).toEqual({
      again: 2,
      unknown: 1,
      doubtful: 1,
      superseded: 0,
    })
    await correctPublication(ledger.db, { issueId })
    expect(await findMissing(ledger.db, issueId)).toEqual({ ...none, superseded: ids.slice(0, 4) })
    expect(await countMissing(ledger.db, issueId)).toEqual({
      again: 0,
      unknown: 0,
      doubtful: 0,
      superseded: 4,
    })
  })
})

describe('the mail that waits longest', () => {
  const dueMinutes = async () => {
    const due = await oldestDue(ledger.db)
    return due && Math.floor(due.forMs / 60_000)
  }

  it('is that of either ledger that may leave, and none is where all is told to rest', async () => {
    expect(await oldestDue(ledger.db)).toBeNull()
    await insertPublication(ledger.db, { emails: ['a@x.test', 'later@x.test'] })
    await insertedNotices(ledger.db, ['b@y.test', 'later@y.test'])
    const paused = await insertPublication(ledger.db, { emails: [] })
    await ledger.owner.query('update publications set mail_paused_at = now() where id = $1', [
      paused.publicationId,
    ])
    await set('a@x.test', `next_attempt_at = now() - interval '10 minutes'`)
    await set('b@y.test', `next_attempt_at = now() - interval '20 minutes'`, 'notices')
    expect(await dueMinutes()).toBe(20)
    expect((await oldestDue(ledger.db))?.at).toBeInstanceOf(Date)
    await set('a@x.test', `next_attempt_at = now() - interval '30 minutes'`)
    expect(await dueMinutes()).toBe(30)
    const rest = (lane: string) =>
      ledger.db.query(
        `insert into mail_lanes (lane, arrival, not_before) values ($1, now(), now() + interval '1 hour')`,
        [lane],
      )
    await rest('x.test')
    expect(await dueMinutes()).toBe(20)
    await ledger.db.query(`update notices set status = 'sent'`)
    expect(await oldestDue(ledger.db)).toBeNull()
    await ledger.owner.query('delete from mail_lanes; update publications set mail_paused_at = now()')
    expect(await oldestDue(ledger.db)).toBeNull()
    // What waits for its PDF may be stuck.
    await ledger.owner.query('update publications set mail_paused_at = null, pdf_id = null')
    expect(await dueMinutes()).toBe(30)
    await rest('*')
    expect(await oldestDue(ledger.db)).toBeNull()
  })

  it('may be due only later', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test'] })
    await set('a@x.test', `next_attempt_at = now() + interval '10 minutes'`)
    expect(await dueMinutes()).toBe(-10)
  })
})

describe('the copy that a correction answers to', () => {
  it('is the latest that reached, or may have reached, the same mailbox', async () => {
    const first = await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test'] })
    await correctPublication(ledger.db, first, ['a@x.test', 'c@x.test'])
    const { rows } = await ledger.db.query<{
      id: number
      email: string
      revision: number
      messageId: string
    }>(`select id, email, revision::int, message_id as "messageId" from deliveries order by id`)
    const row = (email: string, revision: number) => {
      const found = rows.find((each) => each.email === email && each.revision === revision)
      if (!found) throw new Error('expected a row')
      return found
    }
    const corrected = () => correctedMessageId(ledger.db, { row: row('a@x.test', 2).id })
    expect(await corrected()).toBeUndefined()
    for (const status of STATUSES) {
      await ledger.owner.query('update deliveries set status = $1', [status])
      const arrived = status === 'sent' || status === 'uncertain'
      expect([status, await corrected()]).toEqual([
        status,
        arrived ? row('a@x.test', 1).messageId : undefined,
      ])
    }
    await ledger.owner.query(`update deliveries set status = 'sent'`)
    expect(await correctedMessageId(ledger.db, { row: row('c@x.test', 2).id })).toBeUndefined()
    expect(await correctedMessageId(ledger.db, { row: row('a@x.test', 1).id })).toBeUndefined()

    const { rows: publications } = await ledger.db.query<{ id: number }>(
      `insert into publications (issue_id, revision, view, mail, published_at) values ($1, 3, '{}', '{}', now()) returning id`,
      [first.issueId],
    )
    await insertRows(ledger.db, {
      publicationId: publications[0]?.id ?? 0,
      issueId: first.issueId,
      revision: 3,
      domain: 'x.test',
      rows: [{ email: 'a@x.test', name: '', recipients: [] }],
    })
    const { rows: third } = await ledger.db.query<{ id: number }>('select max(id) as id from deliveries')
    expect(await correctedMessageId(ledger.db, { row: third[0]?.id ?? 0 })).toBe(row('a@x.test', 2).messageId)
  })
})
