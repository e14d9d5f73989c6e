import { describe, expect, it } from 'vitest'
import { classify, type Verdict } from '@/domain/delivery/classify'
import { explain, lastErrorOf } from '@/domain/delivery/explain'
import { noteOf, reasonOf } from '@/domain/delivery/reasonOf'
import { REASONS, type Reason } from '@/domain/delivery/reasons'
import type { SmtpPhase } from '@/domain/delivery/smtpOutcome'

function refused(phase: SmtpPhase, text: string): Verdict['kind'] {
  return classify({ kind: 'refused', phase, code: Number(text.slice(0, 3)), text }).kind
}

describe('an answer of the server', () => {
  it.each([
    ['rcpt', '450 4.2.0 greylisted, try again later', 'retry'],
    ['rcpt', '451 4.3.0 local error', 'retry'],
    ['mail', '452 4.3.1 insufficient storage', 'retry'],
    ['mail', '421 4.3.2 closing', 'retry'],
    ['data', '503 5.5.1 bad sequence', 'retry'],
    ['rcpt', '550 5.1.1 user unknown', 'fail'],
    ['rcpt', '550 Mailbox not found. http://service.exmail.qq.com/cgi-bin/help?no=1000728', 'fail'],
    ['final', '552 5.3.4 message too big', 'fail'],
    ['final', '554 5.7.1 rejected', 'fail'],
    ['final', '554 DT:SPM 126 smtp1', 'fail'],
    ['mail', '530 5.7.0 authentication required', 'trouble'],
    ['auth', '535 5.7.8 bad credentials', 'trouble'],
    ['connect', '554 no service', 'trouble'],
    ['tls', '454 4.7.0 TLS not available', 'trouble'],
    ['mail', '454 4.7.0 temporary authentication failure', 'trouble'],
    ['rcpt', '454 4.7.0 later', 'retry'],
    ['data', '454 4.3.0 later', 'retry'],
    ['final', '454 4.3.0 later', 'retry'],
  ] as const)('to %s, %s: %s', (phase, text, kind) => {
    expect(refused(phase, text)).toBe(kind)
  })

  it.each([
    '550 Ip frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725',
    '550 Domain frequency limited',
    '550 Sender frequency limited. http://service.exmail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000723',
    '550 Connection frequency limited',
    '550 Mailbox unavailable or access denied',
    '550 MI:STC 163 smtp5',
    '550 RP:TRC 163 smtp5',
    '554 HL:ITC 126 smtp2',
    '554 MI:SFQ 163 smtp5',
    '451 RP:QRC 163 smtp5',
    '554 Reject by behaviour spam ANTISPAM_BAT: too frequently sending',
    '450 4.7.28 mail flood detected',
  ])('slows down instead of failing: %s', (text) => {
    expect(refused('rcpt', text)).toBe('slowDown')
  })

  // Daily limits are lifted hours later; a quarter of an hour would only add to the count.
  it.each([
    ['550 RP:TRC 163 smtp5', 'domain', 240],
    ['550 MI:STC 163 smtp5', 'domain', 240],
    ['554 HL:ITC 126 smtp2', 'domain', 240],
    ['451 RP:QRC 163 smtp5', 'domain', 15],
    ['550 daily sending quota exceeded', 'account', 120],
    ['550 Sender frequency limited', 'domain', 10],
    ['554 Reject by behaviour spam ANTISPAM_BAT', 'account', 15],
    ['550 发信过于频繁', 'account', 15],
  ] as const)('to %s slows the %s down for %i minutes', (text, scope, minutes) => {
    expect(classify({ kind: 'refused', phase: 'rcpt', code: Number(text.slice(0, 3)), text })).toEqual({
      kind: 'slowDown',
      scope,
      minutes,
    })
  })

  it('keeps slow-down texts of a login from slowing the mail down', () => {
    expect(refused('auth', '535 Login fail. Account is abnormal, or login frequency limited')).toBe('trouble')
  })
})

describe('a lost connection', () => {
  it.each([
    ['connect', 'trouble'],
    ['tls', 'trouble'],
    ['auth', 'trouble'],
    ['mail', 'retry'],
    ['rcpt', 'retry'],
    ['data', 'retry'],
    ['body', 'retry'],
    ['final', 'uncertain'],
  ] as const)('in %s is %s', (phase, kind) => {
    expect(classify({ kind: 'lost', phase, text: 'ECONNRESET' }).kind).toBe(kind)
  })
})

