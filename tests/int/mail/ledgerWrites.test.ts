import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DELIVERY_STATUSES, type DeliveryStatus } from '@/domain/delivery/statuses'
import {
  areRecipients,
  lockNewestSent,
  lockReported,
  markBounced,
  markNoticeBounced,
} from '@/mail/ledger/bounce'
import { insertNotices, type PlannedNotice } from '@/mail/ledger/insertNotices'
import { insertRows } from '@/mail/ledger/insertRows'
import { readRows } from '@/mail/ledger/readRows'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const WHY = { reason: 'noSuchMailbox', note: '550 5.1.1' } as const

async function rowsOf(table = 'deliveries') {
  const { rows } = await ledger.db.query<{
    id: number
    email: string
    status: DeliveryStatus
    messageId: string
    reason: string | null
    note: string | null
    held: boolean
  }>(
    `select id, email, status, message_id as "messageId", reason, note, coalesce(lease_token, lease_until::text) is not null as held
     from ${table} order by id`,
  )
  return rows
}
const firstRow = async (table?: string) => {
  const [row] = await rowsOf(table)
  if (!row) throw new Error('expected a row')
  return row
}

describe('the rows that a report may be about', () => {
  it('are found by number or Message-ID, each once, in their order', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(4) })
    const [one, two, three] = await rowsOf()
    if (!one || !two || !three) throw new Error('expected rows')
    const ask = async (ids: number[], messageIds: string[]) =>
      (await lockReported(ledger.db, { ids, messageIds })).map(({ id }) => id)
    expect(await ask([], [])).toEqual([])
    // What was written last does not come last.
    await ledger.owner.query('update deliveries set attempts = 0 where id = $1', [one.id])
    expect(await ask([two.id], [])).toEqual([two.id])
    expect(await ask([], [three.messageId])).toEqual([three.id])
    expect(await ask([three.id], [one.messageId, three.messageId, '<none@x>'])).toEqual([one.id, three.id])
    expect((await lockReported(ledger.db, { ids: [one.id], messageIds: [] }))[0]).toEqual({
      id: one.id,
      email: one.email,
      status: 'pending',
      messageId: one.messageId,
    })
  })

  it('to a mailbox are told by whether the office ever wrote to it', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test'] })
    expect(await areRecipients(ledger.db, ['other@x.test', 'b@x.test'])).toBe(true)
    expect(await areRecipients(ledger.db, ['a@x.test', 'b@x.test'])).toBe(true)
    expect(await areRecipients(ledger.db, ['other@x.test'])).toBe(false)
    expect(await areRecipients(ledger.db, [])).toBe(false)
  })

  it('to a mailbox are the newest of those that went out, or may have', async () => {
    for (let issue = 0; issue < 3; issue += 1)
      await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test'] })
    const mine = (await rowsOf()).filter(({ email }) => email === 'a@x.test')
    expect(await lockNewestSent(ledger.db, 'a@x.test')).toBeUndefined()
    await ledger.owner.query(`update deliveries set status = 'sent'`)
    expect(await lockNewestSent(ledger.db, 'a@x.test')).toMatchObject({ id: mine[2]?.id, status: 'sent' })
    await ledger.owner.query(`update deliveries set status = 'uncertain' where id = $1`, [mine[2]?.id])
    expect(await lockNewestSent(ledger.db, 'a@x.test')).toMatchObject({ id: mine[2]?.id })
    await ledger.owner.query(`update deliveries set status = 'failed' where id = $1`, [mine[2]?.id])
    expect(await lockNewestSent(ledger.db, 'a@x.test')).toMatchObject({ id: mine[1]?.id })
    expect(await lockNewestSent(ledger.db, 'c@x.test')).toBeUndefined()
  })
})

