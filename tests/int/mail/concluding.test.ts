import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SmtpOutcome } from '@/domain/delivery/smtpOutcome'
import { createBreaker } from '@/mail/deliver/breaker'
import { createConcluder } from '@/mail/deliver/conclude'
import { DELIVERY_TIMES } from '@/mail/deliver/settings'
import type { ClaimedDelivery } from '@/mail/ledger/claim'
import { openLedger, type OpenLedger } from '../../support/openLedger'

let ledger: OpenLedger
beforeAll(async () => (ledger = await openLedger()))
beforeEach(() => ledger.empty())
afterAll(() => ledger.close())

const MINUTE = 60_000
const RETRY = { baseMs: 1_000, factor: 4, capMs: 10_000, giveUpMs: 60_000 }
const ROW: ClaimedDelivery = {
  ledger: 'deliveries',
  id: 42,
  token: 'a token',
  contentId: 1,
  email: 'a@x.test',
  name: '',
  messageId: '<id@x.test>',
  withOfd: false,
  attempts: 0,
  ageMs: 0,
  lane: 'x.test',
  isSlowed: false,
}

function working() {
  const clock = { now: 1_000_000 }
  const facts: Record<string, unknown>[] = []
  const log =
    (level: string) =>
    (fact: Record<string, unknown>): void =>
      void facts.push({ level, ...fact })
  const now = () => clock.now
  const random = () => 0.5
  const breaker = createBreaker({ times: DELIVERY_TIMES.breaker, now, random })
  const concluder = createConcluder({
    db: ledger.db,
    breaker,
    retry: RETRY,
    times: DELIVERY_TIMES,
    now,
    random,
    log: { info: log('info'), warn: log('warn'), error: log('error') },
  })
  return { clock, facts, breaker, ...concluder }
}
const lanes = async () =>
  (
    await ledger.db.query<{ lane: string; minutes: number; reason: string }>(
      `select lane, round(extract(epoch from not_before - now()) / 60)::int as minutes, reason from mail_lanes`,
    )
  ).rows

const refused = (
  code: number,
  text: string,
  phase: 'connect' | 'auth' | 'mail' | 'rcpt' | 'final' = 'rcpt',
) => ({ kind: 'refused', phase, code, text: `${code} ${text}` }) as const

describe('an outcome that is the mailbox’s own', () => {
  const EVENT = { ledger: 'deliveries', row: 42, lane: 'x.test', attempt: 1 }

  it.each<[string, SmtpOutcome, object, object]>([
    [
      'accepted',
      { kind: 'accepted', text: '250 ok' },
      { kind: 'sent' },
      { level: 'info', event: 'mail.sent' },
    ],
    [
      'refused',
      refused(550, '5.1.1 unknown'),
      { kind: 'failed', reason: 'noSuchMailbox', note: '550 5.1.1 unknown' },
      { level: 'warn', event: 'mail.refused', reason: 'noSuchMailbox', note: '550 5.1.1 unknown' },
    ],
    [
      'refused for now',
      refused(450, '4.2.0 greylisted'),
      { kind: 'deferred', reason: 'tryLater', note: '450 4.2.0 greylisted', delayMs: 1_000 },
      { level: 'warn', event: 'mail.deferred', reason: 'tryLater', note: '450 4.2.0 greylisted' },
    ],
    [
      'lost after the final dot',
      { kind: 'lost', phase: 'final', text: 'ECONNRESET' },
      { kind: 'uncertain', reason: 'noAnswer', note: 'ECONNRESET' },
      { level: 'warn', event: 'mail.uncertain', reason: 'noAnswer', note: 'ECONNRESET' },
    ],
    [
      'broken off by us',
      { kind: 'abandoned', text: 'the worker is stopping' },
      { kind: 'released', reason: 'stopped', note: 'the worker is stopping', delayMs: 0 },
      { level: 'info', event: 'mail.released', reason: 'stopped', note: 'the worker is stopping' },
    ],
  ])('%s is settled so, and told', async (_, outcome, settlement, fact) => {
    const { after, facts } = working()
    expect(await after(ROW, outcome)).toEqual({ settlement })
    expect(facts).toEqual([{ ...EVENT, ...fact }])
    expect(await lanes()).toEqual([])
  })

  it('closes the breaker: the server works', async () => {
    const { after, breaker, clock } = working()
    breaker.failed('connection')
    clock.now += MINUTE
    expect(breaker.admit()).toBe(0)
    expect(breaker.admit()).toBeGreaterThan(0)
    await after(ROW, refused(550, '5.1.1 unknown'))
    expect([breaker.admit(), breaker.admit()]).toEqual([0, 0])
  })

  it('waits longer each time, from how many attempts there were', async () => {
    const { after } = working()
    const delays = []
    for (const attempts of [0, 1, 2]) {
      const { settlement } = await after({ ...ROW, attempts }, refused(450, 'later'))
      delays.push('delayMs' in settlement && settlement.delayMs)
    }
    expect(delays).toEqual([1_000, 4_000, 10_000])
  })

  it('is tried no more when that has lasted too long', async () => {
    const { after, again } = working()
    const why = { reason: 'temporary', note: '450 later' }
    expect(await after({ ...ROW, ageMs: 59_999 }, refused(450, 'later'))).toMatchObject({
      settlement: { kind: 'deferred' },
    })
    expect(await after({ ...ROW, ageMs: 60_000 }, refused(450, 'later'))).toEqual({
      settlement: { kind: 'failed', ...why },
    })
    expect(again({ ...ROW, ageMs: 60_000 }, { reason: 'noContent', note: 'n' })).toMatchObject({
      kind: 'failed',
    })
    expect(await after({ ...ROW, ageMs: 60_000 }, refused(550, 'Sender frequency limited'))).toMatchObject({
      settlement: { kind: 'failed', reason: 'tooFast' },
    })
  })
})

