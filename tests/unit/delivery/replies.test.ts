import { describe, expect, it } from 'vitest'
import { classify } from '@/domain/delivery/classify'
import { reasonOf, reasonOfReply } from '@/domain/delivery/reasonOf'
import { type Reason } from '@/domain/delivery/reasons'
import type { SmtpPhase } from '@/domain/delivery/smtpOutcome'

const PHASES: SmtpPhase[] = ['connect', 'tls', 'auth', 'mail', 'rcpt', 'data', 'body', 'final']

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
