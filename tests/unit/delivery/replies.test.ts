import { describe, expect, it } from 'vitest'
import { classify } from '@/domain/delivery/classify'
import { explain, lastErrorOf } from '@/domain/delivery/explain'
import { noteOf, reasonOf, reasonOfReply } from '@/domain/delivery/reasonOf'
import { REASONS, UNKNOWN_USER, type Reason } from '@/domain/delivery/reasons'
import type { SmtpPhase } from '@/domain/delivery/smtpOutcome'
import { progress, RETRY_POLICY, retryDelay } from '@/domain/delivery/statuses'
import { findTooFast } from '@/domain/delivery/tooFast'

const PHASES: SmtpPhase[] = ['connect', 'tls', 'auth', 'mail', 'rcpt', 'data', 'body', 'final']

describe('a reply that complains of speed', () => {
  it.each([
    ['550 IP frequency limited', 'domain', 10],
    ['550 Connection frequency limited', 'domain', 10],
    ['550 domain frequency limited', 'domain', 10],
    ['550 Sender frequency limited', 'domain', 10],
    ['550 Mailbox unavailable or access denied', 'domain', 10],
    ['550 Mail frequency limited', 'account', 10],
    ['550 Mailing frequency limited', 'account', 10],
    ['550 Mail sending frequency is limited', 'account', 10],
    ['550 sending frequency', 'account', 10],
    ...['Daily', 'Max', 'Maximum'].flatMap((most) =>
      ['sending', 'send', 'mail'].flatMap((what) =>
        ['quota', 'limit'].map((bound) => [`550 ${most} ${what} ${bound}`, 'account', 120] as const),
      ),
    ),
    ['550 发信量已达上限', 'account', 120],
    ['550 发信量已超过今天上限', 'account', 120],
    ...['ICC', 'IFC', 'IFQ', 'REP'].map((code) => [`554 HL:${code} 126 smtp2`, 'domain', 15] as const),
    ['554 HL:ITC 126 smtp2', 'domain', 240],
    ...['SFQ', 'DMC', 'CCL', 'CEL'].map((code) => [`550 MI:${code} 163 smtp5`, 'domain', 15] as const),
    ['550 MI:STC 163 smtp5', 'domain', 240],
    ...['QRC', 'DRC', 'CCL'].map((code) => [`550 RP:${code} 163 smtp5`, 'domain', 15] as const),
    ['550 RP:TRC 163 smtp5', 'domain', 240],
    ['554 too frequently sending', 'account', 15],
    ['554 Reject by behaviour spam', 'account', 15],
    ['554 Reject by behavior spam', 'account', 15],
    ['450 4.7.28 x', 'domain', 15],
    ['550 5.7.28 x', 'domain', 15],
    ['451 Rate limited', 'domain', 10],
    ...['messages', 'mails', 'connections', 'emails'].map(
      (what) => [`421 Too many ${what}`, 'domain', 10] as const,
    ),
    ['450 sending too fast', 'domain', 10],
    ['450 sending too quickly', 'domain', 10],
    ['450 try again slower', 'domain', 10],
    ['450 try again more slowly', 'domain', 10],
    ...['发送', '发信', '投递'].flatMap((what) =>
      ['过于频繁', '频率', '过快', '太快'].map((how) => [`550 ${what}的邮件${how}`, 'account', 15] as const),
    ),
  ] as const)('%s: the %s rests for %i minutes', (reply, scope, minutes) => {
    expect(findTooFast(reply)).toMatchObject({ scope, minutes })
    expect(reasonOfReply(reply)).toBe('tooFast')
  })

  it.each([
    '550 Mailbox unavailable',
    '550 frequency limited',
    '554 HL:ITCX 126',
    '554 XHL:ITC 126',
    '554 hl:itc 126',
    '554 MI:STCX 163',
    '554 XMI:STC 163',
    '554 XMI:SFQ 163',
    '554 MI:SFQX 163',
    '554 XRP:TRC 163',
    '554 RP:TRCX 163',
    '554 XRP:QRC 163',
    '554 RP:QRCX 163',
    '554 XHL:ICC 126',
    '554 HL:ICCX 126',
    '550 15.7.28 x',
    '550 5.7.281 x',
    '550 6.7.28 x',
    '550 5x7x28',
    '550 发信量在本周的每一天里都已超过上限',
    '550 发送的这一封信件也频率',
  ])('is not %s', (reply) => expect(findTooFast(reply)).toBeUndefined())
})

