import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClaimQueue } from '@/mail/deliver/claimQueue'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { LEASE_MS, openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const POLL_MS = 60_000

function working() {
  const clock = { now: 500_000 }
  const now = () => clock.now
  const queue = createClaimQueue({ db: ledger.db, leaseMs: LEASE_MS, pollMs: POLL_MS, limits: [], now })
  return { clock, ...queue }
}

describe('the queue of one worker', () => {
  it('hands each that asks another row, briefs first, every eighth turn notices first', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(20) })
    await insertedNotices(ledger.db, mailboxes(3, 'people.test'))
    const { next } = working()
    const rows = await Promise.all(Array.from({ length: 18 }, () => next()))
    expect(rows.flatMap((row, index) => (row?.ledger === 'notices' ? [index + 1] : []))).toEqual([8, 16])
    expect(new Set(rows.map((row) => row?.token)).size).toBe(18)
    expect(new Set(rows.map((row) => row?.email)).size).toBe(18)
    const { rows: held } = await ledger.db.query(
      `select from deliveries where lease_until > now() + interval '50 seconds'`,
    )
    expect(held).toHaveLength(16)
  })

  it('asks no more for a while where nothing was found, however many ask', async () => {
    const { next, clock } = working()
    expect(await next()).toBeUndefined()
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    clock.now += POLL_MS - 1
    expect(await next()).toBeUndefined()
    clock.now += 1
    expect(await next()).toBeDefined()
  })

  it('asks again when the next row is due, if that is sooner', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    await ledger.owner.query(`update deliveries set next_attempt_at = now() + interval '30 seconds'`)
    const { next, clock } = working()
    expect(await next()).toBeUndefined()
    await ledger.owner.query(`update deliveries set next_attempt_at = now() - interval '1 second'`)
    clock.now += 10_000
    expect(await next()).toBeUndefined()
    clock.now += 20_000
    expect(await next()).toBeDefined()
  })

  it('asks again after its own while, however late the next row is due', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    await ledger.owner.query(`update deliveries set next_attempt_at = now() + interval '1 day'`)
    const { next, clock } = working()
    expect(await next()).toBeUndefined()
    await ledger.owner.query(`update deliveries set next_attempt_at = now() - interval '1 second'`)
    clock.now += POLL_MS
    expect(await next()).toBeDefined()
  })

  it('does not ask at once again for what falls due this very moment', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(1) })
    await ledger.db.query(
      `insert into mail_lanes (lane, arrival, not_before) values ('example.test', now(), now() + interval '1 minute'), ('soon', now(), now() + interval '2 milliseconds')`,
    )
    const { next, clock } = working()
    expect(await next()).toBeUndefined()
    await ledger.db.query('delete from mail_lanes')
    clock.now += 4
    expect(await next()).toBeUndefined()
    clock.now += POLL_MS
    expect(await next()).toBeDefined()
  })

  it('says so when the database does not answer, and goes on when it does', async () => {
    await insertPublication(ledger.db, { emails: mailboxes(2) })
    const { next } = working()
    await ledger.owner.query('alter table deliveries rename to deliveries_away')
    const asked = [next(), next()]
    await expect(Promise.all(asked)).rejects.toThrow(/deliveries/)
    await Promise.allSettled(asked)
    await ledger.owner.query('alter table deliveries_away rename to deliveries')
    expect(await next()).toBeDefined()
  })

  it('waits with whoever has nothing to do, until told to stop', async () => {
    const { next, quiet } = working()
    await next()
    const stopping = new AbortController()
    const waiting = quiet(stopping.signal)
    stopping.abort()
    await waiting
    await quiet(stopping.signal)
  })

  it('waits no longer than there is need', async () => {
    const { next, quiet, clock } = working()
    await next()
    clock.now += POLL_MS + 1
    await quiet(new AbortController().signal)
  })
})
