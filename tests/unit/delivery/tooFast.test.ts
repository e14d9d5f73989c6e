import { describe, expect, it } from 'vitest'
import { reasonOfReply } from '@/domain/delivery/reasonOf'
import { findTooFast } from '@/domain/delivery/tooFast'

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
