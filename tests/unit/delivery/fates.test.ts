import { describe, expect, it } from 'vitest'
import { explain, lastErrorOf } from '@/domain/delivery/explain'
import { noteOf } from '@/domain/delivery/reasonOf'
import { REASONS, UNKNOWN_USER } from '@/domain/delivery/reasons'
import { progress, RETRY_POLICY, retryDelay } from '@/domain/delivery/statuses'

describe('what is kept of a reply', () => {
  it('is one line without spaces around it', () => {
    expect(noteOf(' 550\t\n a\u0000\u007fb ')).toBe('550 a b')
    expect(noteOf(`${'x'.repeat(499)} yz`)).toBe(`${'x'.repeat(499)} `)
  })
})

describe('what a person reads of a mail that came back', () => {
  const BOUNCED = '对方服务器收下邮件后又退了回来。'

  it('is why, and that nothing goes out again by itself', () => {
    expect(explain({ status: 'bounced', reason: 'refused' })).toEqual({
      reason: BOUNCED,
      advice: REASONS.refused.advice,
    })
    expect(explain({ status: 'bounced', reason: 'mailboxFull' })).toEqual({
      reason: `${BOUNCED}${REASONS.mailboxFull.reason}`,
      advice: REASONS.mailboxFull.advice,
    })
    expect(explain({ status: 'bounced', reason: 'tryLater' })?.advice).toBe(
      '邮件已被退回，不会自动再发。请稍后点“重新发送”，或联系收件人。',
    )
    expect(explain({ status: 'pending', reason: 'tryLater' })).toEqual({
      reason: REASONS.tryLater.reason,
      advice: REASONS.tryLater.advice,
    })
  })

  it('is tried again without a person exactly where it passes by itself', () => {
    const passing = Object.entries(REASONS).flatMap(([reason, entry]) =>
      'isPassing' in entry && entry.isPassing ? [reason] : [],
    )
    expect(passing).toEqual([
      ...['login', 'encryption', 'unreachable', 'garbledServer', 'stopped', 'brokenOff'],
      ...['tryLater', 'tooFast', 'temporary'],
    ])
    expect(UNKNOWN_USER).toBe('noSuchMailbox')
  })

  it('is the words of the server alone where no reason is known', () => {
    expect(lastErrorOf({ status: 'pending', reason: null, note: '550 x' })).toBe('550 x')
    expect(lastErrorOf({ status: 'failed', reason: null, note: '' })).toBeNull()
    expect(lastErrorOf({ status: 'failed', reason: 'refused', note: null })).toBe(REASONS.refused.reason)
  })
})

describe('progress', () => {
  const none = { pending: 0, sending: 0, sent: 0, bounced: 0, failed: 0, uncertain: 0 }

  it('counts each row once, in whole percent that are never rounded up', () => {
    expect(progress({ pending: 1, sending: 2, sent: 3, bounced: 4, failed: 5, uncertain: 6 })).toEqual({
      total: 21,
      settled: 18,
      needPerson: 15,
      percent: 85,
      state: 'running',
    })
    expect(progress({ ...none, sent: 999, pending: 1 }).percent).toBe(99)
    expect(progress(none)).toEqual({ total: 0, settled: 0, needPerson: 0, percent: 0, state: 'empty' })
    expect(progress({ ...none, sending: 1, sent: 1 }).state).toBe('running')
  })

  it('waits no shorter than at first, whoever counts from nought, and gives up after three days', () => {
    expect(retryDelay({ attempts: 0, random: 0.5, policy: RETRY_POLICY })).toBe(60_000)
    expect(RETRY_POLICY.giveUpMs).toBe(3 * 24 * 3_600_000)
  })
})
