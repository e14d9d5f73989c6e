import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  progress,
  RETRY_POLICY,
  retryDelay,
} from '@/domain/delivery/statuses'

const engineSteps = Object.values(DELIVERY_TRANSITIONS).filter(({ by }) => by.length === 0)
const personSteps = Object.values(DELIVERY_TRANSITIONS).filter(({ by }) => by.length > 0)

describe('the delivery table', () => {
  it('lets nobody but a person send a row again that may have arrived', () => {
    const back = engineSteps.filter(
      ({ from, to }) => to === 'pending' && (from as readonly string[]).includes('uncertain'),
    )
    expect(back).toEqual([])
    expect(
      personSteps.some(
        ({ from, to }) => to === 'pending' && (from as readonly string[]).includes('uncertain'),
      ),
    ).toBe(true)
  })

  it('leaves sent only for a report that the mail came back', () => {
    const leaving = Object.entries(DELIVERY_TRANSITIONS).filter(([, { from }]) =>
      (from as readonly string[]).includes('sent'),
    )
    expect(leaving.map(([action, { to }]) => [action, to])).toEqual([['bounce', 'bounced']])
  })

  it('lets nobody but a person take up what came back', () => {
    const leaving = engineSteps.filter(({ from }) => (from as readonly string[]).includes('bounced'))
    expect(leaving).toEqual([])
    expect(DELIVERY_TRANSITIONS.resend.from).toContain('bounced')
  })

  it('makes nothing uncertain that was not sending, unless the ledger itself came out of a backup', () => {
    const { restore, ...others } = DELIVERY_TRANSITIONS
    const lost = Object.values(others).filter(({ to }) => to === 'uncertain')
    expect(lost.map(({ from }) => from)).toEqual([['sending']])
    expect(restore).toMatchObject({ from: ['pending', 'sending'], to: 'uncertain', by: [] })
  })
})

describe('the wait before the next attempt', () => {
  const at = (attempts: number, random = 0.5) => retryDelay({ attempts, random, policy: RETRY_POLICY })

  it('grows from a minute to an hour', () => {
    expect([1, 2, 3, 4, 9].map((attempts) => at(attempts) / 60_000)).toEqual([1, 4, 16, 60, 60])
  })

  it('spreads by a fifth either way', () => {
    expect(at(1, 0)).toBe(48_000)
    expect(at(1, 1)).toBe(72_000)
  })
})

describe('progress', () => {
  const counts = fc.record(
    Object.fromEntries(Object.keys(DELIVERY_STATUSES).map((status) => [status, fc.nat(2_000)])) as Record<
      keyof typeof DELIVERY_STATUSES,
      fc.Arbitrary<number>
    >,
  )

  it('says a hundred percent exactly when nothing is under way', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { total, percent } = progress(given)
        expect(percent === 100).toBe(total > 0 && given.pending + given.sending === 0)
      }),
    )
  })

  it('asks for a person once all is settled and something went wrong', () => {
    const none = { pending: 0, sending: 0, sent: 0, bounced: 0, failed: 0, uncertain: 0 }
    expect(progress(none).state).toBe('empty')
    expect(progress({ ...none, sent: 3 }).state).toBe('complete')
    expect(progress({ ...none, sent: 3, uncertain: 1 }).state).toBe('needsPerson')
    expect(progress({ ...none, sent: 3, bounced: 1 }).state).toBe('needsPerson')
    expect(progress({ ...none, failed: 3, pending: 1 }).state).toBe('running')
  })
})
