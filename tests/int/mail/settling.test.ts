import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryStatus } from '@/domain/delivery/statuses'
import { holdUnsettled } from '@/mail/ledger/afterRestore'
import { markSending, nextDueIn, NO_REASON, settle, type Settlement } from '@/mail/ledger/claim'
import { confirmReceived, resend } from '@/mail/ledger/decide'
import { expireLeases, renewLeases } from '@/mail/ledger/leases'
import { LEDGERS, type LedgerName } from '@/mail/ledger/tables'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { LEASE_MS, openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const fill = async (name: LedgerName, emails: readonly string[]) => {
  if (name === 'notices') await insertedNotices(ledger.db, emails)
  else await insertPublication(ledger.db, { emails })
}
/** A row held by its worker. */
const heldIn = async (name: LedgerName) => {
  await fill(name, ['a@office.test'])
  return ledger.claimed()
}
const put = (name: LedgerName, id: number, status: DeliveryStatus, more = '') =>
  ledger.owner.query(`update ${name} set status = $2${more} where id = $1`, [id, status])
const lapse = (name: LedgerName) =>
  ledger.owner.query(`update ${name} set lease_until = now() - interval '1 millisecond'`)

async function rowOf(name: LedgerName, id: number) {
  const { rows } = await ledger.db.query(
    `select status, attempts::int, reason, note, sent_at is not null as sent, first_attempt_at is not null as attempted,
       lease_token is not null as held, (lease_until - now())::text as lease, updated_at >= now() - interval '1 minute' as touched,
       round(extract(epoch from next_attempt_at - now()) * 1000)::int as "waitMs"
     from ${name} where id = $1`,
    [id],
  )
  const { waitMs, ...row } = rows[0]
  return { ...row, waits: waitMs === null ? null : waitMs > 500_000 ? 'ten minutes' : 'not' }
}

const WHY = { reason: 'tryLater', note: '450 later' } as const
const OVER = { held: false, lease: null }

describe.each(LEDGERS)('an outcome in the %s', (name) => {
  it.each<[Settlement, object]>([
    [
      { kind: 'sent' },
      { status: 'sent', attempts: 1, reason: null, note: null, sent: true, attempted: true, waits: null },
    ],
    [
      { kind: 'failed', ...WHY },
      { status: 'failed', attempts: 1, ...WHY, sent: false, attempted: true, waits: null },
    ],
    [
      { kind: 'uncertain', ...WHY },
      { status: 'uncertain', attempts: 1, ...WHY, sent: false, attempted: true, waits: null },
    ],
    [
      { kind: 'deferred', ...WHY, delayMs: 600_000 },
      { status: 'pending', attempts: 1, ...WHY, sent: false, attempted: true, waits: 'ten minutes' },
    ],
    [
      { kind: 'deferred', ...WHY, delayMs: 0 },
      { status: 'pending', attempts: 1, ...WHY, sent: false, attempted: true, waits: 'not' },
    ],
    // No attempt was made: none is counted, nor does its time begin.
    [
      { kind: 'released', ...WHY, delayMs: 600_000 },
      { status: 'pending', attempts: 0, ...WHY, sent: false, attempted: false, waits: 'ten minutes' },
    ],
  ])('%j ends the claim and says so', async (settlement, expected) => {
    const row = await heldIn(name)
    if (settlement.kind !== 'released') await put(name, row.id, 'sending')
    expect(await settle(ledger.db, { ...row, settlement })).toBe(true)
    expect(await rowOf(name, row.id)).toEqual({ ...expected, ...OVER, touched: true })
  })

  it('without a reason leaves what the row says of the attempt before, and with one replaces it', async () => {
    const row = await heldIn(name)
    await put(name, row.id, 'sending', `, reason = 'mailboxFull', note = '452 full'`)
    await settle(ledger.db, { ...row, settlement: { kind: 'released', ...NO_REASON, delayMs: 0 } })
    expect(await rowOf(name, row.id)).toMatchObject({ reason: 'mailboxFull', note: '452 full' })
    const again = await ledger.claimed()
    await settle(ledger.db, { ...again, settlement: { kind: 'failed', ...WHY } })
    expect(await rowOf(name, row.id)).toMatchObject(WHY)
  })

  it('counts on from the attempts before, whose time goes on', async () => {
    const row = await heldIn(name)
    await put(name, row.id, 'pending', `, attempts = 3, first_attempt_at = now() - interval '1 hour'`)
    expect(await markSending(ledger.db, row)).toBe(true)
    await settle(ledger.db, { ...row, settlement: { kind: 'deferred', ...WHY, delayMs: 0 } })
    const again = await ledger.claimed()
    expect(again).toMatchObject({ ledger: name, attempts: 4 })
    expect(again.ageMs).toBeGreaterThanOrEqual(3_600_000)
  })

  it.each<[Settlement['kind'], DeliveryStatus[]]>([
    ['sent', ['sending', 'uncertain']],
    ['failed', ['pending', 'sending', 'uncertain']],
    ['uncertain', ['sending']],
    ['deferred', ['pending', 'sending']],
    ['released', ['pending', 'sending']],
  ])('that is %s ends only rows it can follow', async (kind, from) => {
    for (const status of ['pending', 'sending', 'sent', 'bounced', 'failed', 'uncertain'] as const) {
      await ledger.empty()
      const row = await heldIn(name)
      await put(name, row.id, status)
      const settlement = { kind, ...WHY, delayMs: 0 }
      expect([status, await settle(ledger.db, { ...row, settlement })]).toEqual([
        status,
        from.includes(status),
      ])
      if (!from.includes(status)) expect(await rowOf(name, row.id)).toMatchObject({ status, held: true })
    }
  })

  it('of another worker changes nothing', async () => {
    const row = await heldIn(name)
    await put(name, row.id, 'sending')
    const settlement = { kind: 'sent' } as const
    expect(await settle(ledger.db, { ...row, token: 'another’s', settlement })).toBe(false)
    expect(await settle(ledger.db, { ...row, id: row.id + 1, settlement })).toBe(false)
    expect(await rowOf(name, row.id)).toMatchObject({ status: 'sending', held: true })
  })
})

describe.each(LEDGERS)('a row of the %s', (name) => {
  it('is marked before its first byte leaves, by its worker alone and once', async () => {
    const row = await heldIn(name)
    expect(await markSending(ledger.db, { ...row, token: 'another’s' })).toBe(false)
    expect(await markSending(ledger.db, { ...row, id: row.id + 1 })).toBe(false)
    expect(await rowOf(name, row.id)).toMatchObject({ status: 'pending', attempted: false })
    expect(await markSending(ledger.db, row)).toBe(true)
    expect(await rowOf(name, row.id)).toMatchObject({ status: 'sending', attempted: true, attempts: 0 })
    expect(await markSending(ledger.db, row)).toBe(false)
  })

  it('is not marked once its lease has passed', async () => {
    const row = await heldIn(name)
    await lapse(name)
    expect(await markSending(ledger.db, row)).toBe(false)
  })

  it('is claimed with all that is needed to send it', async () => {
    const row = await heldIn(name)
    expect(row).toMatchObject({
      ledger: name,
      email: 'a@office.test',
      name: name === 'notices' ? '某人' : '',
      lane: 'office.test',
      attempts: 0,
      ageMs: 0,
      isSlowed: false,
    })
    expect(row.messageId).toMatch(/^<[0-9a-f-]{36}@jianbao\.test>$/)
    const { rows } = await ledger.db.query(
      name === 'notices' ? 'select id from notices' : 'select publication_id as id from deliveries',
    )
    expect(row.contentId).toBe(rows[0].id)
  })

  it.each(['sending', 'sent', 'bounced', 'failed', 'uncertain'] as const)(
    'that is %s is not claimed',
    async (status) => {
      await fill(name, ['a@office.test'])
      await ledger.db.query(`update ${name} set status = $1`, [status])
      expect(await ledger.isFree()).toBe(false)
    },
  )

  it('is claimed in the order in which rows fell due', async () => {
    await fill(name, mailboxes(3))
    await ledger.db.query(
      `update ${name} set next_attempt_at = now() - interval '1 hour' where email like 'box2@%'`,
    )
    const emails = [(await ledger.claimed()).email, (await ledger.claimed()).email]
    expect(emails).toEqual(['box2@example.test', 'box0@example.test'])
  })

  it('is kept by a heartbeat while it waits or is sent, and its token is no other’s', async () => {
    await fill(name, mailboxes(2))
    const [held, sending] = [await ledger.claimed(), await ledger.claimed()]
    await markSending(ledger.db, sending)
    await lapse(name)
    await renewLeases(ledger.db, { tokens: [sending.token, held.token], leaseMs: LEASE_MS })
    expect(await expireLeases(ledger.db)).toEqual([])
    expect(await ledger.isFree()).toBe(false)
    await lapse(name)
    await renewLeases(ledger.db, { tokens: [held.token], leaseMs: LEASE_MS })
    expect(await expireLeases(ledger.db)).toEqual([{ ledger: name, id: sending.id }])
  })

  it('out of a backup is in doubt if it was under way, and as it was if not', async () => {
    await fill(name, mailboxes(6))
    const { rows } = await ledger.db.query<{ id: number }>(`select id from ${name} order by id`)
    const states = ['pending', 'sending', 'sent', 'bounced', 'failed', 'uncertain'] as const
    for (const [index, status] of states.entries())
      await put(name, rows[index]?.id ?? 0, status, `, note = 'n', lease_token = 't', lease_until = now()`)
    expect(await holdUnsettled(ledger.db)).toBe(2)
    const doubt = { status: 'uncertain', reason: 'restored', note: null, waits: null, ...OVER }
    expect(await rowOf(name, rows[0]?.id ?? 0)).toMatchObject(doubt)
    expect(await rowOf(name, rows[1]?.id ?? 0)).toMatchObject(doubt)
    for (const [index, status] of states.entries())
      if (index > 1)
        expect(await rowOf(name, rows[index]?.id ?? 0)).toMatchObject({ status, reason: null, note: 'n' })
  })
})

describe('both ledgers', () => {
  it('are restored, and lose their workers, together', async () => {
    await fill('deliveries', mailboxes(2))
    await fill('notices', mailboxes(1))
    const rows = [await ledger.claimed(), await ledger.claimed(), await ledger.claimed()]
    for (const row of rows) await markSending(ledger.db, row)
    await lapse('deliveries')
    await lapse('notices')
    await renewLeases(ledger.db, { tokens: [rows[0]?.token ?? ''], leaseMs: LEASE_MS })
    const lost = await expireLeases(ledger.db)
    expect(lost.map((row) => row.ledger).toSorted()).toEqual(['deliveries', 'notices'])
    await ledger.empty()
    await fill('deliveries', mailboxes(2))
    await fill('notices', mailboxes(1))
    expect(await holdUnsettled(ledger.db)).toBe(3)
  })

  it('are asked in the order that is wished, the brief first unless told', async () => {
    await fill('notices', ['a@office.test'])
    await fill('deliveries', ['a@office.test'])
    expect((await ledger.claimed({ ledgers: ['notices', 'deliveries'] })).ledger).toBe('notices')
    expect((await ledger.claimed({ ledgers: ['notices', 'deliveries'] })).ledger).toBe('deliveries')
    await ledger.empty()
    await fill('notices', ['a@office.test'])
    await fill('deliveries', ['a@office.test'])
    expect((await ledger.claimed()).ledger).toBe('deliveries')
    expect((await ledger.claimed()).ledger).toBe('notices')
  })

  it('tell when the next row is due, be it a brief, a notice or a lane that rests', async () => {
    expect(await nextDueIn(ledger.db)).toBeUndefined()
    await fill('deliveries', ['a@office.test', 'later@office.test'])
    await fill('notices', ['a@office.test'])
    // What is due already is no news.
    expect(await nextDueIn(ledger.db)).toBeUndefined()
    const within = async (seconds: number) => {
      const wait = (await nextDueIn(ledger.db)) ?? 0
      expect(wait).toBeGreaterThan((seconds - 60) * 1_000)
      expect(wait).toBeLessThanOrEqual(seconds * 1_000)
    }
    const wait = (name: LedgerName, seconds: number) =>
      ledger.db.query(
        `update ${name} set next_attempt_at = now() + case when email like 'later@%' then 5000 else $1 end * interval '1 second'`,
        [seconds],
      )
    await wait('deliveries', 600)
    await within(600)
    await wait('notices', 300)
    await within(300)
    await wait('notices', 900)
    await within(600)
    await ledger.db.query(
      `insert into mail_lanes (lane, arrival, not_before) values ('x', now(), now() + interval '200 seconds'), ('z', now(), now() + interval '900 seconds'), ('y', now(), now() - interval '1 second')`,
    )
    await within(200)
    await ledger.db.query(`delete from mail_lanes; update notices set status = 'sent'`)
    await ledger.owner.query(`update deliveries set status = 'failed'`)
    expect(await nextDueIn(ledger.db)).toBeUndefined()
  })
})

describe('what a person decides', () => {
  it('begins a row anew, and frees it of whoever held it', async () => {
    const row = await heldIn('deliveries')
    await put(
      'deliveries',
      row.id,
      'uncertain',
      `, attempts = 5, first_attempt_at = now() - interval '1 day', reason = 'noAnswer', note = 'n', next_attempt_at = null`,
    )
    expect(await resend(ledger.db, [row.id + 1])).toEqual([])
    expect(await resend(ledger.db, [row.id])).toEqual([row.id])
    expect(await rowOf('deliveries', row.id)).toMatchObject({
      status: 'pending',
      attempts: 0,
      attempted: false,
      reason: null,
      note: null,
      waits: 'not',
      ...OVER,
    })
    expect(await settle(ledger.db, { ...row, settlement: { kind: 'sent' } })).toBe(false)
  })

  it.each<[DeliveryStatus, boolean, boolean]>([
    ['pending', false, false],
    ['sending', false, false],
    ['sent', false, false],
    ['bounced', true, true],
    ['failed', true, false],
    ['uncertain', true, true],
  ])('about a row that is %s: sent again %s, received %s', async (status, again, received) => {
    const row = await heldIn('deliveries')
    await put('deliveries', row.id, status)
    expect(await confirmReceived(ledger.db, [row.id])).toEqual(received ? [row.id] : [])
    if (received)
      expect(await rowOf('deliveries', row.id)).toMatchObject({ status: 'sent', sent: true, ...OVER })
    await put('deliveries', row.id, status)
    expect(await resend(ledger.db, [row.id])).toEqual(again ? [row.id] : [])
  })

  it('leaves the time at which a mail went out that was received after all', async () => {
    const row = await heldIn('deliveries')
    await put('deliveries', row.id, 'bounced', `, sent_at = '2026-01-09'`)
    await confirmReceived(ledger.db, [row.id])
    const { rows } = await ledger.db.query(`select sent_at = '2026-01-09' as kept from deliveries`)
    expect(rows).toEqual([{ kept: true }])
  })
})
