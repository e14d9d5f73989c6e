import { describe, expect, it } from 'vitest'
import { countFacts } from '@/services/metrics/countFacts'
import { metricsText } from '@/services/metrics/metric'

describe('the text Prometheus reads', () => {
  it('names, explains and types each figure before its values', () => {
    const values = [{ labels: { status: 'sent' }, value: 3 }, { value: 0.5 }]
    expect(metricsText([{ name: 'mails', help: 'By status.', type: 'gauge', values }])).toBe(
      '# HELP mails By status.\n# TYPE mails gauge\nmails{status="sent"} 3\nmails 0.5\n',
    )
  })

  it('cannot be broken by a label', () => {
    const values = [{ labels: { lane: 'a"\\\nb' }, value: 1 }]
    expect(metricsText([{ name: 'x', help: 'X.', type: 'counter', values }])).toContain(
      'x{lane="a\\"\\\\\\nb"} 1\n',
    )
  })
})

describe('the counted log', () => {
  it('passes every fact on and counts it by its event', () => {
    const seen: unknown[] = []
    const write = (fact: unknown) => void seen.push(fact)
    const { log, facts } = countFacts({ info: write, warn: write, error: write })
    log.info({ event: 'mail.sent', delivery: 1 })
    log.info({ event: 'mail.sent', delivery: 2 })
    log.warn({ event: 'mail.refused', delivery: 3 })
    expect(Object.fromEntries(facts)).toEqual({ 'mail.sent': 2, 'mail.refused': 1 })
    expect(seen).toContainEqual({ event: 'mail.sent', delivery: 2 })
  })
})
