import { Resolver } from 'node:dns'
import { isIP } from 'node:net'
import { z } from 'zod'
import { isMailAddress } from '../domain/mailAddress'
import { parseImapUrl } from '../mail/bounces/imapSettings'
import { VERP_LOCAL_MAX } from '../mail/bounces/verp'
import { parseSmtpUrl } from '../mail/smtpSettings'

export function text() {
  return z.string({ error: '必须设置' })
}

export function wholeNumber({ from, to }: { from: number; to: number }) {
  return text()
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: `必须是 ${from} 到 ${to} 之间的整数`,
    })
    .transform(Number)
}

/** An address with a user and a password in it. Checked before what else is wrong: half a password passes for a host. */
function addressWithAccount() {
  return text().refine(isEncoded, {
    error: '用户名、密码里的 @ : / ? # % 要写成 %40 %3A %2F %3F %23 %25',
    abort: true,
  })
}

/** Whatever follows the host holds no `@`: there it would be the end of a user or password that was torn by `/`, `?` or `#`. */
function isEncoded(value: string): boolean {
  const rest = value.slice(value.indexOf('://') + 3)
  const end = rest.search(/[/?#]/)
  if (end !== -1 && rest.slice(end).includes('@')) return false
  try {
    decodeURIComponent(rest.slice(0, Math.max(0, rest.lastIndexOf('@'))))
    return true
  } catch {
    return false
  }
}

export function databaseUrl() {
  return addressWithAccount().refine(
    (value) => ['postgres:', 'postgresql:'].includes(parsed(value)?.protocol ?? ''),
    {
      error: '必须形如 postgres://用户:密码@主机:5432/数据库',
    },
  )
}

export function smtpUrl() {
  return addressWithAccount().refine((value) => {
    try {
      return parseSmtpUrl(value).host !== ''
    } catch {
      return false
    }
  }, '必须形如 smtp://用户:密码@主机:端口 或 smtps://…，有用户就要有密码')
}

export function ipAddress() {
  return text().refine((value) => isIP(value) !== 0, '必须是 IP 地址，例如 0.0.0.0')
}

export function origin() {
  return text()
    .refine(isOrigin, '必须形如 https://brief.example.cn，不带路径')
    .transform((value) => new URL(value).origin)
}

export function isOrigin(value: string): boolean {
  const url = parsed(value)
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href
}

/** An address of the web with whatever path and parameters; a robot's is its password, too. */
export function webAddress() {
  return text().refine(
    (value) => ['http:', 'https:'].includes(parsed(value)?.protocol ?? ''),
    '必须形如 https://hook.example.cn/路径',
  )
}

/** `name <address>` or `address`. A line break here would let text into the message's header. */
export function mailbox() {
  return text().transform((value, context) => {
    const [, quoted, plain, angled] = /^(?:"([^"<>]*)"\s*|([^"<>]*))<([^<>]+)>$/.exec(value) ?? []
    const address = angled ?? value
    const name = (quoted ?? plain ?? '').trim()
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
    if (!isMailAddress(address) || /[\u0000-\u001f\u007f]/.test(name)) {
      context.addIssue('必须形如 简报编辑部 <brief@example.cn>')
      return z.NEVER
    }
    return { name, address }
  })
}

function parsed(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}

/** A mailbox that gets `name+…@host` too. The name must leave room for what is added (RFC 5321: 64 octets). */
export function bounceAddress() {
  return text().refine(
    (value) => isMailAddress(value) && value.indexOf('@') <= VERP_LOCAL_MAX && !value.includes('+'),
    `必须形如 bounce@example.cn，“@”前不超过 ${VERP_LOCAL_MAX} 个字符，不含“+”`,
  )
}

export function imapUrl() {
  return addressWithAccount().refine((value) => {
    try {
      return parseImapUrl(value).host !== ''
    } catch {
      return false
    }
  }, '必须形如 imaps://用户:密码@主机:993/INBOX 或 imap://…')
}

/** `address`, `address:port` or `[address]:port`. */
export function dnsServer() {
  return text().refine((value) => {
    try {
      new Resolver().setServers([value])
      return true
    } catch {
      return false
    }
  }, '必须是 DNS 服务器的 IP 地址，例如 192.0.2.53 或 192.0.2.53:53')
}
