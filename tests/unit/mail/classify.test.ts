import { describe, expect, it } from 'vitest'
import { classify, errorNote, type SmtpPhase, type Verdict } from '@/domain/delivery/classify'
import { explain } from '@/domain/delivery/explain'

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

describe('the note on a row', () => {
  it('is one line without control characters and not longer than 500', () => {
    const text = `550-first\r\n550 second\u0007 ${'x'.repeat(900)}`
    const note = errorNote({ kind: 'refused', phase: 'rcpt', code: 550, text }) ?? ''
    expect(note).toMatch(/^rcpt: 550-first 550 second x+$/)
    expect(note).toHaveLength(500)
  })

  it.each([
    ['rcpt: 550 5.1.1 user unknown', '收件地址不存在'],
    ['rcpt: 550 Mailbox not found', '收件地址不存在'],
    ['rcpt: 550 5.2.2 mailbox full', '已满'],
    ['final: 552 5.3.4 message too big', '大小'],
    ['final: 554 DT:SPM 163', '拒收'],
    ['rcpt: 550 Sender frequency limited', '过快'],
    ['rcpt: 450 4.2.0 greylisted', '稍后再试'],
    ['rcpt: 451 4.3.0 oops', '暂时不能'],
    ['auth: 535 5.7.8 bad', '登录'],
    ['tls: lost CERT_HAS_EXPIRED', '证书'],
    ['connect: lost ECONNREFUSED', '连接不上'],
    ['body: lost ECONNRESET', '没有发出'],
    ['final: lost ECONNRESET', '可能收到'],
    ['worker: the worker vanished', '无法知道'],
    ['message: ENOENT', '无法生成'],
  ])('%s is explained in Chinese', (note, words) => {
    const explained = explain(note)
    expect(explained?.reason).toContain(words)
    expect(explained?.advice).toMatch(/[。]$/)
  })

  it('explains nothing where nothing went wrong', () => {
    expect(explain(null)).toBeNull()
  })
})
