import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mayLeave, laneLimits } from '@/mail/deliver/limits'
import { countHeld, intervalOf, reserve, slowDown, type SlowTimes } from '@/mail/ledger/lanes'
import { insertPublication } from '../../../scripts/bench/publication'
import { openLedger, type OpenLedger } from '../../support/openLedger'
import { insertedNotices } from '../../support/smtp/notice'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const HOUR = 60 * 60_000
/** Times so long that no test outlasts them, whatever the machine. */
const TIMES: SlowTimes = {
  minuteMs: HOUR,
  intervalMs: HOUR,
  longestIntervalMs: 4 * HOUR,
  forgivenAfterMs: 24 * HOUR,
}
const PACE = { messages: 10, perMs: 9 * HOUR, burst: 1 }

const laneOf = async (lane: string) => {
  const hours = (column: string) => `round(extract(epoch from ${column} - now()) / 3600)::int`
  const { rows } = await ledger.db.query<{
    arrival: number
    rests: number
    slow: number
    forgiven: number | null
    reason: string | null
  }>(
    `select ${hours('arrival')} as arrival, ${hours('not_before')} as rests, slow_ms / 3600000 as slow,
       ${hours('slow_until')} as forgiven, reason from mail_lanes where lane = $1`,
    [lane],
  )
  return rows[0]
}
/** As if so much time had passed. */
const pass = (hours: number) =>
  ledger.db.query(
    `update mail_lanes set arrival = arrival - $1 * interval '1 hour', not_before = not_before - $1 * interval '1 hour',
       slow_until = slow_until - $1 * interval '1 hour'`,
    [hours],
  )
const complain = (pauseHours: number, lane = 'x.test', reason = 'too fast') =>
  slowDown(ledger.db, { lane, pauseMs: pauseHours * HOUR, reason, times: TIMES })
const ask = (pace = PACE, lane = 'x.test') => reserve(ledger.db, { lane, pace })
const askFreely = (lane = 'x.test') => reserve(ledger.db, { lane, pace: undefined })

describe('the interval of a pace', () => {
  it('is the shortest of whole milliseconds at which no window holds more, the burst counted', () => {
    const whole = (max: number) => fc.integer({ min: 1, max })
    fc.assert(
      fc.property(whole(1_000), whole(3_600_000), whole(50), (more, perMs, burst) => {
        const messages = burst + more
        const interval = intervalOf({ messages, perMs, burst })
        expect(burst + perMs / interval).toBeLessThanOrEqual(messages + 1e-6)
        if (interval > 1) expect(burst + perMs / (interval - 1)).toBeGreaterThan(messages)
      }),
      { seed: 11 },
    )
  })

  it('is the whole window where the burst is all that may leave in it', () => {
    expect(intervalOf({ messages: 5, perMs: 1_000, burst: 5 })).toBe(1_000)
    expect(intervalOf({ messages: 5, perMs: 1_000, burst: 9 })).toBe(1_000)
  })
})