describe('the reason in a server’s own words', () => {
  const CASES: [Reason, string[]][] = [
    [
      'mailboxFull',
      [
        '550 5.2.2 mailbox for user is full',
        '452 4.2.2 over quota',
        '552 5.2.2 is full',
        '550 5.1.0 inbox full',
        '552 Quota exceeded',
        '550 Mailbox full',
        '550 mailbox is full',
        '452 insufficient storage',
        '452 insufficient system storage',
        '550 空间不足',
        '550 邮箱已满',
        '550 邮箱空间已满',
        '550 信箱满',
        '550 信箱空间满',
      ],
    ],
    [
      'tooBig',
      [
        '552 5.3.4 x',
        '552 size',
        '552 the mail is large',
        '552 it is big',
        '552 exceeds',
        '550 message size',
        '550 Message too large',
        '550 message too big',
        '550 mailsize limit',
        '550 too large',
        '550 too big',
        '550 邮件过大',
        '550 超过允许的大小',
        '550 超过大小',
      ],
    ],
    [
      'noSuchMailbox',
      [
        ...['0', '1', '2', '6'].map((last) => `550 5.1.${last} x`),
        '550 User unknown',
        '550 user is unknown',
        '550 user not found',
        '550 user is not found',
        '550 user not exist',
        '550 Unknown user',
        '550 no such user',
        '550 No such mailbox',
        '550 no such recipient',
        '550 invalid user',
        '550 Invalid recipient',
        '550 invalid mailbox',
        '550 mailbox not found',
        '550 mailbox unavailable',
        "550 doesn't exist",
        '550 does not exist',
        '550 收件人不存在',
      ],
    ],
    [
      'mailboxDisabled',
      [
        '550 5.2.1 x',
        '550 user disabled',
        '550 user is suspended',
        '550 Account locked',
        '550 account is inactive',
        '550 mailbox has been disabled',
        '550 已停用',
        '550 已冻结',
      ],
    ],
    [
      'distrusted',
      [
        '550 5.1.8 x',
        '550 5.7.23 x',
        '550 5.7.20 x',
        '550 SPF check',
        '550 dkim',
        '550 DMARC policy',
        '550 blacklisted',
        '550 Blocked',
        '550 RBL hit',
        '554 looks like spam',
        '554 content denied',
        '554 suspected',
        '554 垃圾邮件',
      ],
    ],
    [
      'tryLater',
      [
        '451 greylisted',
        '451 Graylisting',
        '450 4.7.1 please try',
        '450 4.7.1 come later',
        '451 Try again later',
        '451 请稍后再投',
      ],
    ],
    [
      'notAllowed',
      [
        '550 5.7.1 x',
        '550 5.7.0 x',
        '550 Relay not for you',
        '550 access denied',
        '550 not allowed',
        '550 not permitted',
        '550 rejected',
        '550 被拒绝',
      ],
    ],
    ['temporary', ['451 oops', ' 421 closing', '450']],
    [
      'refused',
      [
        '550 oops',
        '554 DT:SPM 163',
        '4510 oops',
        'x451 oops',
        '550 5.2.2',
        '550 the whole is full',
        '550 5.3.5 x',
        '550 15x1x1',
        '550 5.1.15 x',
        '550 5.1.3 x',
        '550 5.2.10 x',
        '550 5.1.9 x',
        '550 5.7',
        '550 xrbl hit',
        '550 rblx',
        '551 size',
        '550 空间很大',
        '550 user whose name is really long is disabled',
        '550 超过了我们这里能接受的大小',
        '550 用户满意',
      ],
    ],
  ]

  it.each(CASES.flatMap(([reason, replies]) => replies.map((reply) => [reply, reason] as const)))(
    '%s: %s',
    (reply, reason) => expect(reasonOfReply(reply)).toBe(reason),
  )

  it('is the mailbox’s size where 552 says so, and the mail’s otherwise', () => {
    expect(reasonOfReply('552 5.2.2 exceeded')).not.toBe('tooBig')
    expect(reasonOfReply('552 5.2.3 exceeded')).toBe('tooBig')
  })
})

describe('how far a message came', () => {
  it('decides what a lost or broken connection means', () => {
    const lost = PHASES.map((phase) => reasonOf({ kind: 'lost', phase, text: '' }))
    expect(lost).toEqual([
      ...['unreachable', 'encryption', 'unreachable'],
      ...['brokenOff', 'brokenOff', 'brokenOff', 'brokenOff', 'noAnswer'],
    ])
    expect(PHASES.map((phase) => classify({ kind: 'lost', phase, text: '' }))).toEqual([
      ...Array.from({ length: 3 }, () => ({ kind: 'trouble', cause: 'connection' })),
      ...Array.from({ length: 4 }, () => ({ kind: 'retry' })),
      { kind: 'uncertain' },
    ])
  })

  it('is all the way, or no way at all', () => {
    expect(classify({ kind: 'accepted', text: '250 ok' })).toEqual({ kind: 'sent' })
    expect(classify({ kind: 'abandoned', text: '' })).toEqual({ kind: 'release' })
    expect(reasonOf({ kind: 'abandoned', text: '' })).toBe('stopped')
  })

  const refused = (phase: SmtpPhase, code: number, text = `${code} oops`) =>
    ({ kind: 'refused', phase, code, text }) as const

  it.each([454, 530, 534, 535, 538])('makes %i after MAIL a matter of the login', (code) => {
    expect(classify(refused('mail', code))).toEqual({ kind: 'trouble', cause: 'login' })
    expect(reasonOf(refused('mail', code))).toBe('login')
    expect(classify(refused('rcpt', code)).kind).toBe(code >= 500 ? 'fail' : 'retry')
  })

  it.each([
    ['auth', { kind: 'trouble', cause: 'login' }],
    ['connect', { kind: 'trouble', cause: 'connection' }],
    ['tls', { kind: 'trouble', cause: 'connection' }],
  ] as const)('makes a refusal in %s the server’s trouble', (phase, verdict) => {
    expect(classify(refused(phase, 535))).toEqual(verdict)
  })

  it.each([
    [499, 'retry', 'temporary'],
    [500, 'fail', 'senderRefused'],
    [503, 'retry', 'senderRefused'],
    [550, 'fail', 'senderRefused'],
    [552, 'fail', 'refused'],
  ] as const)('makes %i after MAIL a %s', (code, kind, reason) => {
    expect(classify(refused('mail', code)).kind).toBe(kind)
    expect(reasonOf(refused('mail', code))).toBe(reason)
  })
})

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
