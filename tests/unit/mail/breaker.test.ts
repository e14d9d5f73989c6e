import { describe, expect, it } from 'vitest'
import { createBreaker } from '@/mail/deliver/breaker'

const times = { connectionMs: 100, connectionCapMs: 1_000, loginMs: 500, loginCapMs: 10_000 }

function atTime({ random = 0.5 } = {}) {
  const clock = { now: 0 }
  return { clock, breaker: createBreaker({ times, now: () => clock.now, random: () => random }) }
}

describe('the breaker', () => {
  it('lets everybody through while all is well', () => {
    const { breaker } = atTime()
    expect([breaker.admit(), breaker.admit(), breaker.admit()]).toEqual([0, 0, 0])
  })

  it('waits after a failure, then lets one try and the others follow its success', () => {
    const { breaker, clock } = atTime()
    expect(breaker.failed('connection')).toBe(100)
    expect(breaker.admit()).toBe(100)
    clock.now = 100
    expect(breaker.admit()).toBe(0)
    expect(breaker.admit()).toBeGreaterThan(0)
    breaker.succeeded()
    expect([breaker.admit(), breaker.admit()]).toEqual([0, 0])
  })

  it('counts failures of the same moment as one, and grows to its cap', () => {
    const { breaker, clock } = atTime()
    const waits = []
    for (let failure = 0; failure < 6; failure += 1) {
      waits.push(breaker.failed('connection'))
      expect(breaker.failed('connection')).toBe(waits.at(-1))
      clock.now += waits.at(-1) ?? 0
      expect(breaker.admit()).toBe(0)
    }
    expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000])
  })

  it('forgets earlier failures once a connection succeeded', () => {
    const { breaker, clock } = atTime()
    for (const wait of [100, 200, 400]) {
      expect(breaker.failed('connection')).toBe(wait)
      clock.now += wait
      expect(breaker.admit()).toBe(0)
    }
    breaker.succeeded()
    expect(breaker.failed('connection')).toBe(100)
  })

  it('waits longer for a refused login, to a cap of its own', () => {
    const { breaker, clock } = atTime()
    const waits = Array.from({ length: 6 }, () => {
      const wait = breaker.failed('login')
      clock.now += wait
      expect(breaker.admit()).toBe(0)
      return wait
    })
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000])
  })

  it('spreads its waits by a fifth either way, so that workers do not come back together', () => {
    expect(atTime({ random: 0 }).breaker.failed('connection')).toBe(80)
    expect(atTime({ random: 1 }).breaker.failed('connection')).toBeCloseTo(120, 9)
  })

  it('lets nobody through before the wait is over, and one when it is', () => {
    const { breaker, clock } = atTime()
    breaker.failed('connection')
    clock.now = 60
    expect(breaker.admit()).toBe(40)
    // What fails late, from a connection of before, waits for the rest.
    expect(breaker.failed('login')).toBe(40)
    clock.now = 99
    expect(breaker.admit()).toBe(1)
    clock.now = 150
    expect(breaker.failed('connection')).toBe(0)
    expect(breaker.admit()).toBe(0)
  })

  it('is not closed by one that had nothing to send, nor opened', () => {
    const { breaker, clock } = atTime()
    breaker.unused()
    expect([breaker.admit(), breaker.admit()]).toEqual([0, 0])
    breaker.failed('connection')
    breaker.unused()
    expect(breaker.admit()).toBe(100)
    clock.now = 100
    breaker.admit()
    breaker.unused()
    // It is still one that tries.
    expect(breaker.admit()).toBe(0)
    expect(breaker.admit()).toBeGreaterThan(0)
  })

  it('lets the next one try when the first had nothing to send', () => {
    const { breaker, clock } = atTime()
    breaker.failed('connection')
    clock.now = 100
    expect(breaker.admit()).toBe(0)
    breaker.unused()
    expect(breaker.admit()).toBe(0)
  })
})
