import { describe, expect, it } from 'vitest'
import { parseMailbox } from '@/mail/parseMailbox'
import { parseSmtpUrl } from '@/mail/smtpSettings'

describe('a mailbox', () => {
  it.each([
    ['  Zhang.San@Example.COM ', 'zhang.san@example.com'],
    ['a+b@sub.example.cn', 'a+b@sub.example.cn'],
    ['kontakt@邮政.中国', 'kontakt@xn--5bvt08g.xn--fiqs8s'],
  ])('%s is stored as %s', (given, email) => {
    expect(parseMailbox(given)).toEqual({ ok: true, email })
  })

  it.each([
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com\nRCPT TO:<b@example.com>',
    'a@example.com, b@example.com',
    'Name <a@example.com>',
    '<a@example.com>',
    'a b@example.com',
    'a@b@example.com',
    'a@example',
    '@example.com',
    'a@',
    '',
    '张三@example.com',
    `${'x'.repeat(65)}@example.com`,
    'a@exa mple.com',
    'a@[127.0.0.1]',
  ])('%j is refused in Chinese', (given) => {
    const parsed = parseMailbox(given)
    expect(parsed.ok).toBe(false)
    expect(parsed).toHaveProperty('message', expect.stringMatching(/请核对/))
  })
})

describe('SMTP_URL', () => {
  it('asks for STARTTLS when a password would cross a network', () => {
    expect(parseSmtpUrl('smtp://u%40x:p%3Aw@smtp.example.com')).toMatchObject({
      host: 'smtp.example.com',
      port: 587,
      secure: false,
      startTls: 'required',
      auth: { user: 'u@x', pass: 'p:w' },
    })
    expect(parseSmtpUrl('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, startTls: 'auto' })
    expect(parseSmtpUrl('smtps://u:p@smtp.example.com')).toMatchObject({ port: 465, secure: true })
    expect(parseSmtpUrl('smtp://u:p@relay.local?starttls=off')).toMatchObject({ startTls: 'off' })
  })

  it.each(['http://x', 'nonsense', 'smtp://user@host', 'smtp://host?starttls=perhaps'])(
    'refuses %s',
    (url) => {
      expect(() => parseSmtpUrl(url)).toThrow(/SMTP_URL/)
    },
  )
})