describe('a place in time', () => {
  it('is had at once, and the next one an interval later', async () => {
    expect(await ask()).toBe(true)
    expect(await laneOf('x.test')).toMatchObject({ arrival: 1, rests: 1 })
    expect(await ask()).toBe(false)
    expect(await laneOf('x.test')).toMatchObject({ arrival: 1, rests: 1 })
    await pass(2)
    expect(await ask()).toBe(true)
    // Time that nobody used is not saved up.
    expect(await laneOf('x.test')).toMatchObject({ arrival: 1, rests: 1 })
  })

  it('of a burst is had as often as the burst is long, and then at the pace', async () => {
    const burst = { messages: 12, perMs: 9 * HOUR, burst: 3 }
    expect([await ask(burst), await ask(burst), await ask(burst), await ask(burst)]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(await laneOf('x.test')).toMatchObject({ arrival: 3, rests: 1 })
    await pass(1)
    expect([await ask(burst), await ask(burst)]).toEqual([true, false])
  })

  it('is had by each lane for itself, and without a pace always', async () => {
    await ask()
    expect(await ask(PACE, 'y.test')).toBe(true)
    expect([await askFreely('z.test'), await askFreely('z.test')]).toEqual([true, true])
  })

  it('of a lane that was slowed comes more slowly, without a burst, until that is forgiven', async () => {
    await complain(1)
    expect(await askFreely()).toBe(false)
    await pass(1)
    expect(await askFreely()).toBe(true)
    expect(await laneOf('x.test')).toMatchObject({ arrival: 1, rests: 1 })
    expect(await askFreely()).toBe(false)
    await pass(1)
    const burst = { messages: 100, perMs: 9 * HOUR, burst: 10 }
    expect(await ask(burst)).toBe(true)
    expect(await ask(burst)).toBe(false)
    await pass(25)
    expect([await ask(burst), await ask(burst)]).toEqual([true, true])
    await pass(25)
    expect([await askFreely(), await askFreely()]).toEqual([true, true])
  })

  it('is at the pace where that is slower than what the lane was slowed to', async () => {
    await complain(1)
    await pass(1)
    await ask({ messages: 4, perMs: 9 * HOUR, burst: 1 })
    expect(await laneOf('x.test')).toMatchObject({ rests: 3 })
  })
})

describe('a lane whose server says too fast', () => {
  it('rests for as long as it says, and keeps the server’s words', async () => {
    await complain(3)
    expect(await laneOf('x.test')).toEqual({
      arrival: 0,
      rests: 3,
      slow: 1,
      forgiven: 24,
      reason: 'too fast',
    })
  })

  it('learns nothing from answers to what was under way', async () => {
    await complain(3)
    await complain(5, 'x.test', 'again')
    expect(await laneOf('x.test')).toMatchObject({ rests: 3, slow: 1, reason: 'too fast' })
  })

  it('rests twice as long for each lesson, and slows down to a limit', async () => {
    await complain(1)
    const seen = []
    for (let lesson = 0; lesson < 4; lesson += 1) {
      await pass((await laneOf('x.test'))?.rests ?? 0)
      await complain(1, 'x.test', `lesson ${lesson}`)
      seen.push(await laneOf('x.test'))
    }
    expect(seen.map((lane) => lane?.slow)).toEqual([2, 4, 4, 4])
    expect(seen.map((lane) => lane?.rests)).toEqual([2, 4, 8, 8])
    expect(seen.map((lane) => lane?.forgiven)).toEqual([24, 24, 24, 24])
    expect(seen.at(-1)?.reason).toBe('lesson 3')
  })

  it('is forgiven in time, and learns from the beginning', async () => {
    await complain(1)
    await pass(1)
    await complain(1)
    expect((await laneOf('x.test'))?.slow).toBe(2)
    await pass(25)
    await complain(1)
    expect(await laneOf('x.test')).toMatchObject({ slow: 1, rests: 1, forgiven: 24 })
  })

  it('learns while a pace alone makes it wait', async () => {
    await ask()
    await complain(3)
    expect(await laneOf('x.test')).toMatchObject({ rests: 3, slow: 1 })
    await ask({ messages: 2, perMs: 9 * HOUR, burst: 1 }, 'y.test')
    await complain(3, 'y.test')
    expect(await laneOf('y.test')).toMatchObject({ rests: 9 })
  })
})

describe('what is held of a lane', () => {
  it('are rows of both ledgers with a lease that runs', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test', 'c@y.test'] })
    await insertedNotices(ledger.db, ['d@x.test'])
    expect(await countHeld(ledger.db, 'x.test')).toBe(0)
    for (let row = 0; row < 4; row += 1) await ledger.claimed()
    expect(await countHeld(ledger.db, 'x.test')).toBe(3)
    expect(await countHeld(ledger.db, 'y.test')).toBe(1)
    expect(await countHeld(ledger.db, 'z.test')).toBe(0)
    await ledger.owner.query(`update deliveries set lease_until = now() - interval '1 second'`)
    expect(await countHeld(ledger.db, 'x.test')).toBe(1)
  })
})