describe('a server that says too fast', () => {
  it('makes its lane rest, and the row as long', async () => {
    const { after, facts } = working()
    const { settlement } = await after(ROW, refused(550, 'Domain frequency limited'))
    const [lane] = await lanes()
    expect(lane).toMatchObject({ lane: 'x.test', reason: '550 Domain frequency limited' })
    expect(settlement).toMatchObject({ kind: 'deferred', delayMs: (lane?.minutes ?? 0) * MINUTE })
    expect(lane?.minutes).toBeGreaterThan(0)
    expect(facts).toMatchObject([{ level: 'warn', event: 'mail.slowed', reason: 'tooFast' }])
  })

  it.each([
    ['550 RP:TRC 192.0.2.1', 'x.test', 240],
    ['550 Mail sending frequency limited', '*', 10],
  ])('%s stops %s for %d minutes', async (text, lane, minutes) => {
    const { after } = working()
    const { settlement } = await after(ROW, { kind: 'refused', phase: 'rcpt', code: 550, text })
    expect(await lanes()).toEqual([{ lane, minutes, reason: text }])
    expect(settlement).toMatchObject({ kind: 'deferred', delayMs: minutes * MINUTE })
  })

  it('defers the row also where the lane cannot be told', async () => {
    const { after, facts } = working()
    await ledger.owner.query('alter table mail_lanes rename to mail_lanes_away')
    const { settlement } = await after(ROW, refused(550, 'Domain frequency limited'))
    await ledger.owner.query('alter table mail_lanes_away rename to mail_lanes')
    expect(settlement).toMatchObject({ kind: 'deferred' })
    expect(facts).toContainEqual({
      level: 'error',
      event: 'mail.slow_down_failed',
      lane: 'x.test',
      error: expect.stringContaining('mail_lanes'),
    })
  })
})

describe('trouble with the server itself', () => {
  it.each<[string, SmtpOutcome, string, number, number]>([
    ['no connection', { kind: 'lost', phase: 'connect', text: 'ECONNREFUSED' }, 'connection', 1_000, 0],
    ['a refused login', refused(535, '5.7.8 no', 'auth'), 'login', 30_000, 0],
    [
      'a login asked for outside AUTH',
      refused(454, '4.7.0 Temporary authentication failure', 'mail'),
      'login',
      30_000,
      0,
    ],
    // What only this message brings out must not keep the others waiting.
    ['garbage', { kind: 'garbled', phase: 'rcpt', text: '<html>' }, 'connection', 1_000, RETRY.baseMs],
  ])('%s costs the row no attempt, and everybody waits', async (_, outcome, cause, waitMs, delayMs) => {
    const { after, breaker, facts } = working()
    const { settlement, restMs } = await after(ROW, outcome)
    expect(settlement).toMatchObject({ kind: 'released', delayMs, note: outcome.text })
    expect(restMs).toBeUndefined()
    expect(breaker.admit()).toBe(waitMs)
    expect(facts).toEqual([
      {
        level: 'warn',
        event: 'mail.server_unavailable',
        cause,
        reason: 'reason' in settlement && settlement.reason,
        note: outcome.text,
        waitMs,
      },
    ])
  })

  const busy = refused(421, '4.7.0 too many connections', 'connect')
  const sent: SmtpOutcome = { kind: 'accepted', text: '250 ok' }

  it('is one connection too many where the server took mail a moment ago: that one rests', async () => {
    const { after, breaker, clock, facts } = working()
    await after(ROW, sent)
    clock.now += 59_999
    expect(await after(ROW, busy)).toEqual({
      settlement: { kind: 'released', reason: 'unreachable', note: busy.text, delayMs: 0 },
      restMs: DELIVERY_TIMES.breaker.connectionCapMs,
    })
    expect(breaker.admit()).toBe(0)
    expect(facts.at(-1)).toEqual({
      level: 'info',
      event: 'mail.connection_refused',
      reason: 'unreachable',
      note: busy.text,
      restMs: DELIVERY_TIMES.breaker.connectionCapMs,
    })
  })

  it('is the server’s where it took no mail of late, or none yet', async () => {
    const { after, breaker, clock } = working()
    expect((await after(ROW, busy)).restMs).toBeUndefined()
    expect(breaker.admit()).toBe(1_000)
    await after(ROW, sent)
    clock.now += 60_000
    expect((await after(ROW, busy)).restMs).toBeUndefined()
    expect(breaker.admit()).toBe(1_000)
  })

  it.each<[string, SmtpOutcome]>([
    ['that was lost', { kind: 'lost', phase: 'connect', text: 'ECONNREFUSED' }],
    ['whose login was refused', refused(535, 'no', 'auth')],
  ])('is the server’s for a connection %s, however lately it took mail', async (_, outcome) => {
    const { after, breaker } = working()
    await after(ROW, sent)
    expect((await after(ROW, outcome)).restMs).toBeUndefined()
    expect(breaker.admit()).toBeGreaterThan(0)
  })

  it('lets the next one try after a connection too many, if that was the one that tried', async () => {
    const { after, breaker, clock } = working()
    await after(ROW, sent)
    breaker.failed('connection')
    clock.now += 1_000
    expect(breaker.admit()).toBe(0)
    await after(ROW, busy)
    expect(breaker.admit()).toBe(0)
  })
})