describe('an answer that is no number', () => {
  it.each([
    ['connect', 'trouble', 'garbledServer'],
    ['tls', 'trouble', 'garbledServer'],
    ['auth', 'trouble', 'garbledServer'],
    ['mail', 'trouble', 'garbledServer'],
    ['rcpt', 'trouble', 'garbledServer'],
    ['data', 'trouble', 'garbledServer'],
    ['body', 'trouble', 'garbledServer'],
    ['final', 'uncertain', 'garbledAnswer'],
  ] as const)('in %s is %s', (phase, kind, reason) => {
    const outcome = { kind: 'garbled', phase, text: '<html>Bad gateway</html>' } as const
    // Trouble is the server's: never the login's, which would rest for a quarter of an hour.
    expect(classify(outcome)).toEqual(kind === 'trouble' ? { kind, cause: 'connection' } : { kind })
    expect(reasonOf(outcome)).toBe(reason)
  })
})

describe('the note on a row', () => {
  it('is one line without control characters and not longer than 500', () => {
    const note = noteOf(`550-first\r\n550 second\u0007 ${'x'.repeat(900)}`)
    expect(note).toMatch(/^550-first 550 second x+$/)
    expect(note).toHaveLength(500)
  })
})

describe('the reason on a row', () => {
  it.each([
    ['rcpt', '550 5.1.1 user unknown', 'noSuchMailbox'],
    ['rcpt', '550 Mailbox not found', 'noSuchMailbox'],
    ['rcpt', '550 5.2.2 mailbox full', 'mailboxFull'],
    ['rcpt', '550 Mailbox full', 'mailboxFull'],
    ['rcpt', '550 mailbox is full', 'mailboxFull'],
    ['final', '552 insufficient storage', 'mailboxFull'],
    ['final', '452 Insufficient system storage', 'mailboxFull'],
    ['rcpt', '450 4.7.1 please try again', 'tryLater'],
    ['rcpt', '450 4.7.1 busy, come later', 'tryLater'],
    ['rcpt', '550 5.2.1 user disabled', 'mailboxDisabled'],
    ['final', '552 5.3.4 message too big', 'tooBig'],
    ['mail', '552 5.3.4 Message size larger than allowed', 'tooBig'],
    ['final', '554 DT:SPM 163', 'refused'],
    ['final', '554 5.7.1 Message rejected', 'notAllowed'],
    ['final', '554 content rejected as spam', 'distrusted'],
    ['rcpt', '550 Sender frequency limited', 'tooFast'],
    ['rcpt', '450 4.2.0 greylisted', 'tryLater'],
    ['rcpt', '451 4.3.0 oops', 'temporary'],
    ['mail', '452 4.3.1 oops', 'temporary'],
    ['mail', '553 sender not owned', 'senderRefused'],
    ['mail', '530 5.7.0 authentication required', 'login'],
    ['mail', '454 4.7.0 temporary authentication failure', 'login'],
    ['rcpt', '454 4.7.0 later', 'temporary'],
    ['auth', '535 5.7.8 login frequency limited', 'login'],
    ['connect', '554 no service', 'unreachable'],
    ['tls', '454 4.7.0 TLS not available', 'encryption'],
  ] as const)('after %s, %s: %s', (phase, text, reason) => {
    expect(reasonOf({ kind: 'refused', phase, code: Number(text.slice(0, 3)), text })).toBe(reason)
  })

  it.each([
    ['connect', 'unreachable'],
    ['tls', 'encryption'],
    ['auth', 'unreachable'],
    ['mail', 'brokenOff'],
    ['body', 'brokenOff'],
    ['final', 'noAnswer'],
  ] as const)('when the connection is lost in %s: %s', (phase, reason) => {
    expect(reasonOf({ kind: 'lost', phase, text: 'ECONNRESET' })).toBe(reason)
  })

  it('is none where nothing went wrong', () => {
    expect(reasonOf({ kind: 'accepted', text: '250 ok' })).toBeNull()
    expect(explain({ status: 'sent', reason: null })).toBeNull()
  })
})

describe('what a person reads', () => {
  it.each(Object.keys(REASONS) as Reason[])('of %s says what happened and what to do', (reason) => {
    const failed = explain({ status: 'failed', reason })
    expect(failed?.reason).toMatch(/。$/)
    expect(failed?.advice).toMatch(/。$/)
    // What came back is tried again by nobody but a person.
    expect(explain({ status: 'bounced', reason })?.reason).toContain('退了回来')
    expect(explain({ status: 'bounced', reason })?.advice).not.toMatch(/(?<!不)会自动(再|继续)/)
  })

  it('keeps the words of the server beside the reason', () => {
    expect(lastErrorOf({ status: 'failed', reason: 'noSuchMailbox', note: '550 5.1.1 no' })).toBe(
      '收件地址不存在。550 5.1.1 no',
    )
    expect(lastErrorOf({ status: 'sent', reason: null, note: null })).toBeNull()
  })
})
