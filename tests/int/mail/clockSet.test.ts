import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClockWatch } from '@/mail/deliver/clockWatch'
import { DELIVERY_TIMES } from '@/mail/deliver/settings'
import { keepTime } from '@/mail/ledger/clock'
import { LEDGERS } from '@/mail/ledger/tables'
import { insertPublication } from '../../../scripts/bench/publication'
import { LEASE_MS, openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const HOUR = 60 * 60_000
const look = (elapsedMs?: number) => keepTime(ledger.db, { elapsedMs, leaseMs: LEASE_MS })
/** The database's clock, by how far it had come when it was looked at last. */
const lookedAt = (secondsFromNow: number) =>
  ledger.db.query(
    `insert into mail_clock (seen) values (clock_timestamp() + $1 * interval '1 second')
     on conflict (is_only) do update set seen = excluded.seen`,
    [secondsFromNow],
  )
async function seenSeconds(): Promise<number> {
  const { rows } = await ledger.db.query<{ from: number }>(
    'select extract(epoch from seen - clock_timestamp())::float8 as "from" from mail_clock',
  )
  return rows[0]?.from ?? NaN
}
/** Minutes from now, rounded; null where nothing is written. */
async function minutes(table: string, ...columns: string[]): Promise<Record<string, number | null>> {
  const list = columns.map((name) => `round(extract(epoch from ${name} - now()) / 60)::int as ${name}`)
  const { rows } = await ledger.db.query(`select ${list.join(', ')} from ${table} order by 1 limit 1`)
  return rows[0]
}

describe('a look at a clock that goes on', () => {
  it('writes down how far it has come, at first and every time', async () => {
    expect(await look()).toEqual({ kind: 'on' })
    expect(Math.abs(await seenSeconds())).toBeLessThan(30)
    await lookedAt(-5)
    expect(await look(5_000)).toEqual({ kind: 'on' })
    expect(await seenSeconds()).toBeGreaterThan(-5)
  })

  it('that was away for long is no leap, for whoever knows how long or never looked', async () => {
    await lookedAt(-2 * 60 * 60)
    expect(await look(2 * HOUR)).toEqual({ kind: 'on' })
    expect(await seenSeconds()).toBeGreaterThan(-60)
    await lookedAt(-2 * 60 * 60)
    expect(await look()).toEqual({ kind: 'on' })
    expect(await seenSeconds()).toBeGreaterThan(-60)
  })

  it('lets a quarter of a lease pass unasked, and a clock be adjusted by less than a second', async () => {
    await lookedAt(-10)
    expect(await look(0)).toEqual({ kind: 'on' })
    await lookedAt(-40)
    expect(await look(0)).toMatchObject({ kind: 'forward' })
    await lookedAt(0.9)
    expect(await look(0)).toEqual({ kind: 'on' })
    expect(await seenSeconds()).toBeGreaterThan(0)
  })
})

describe('a clock that was set forward', () => {
  it.each(LEDGERS)('ends no lease of the %s that ran at the last look, and only those', async (name) => {
    if (name === 'notices') await insertedNotices(ledger.db, ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test'])
    else await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test'] })
    await lookedAt(-2 * 60 * 60)
    const set = (email: string, status: string, minutesAgo: number) =>
      ledger.db.query(
        `update ${name} set status = $2, lease_until = now() - $3 * interval '1 minute' where email = $1`,
        [email, status, minutesAgo],
      )
    await set('a@x.test', 'sending', 119)
    await set('b@x.test', 'pending', 119)
    await set('c@x.test', 'sending', 121)
    await set('d@x.test', 'sent', 119)
    const step = await look(5_000)
    expect(step.kind).toBe('forward')
    const byMs = 'byMs' in step ? step.byMs : 0
    expect(byMs).toBeGreaterThan(2 * HOUR - 60_000)
    expect(byMs).toBeLessThan(2 * HOUR)
    expect(Math.abs(await seenSeconds())).toBeLessThan(30)
    const { rows } = await ledger.db.query(
      `select round(extract(epoch from lease_until - now()) / 60)::int as left from ${name} order by email`,
    )
    expect(rows.map(({ left }) => left)).toEqual([1, 1, -121, -119])
    // One look mends it.
    expect(await look(0)).toEqual({ kind: 'on' })
  })

  it('lets a lease that still runs run as it did', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test'] })
    await lookedAt(-10 * 60)
    await ledger.owner.query(`update deliveries set lease_until = now() + interval '30 minutes'`)
    expect(await look(0)).toMatchObject({ kind: 'forward' })
    expect(await minutes('deliveries', 'lease_until')).toEqual({ lease_until: 30 })
  })
})

describe('a clock that was set back by two hours', () => {
  const step = async () => {
    await lookedAt(2 * 60 * 60)
    const found = await look(0)
    expect(found).toMatchObject({ kind: 'back' })
    const byMs = 'byMs' in found ? found.byMs : 0
    expect(byMs).toBeGreaterThan(2 * HOUR - 60_000)
    expect(byMs).toBeLessThanOrEqual(2 * HOUR)
    expect(Math.abs(await seenSeconds())).toBeLessThan(30)
    expect(await look(0)).toEqual({ kind: 'on' })
  }
  const write = (table: string, sets: string) => ledger.owner.query(`update ${table} set ${sets}`)
  const at = (column: string, inMinutes: number) => `${column} = now() + interval '${inMinutes} minutes'`

  it.each(LEDGERS)('moves what the %s wait for, and no lease beyond a whole one', async (name) => {
    if (name === 'notices') await insertedNotices(ledger.db, ['a@x.test'])
    else await insertPublication(ledger.db, { emails: ['a@x.test'] })
    const waiting = [at('next_attempt_at', 130), at('first_attempt_at', 60), at('lease_until', 120.5)]
    await write(name, [...waiting, `status = 'sending'`].join(', '))
    await step()
    expect(await minutes(name, 'next_attempt_at', 'first_attempt_at')).toEqual({
      next_attempt_at: 10,
      first_attempt_at: -60,
    })
    const { rows } = await ledger.db.query(
      `select extract(epoch from lease_until - now())::float8 as left from ${name}`,
    )
    expect(rows[0].left).toBeLessThan(45)
    // A wait that would have been over is over; a lease that would not yet have ended by a whole one ends with it.
    await write(name, [at('next_attempt_at', 60), at('lease_until', 240), `status = 'pending'`].join(', '))
    await step()
    expect(await minutes(name, 'next_attempt_at', 'lease_until')).toEqual({
      next_attempt_at: 0,
      lease_until: 1,
    })
    await write(name, [at('next_attempt_at', -5), at('lease_until', 0.6)].join(', '))
    await step()
    expect(await minutes(name, 'next_attempt_at', 'lease_until')).toEqual({
      next_attempt_at: -5,
      lease_until: 1,
    })
    await write(name, [at('next_attempt_at', 130), `status = 'uncertain'`].join(', '))
    await step()
    expect(await minutes(name, 'next_attempt_at')).toEqual({ next_attempt_at: 130 })
  })

  it('moves the rests of lanes', async () => {
    await ledger.db.query(
      `insert into mail_lanes (lane, arrival, not_before, slow_until)
       values ('x', now() + interval '130 minutes', now() + interval '125 minutes', now() + interval '180 minutes')`,
    )
    await step()
    expect(await minutes('mail_lanes', 'arrival', 'not_before', 'slow_until')).toEqual({
      arrival: 10,
      not_before: 5,
      slow_until: 60,
    })
  })

  it('moves the wait for a PDF or an OFD that is not made yet, and of one that is nothing', async () => {
    await insertPublication(ledger.db, { emails: [], hasPdf: false })
    const waits = [at('render_next_at', 130), at('render_lease_until', 125)].join(', ')
    await write('publications', waits)
    await step()
    expect(
      await minutes('publications where pdf_id is null', 'render_next_at', 'render_lease_until'),
    ).toEqual({
      render_next_at: 10,
      render_lease_until: 5,
    })
    await write('publications', waits)
    await write('publications', 'pdf_id = (select max(id) from pdfs), ofd_settled_at = null')
    await step()
    expect(await minutes('publications', 'render_next_at', 'render_lease_until')).toEqual({
      render_next_at: 10,
      render_lease_until: 5,
    })
    await write('publications', `${waits}, ofd_settled_at = now()`)
    await step()
    expect(await minutes('publications', 'render_next_at')).toEqual({ render_next_at: 130 })
    await ledger.owner.query('update publications set render_next_at = null, render_lease_until = null')
  })

  it('moves the lease of a test mail that is being sent', async () => {
    const { issueId } = await insertPublication(ledger.db, { emails: [] })
    await ledger.db.query(
      `insert into test_sends (issue_id, email, view, mail, status, lease_until)
       values ($1, 'a@x.test', '{}', '{}', 'sending', now() + interval '130 minutes')`,
      [issueId],
    )
    await step()
    expect(await minutes('test_sends', 'lease_until')).toEqual({ lease_until: 10 })
    await write('test_sends', [at('lease_until', 130), `status = 'failed'`].join(', '))
    await step()
    expect(await minutes('test_sends', 'lease_until')).toEqual({ lease_until: 130 })
  })

  it('moves the signs of workers, so that one that died is missed', async () => {
    await ledger.db.query(
      `insert into worker_signs (id, started_at, seen_at) values (gen_random_uuid(), now(), now() + interval '130 minutes')`,
    )
    await step()
    expect(await minutes('worker_signs', 'seen_at')).toEqual({ seen_at: 10 })
  })
})

describe('the watch of a worker', () => {
  const facts: Record<string, unknown>[] = []
  const log = (fact: Record<string, unknown>) => void facts.push(fact)
  const watch = (now: () => number) =>
    createClockWatch({
      db: ledger.db,
      times: { ...DELIVERY_TIMES, leaseMs: LEASE_MS, clockMs: 1 },
      now,
      log: { info: log, warn: log, error: log },
    })
  beforeEach(() => void facts.splice(0))

  it('says so when the clock was set, and not when it went on for as long as the worker’s own', async () => {
    let now = 0
    const { look: watched } = watch(() => now)
    await lookedAt(-2 * 60 * 60)
    await watched()
    expect(facts).toEqual([])
    await lookedAt(-2 * 60 * 60)
    now += 2 * HOUR
    await watched()
    expect(facts).toEqual([])
    await lookedAt(-2 * 60 * 60)
    await watched()
    expect(facts).toEqual([{ event: 'mail.clock_was_set', to: 'forward', byMs: expect.any(Number) }])
    expect(Number.isInteger(facts[0]?.byMs)).toBe(true)
    await lookedAt(60)
    await watched()
    expect(facts[1]).toMatchObject({ to: 'back' })
  })

  it('looks again and again until it is told to stop, also where a look failed', async () => {
    const stopping = new AbortController()
    await ledger.owner.query('alter table mail_clock rename to mail_clock_away')
    const running = watch(() => 0).run(stopping.signal)
    await expect.poll(() => facts.length).toBeGreaterThan(1)
    expect(facts[0]).toEqual({ event: 'mail.clock_unknown', error: expect.stringContaining('mail_clock') })
    await ledger.owner.query('alter table mail_clock_away rename to mail_clock')
    await expect.poll(seenSeconds).toBeGreaterThan(-60)
    stopping.abort()
    await running
  })
})