describe('a claimed row', () => {
  const row = { lane: 'x.test', isSlowed: false }
  const leaves = (limits: Parameters<typeof mayLeave>[1]['limits'], more: Partial<typeof row> = {}) =>
    mayLeave(ledger.db, { ...row, ...more, limits })
  const lanes = async () =>
    (await ledger.db.query<{ lane: string }>('select lane from mail_lanes order by lane')).rows.map(
      ({ lane }) => lane,
    )

  it('leaves as it likes where nothing is limited, and no lane is kept for it', async () => {
    expect(await leaves({})).toBe(true)
    expect(await leaves({ domains: {} })).toBe(true)
    expect(await leaves({ domains: { 'y.test': { pace: PACE } } })).toBe(true)
    expect(await leaves({ domains: { 'x.test': {} } })).toBe(true)
    expect(await lanes()).toEqual([])
  })

  it('leaves at the pace of its domain', async () => {
    const limits = { domains: { 'x.test': { pace: PACE } } }
    expect([await leaves(limits), await leaves(limits), await leaves(limits, { lane: 'y.test' })]).toEqual([
      true,
      false,
      true,
    ])
    expect(await lanes()).toEqual(['x.test'])
  })

  it('leaves at the pace of the account, whatever its domain', async () => {
    const limits = { account: PACE }
    expect([await leaves(limits), await leaves(limits, { lane: 'y.test' })]).toEqual([true, false])
    expect(await lanes()).toEqual(['*'])
  })

  it('takes no place of the account where its domain has none', async () => {
    const limits = { account: { ...PACE, burst: 5 }, domains: { 'x.test': { pace: PACE } } }
    await leaves(limits)
    const before = await laneOf('*')
    expect(await leaves(limits)).toBe(false)
    expect(await laneOf('*')).toEqual(before)
  })

  it('leaves more slowly where its lane was slowed, or the account', async () => {
    await complain(1)
    expect(await leaves({}, { isSlowed: true })).toBe(false)
    await pass(1)
    expect([await leaves({}, { isSlowed: true }), await leaves({}, { isSlowed: true })]).toEqual([
      true,
      false,
    ])
    await ledger.empty()
    await complain(1, '*')
    await pass(1)
    expect([
      await leaves({}, { isSlowed: true }),
      await leaves({}, { isSlowed: true, lane: 'y.test' }),
    ]).toEqual([true, false])
  })

  it('waits where more connections than allowed are in use, its own among them', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test', 'c@x.test'] })
    const limits = { domains: { 'x.test': { connections: 2 } } }
    await ledger.claimed()
    await ledger.claimed()
    expect(await leaves(limits)).toBe(true)
    await ledger.claimed()
    expect(await leaves(limits)).toBe(false)
    expect(await leaves({ domains: { 'x.test': { connections: 3 } } })).toBe(true)
    expect(await leaves(limits, { lane: 'y.test' })).toBe(true)
  })
})

describe('the limits that a claim is asked with', () => {
  it('are those of connections alone', () => {
    expect(laneLimits({})).toEqual([])
    expect(
      laneLimits({ account: PACE, domains: { x: { connections: 2 }, y: { pace: PACE }, z: {} } }),
    ).toEqual([{ lane: 'x', connections: 2 }])
  })

  it('pass over a lane with as many rows held, of either ledger', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test', 'b@x.test'] })
    await insertedNotices(ledger.db, ['c@x.test', 'd@y.test'])
    const limits = [{ lane: 'x.test', connections: 2 }]
    expect((await ledger.claimed({ limits })).email).toBe('a@x.test')
    expect((await ledger.claimed({ limits })).email).toBe('b@x.test')
    expect((await ledger.claimed({ limits })).email).toBe('d@y.test')
    expect(await ledger.isFree({ limits })).toBe(false)
    expect(await ledger.isFree()).toBe(true)
  })

  it('tell a row of a lane that was slowed, or of an account that was', async () => {
    await insertPublication(ledger.db, { emails: ['a@x.test', 'b@y.test'] })
    await complain(1)
    expect(await ledger.claimed()).toMatchObject({ email: 'b@y.test', isSlowed: false })
    expect(await ledger.isFree()).toBe(false)
    await pass(1)
    expect(await ledger.claimed()).toMatchObject({ email: 'a@x.test', isSlowed: true })
    await ledger.owner.query('update deliveries set lease_until = null')
    await pass(24)
    expect(await ledger.claimed()).toMatchObject({ email: 'a@x.test', isSlowed: false })
    await complain(1, '*')
    expect(await ledger.isFree()).toBe(false)
    await pass(1)
    expect(await ledger.claimed()).toMatchObject({ email: 'b@y.test', isSlowed: true })
  })
})