describe('a mail that came back', () => {
  it.each(Object.keys(DELIVERY_STATUSES))(
    'ends a row that is %s only if it could have gone out',
    async (status) => {
      await insertPublication(ledger.db, { emails: mailboxes(2) })
      await ledger.owner.query(
        `update deliveries set status = $1, note = 'n', lease_token = 't', lease_until = now()`,
        [status],
      )
      const { id } = await firstRow()
      const ends = status === 'sent' || status === 'uncertain'
      expect(await markBounced(ledger.db, { id, why: WHY })).toBe(ends)
      const [row, other] = await rowsOf()
      expect(row).toMatchObject(
        ends ? { status: 'bounced', ...WHY, held: false } : { status, reason: null, note: 'n' },
      )
      expect(other).toMatchObject({ status, note: 'n' })
    },
  )

  it('is a notice by its Message-ID, and ends it where the report says why', async () => {
    await insertedNotices(ledger.db, ['a@x.test', 'b@x.test'])
    await ledger.db.query(`update notices set status = 'sent'`)
    const { messageId } = await firstRow('notices')
    const messageIds = ['<none@x>', messageId]
    const states = async () => (await rowsOf('notices')).map(({ status, reason }) => [status, reason])
    expect(await markNoticeBounced(ledger.db, { messageIds: ['<none@x>'], why: WHY })).toBe(false)
    expect(await markNoticeBounced(ledger.db, { messageIds, why: undefined })).toBe(true)
    expect(await states()).toEqual([
      ['sent', null],
      ['sent', null],
    ])
    expect(await markNoticeBounced(ledger.db, { messageIds, why: WHY })).toBe(true)
    expect(await states()).toEqual([
      ['bounced', 'noSuchMailbox'],
      ['sent', null],
    ])
  })
})

describe('rows that are written', () => {
  it('are as planned, in their order, each with a Message-ID of its own at the sender’s domain', async () => {
    const { publicationId, issueId } = await insertPublication(ledger.db, { emails: [] })
    const planned = [
      { email: 'b@x.test', name: '乙', recipients: [{ id: 1, name: '某局' }] },
      { email: 'a@x.test', name: '', recipients: [{ id: 2, name: '某处' }] },
    ]
    const input = { publicationId, issueId, revision: 1, domain: 'office.test' }
    expect(await insertRows(ledger.db, { ...input, rows: [] })).toBe(0)
    expect(await insertRows(ledger.db, { ...input, rows: planned })).toBe(2)
    expect(await readRows(ledger.db, publicationId)).toEqual(planned)
    const ids = (await rowsOf()).map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f-]{36}@office\.test>$/)
    expect(await ledger.isFree()).toBe(true)
  })

  it('of notices go to whom mail can reach, once for a key', async () => {
    await insertedNotices(ledger.db, [])
    const { rows } = await ledger.db.query<{ id: number }>('select max(id) as id from users')
    const notice = (key: string, email: string): PlannedNotice => ({
      key,
      kind: 'returned',
      user: rows[0]?.id ?? 0,
      email,
      name: ' 某\r\n人 ',
      subject: '退回\n修改',
      text: '一\n二',
      html: '<p>一</p>',
    })
    const insert = (...notices: PlannedNotice[]) =>
      insertNotices(ledger.db, {
        notices,
        letterhead: { from: { name: '编辑部', address: 'brief@jianbao.test' } },
        domain: 'office.test',
      })
    expect(await insert()).toBe(0)
    expect(await insert(notice('none', 'no address'))).toBe(0)
    expect(await insert(notice('a', ' A@X.test '), notice('b', 'no address'), notice('c', 'c@x.test'))).toBe(
      2,
    )
    expect(await insert(notice('a', 'a@x.test'), notice('d', 'd@x.test'))).toBe(1)
    const { rows: written } = await ledger.db.query(
      'select key, kind, email, name, subject, text, html, mail, status, message_id as "messageId" from notices order by id',
    )
    expect(written.map(({ key, email }) => [key, email])).toEqual([
      ['a', 'a@x.test'],
      ['c', 'c@x.test'],
      ['d', 'd@x.test'],
    ])
    expect(written[0]).toEqual({
      key: 'a',
      kind: 'returned',
      email: 'a@x.test',
      name: '某 人',
      subject: '退回 修改',
      text: '一\n二',
      html: '<p>一</p>',
      mail: { from: { name: '编辑部', address: 'brief@jianbao.test' } },
      status: 'pending',
      messageId: expect.stringMatching(/^<[0-9a-f-]{36}@office\.test>$/),
    })
  })
})
