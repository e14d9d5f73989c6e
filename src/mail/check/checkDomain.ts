import { isIP } from 'node:net'
import type { DnsAnswers } from './dnsAnswers'
import type { Finding } from './finding'
import { isInHouse } from './isInHouse'
import { judgeDkim } from './judgeDkim'
import { isDmarc, judgeDmarc } from './judgeDmarc'
import { judgeSpf } from './judgeSpf'

export type MailDomain = {
  /** Of the sender people see. */
  domain: string
  /** Of the envelope sender, to which mails come back. */
  envelopeDomain: string
  dkimSelector?: string
  /** PEM of the key that this product signs with, where it does. */
  dkimKey?: string
  /** Of the server that mail is handed to. */
  smtpHost: string
}

// DMARC looks at the domain, then above it; nobody's mail domain is deeper.
const MOST_LEVELS = 8

/** What the sender's domains publish for receivers, beside what they should. A resolver that fails is a finding too. */
export async function checkDomain(dns: DnsAnswers, about: MailDomain): Promise<Finding[]> {
  const { domain, envelopeDomain, dkimSelector, dkimKey: privateKey } = about
  const returnDomains = [...new Set([domain, envelopeDomain])]
  const dkimName = `${dkimSelector}._domainkey.${domain}`
  return Promise.all([
    ...returnDomains.map((name) => asked(`MX ${name}`, () => checkMx(dns, name))),
    asked(`SPF ${envelopeDomain}`, async (record) =>
      judgeSpf({ record, texts: await dns.texts(envelopeDomain), wanted: wantedSpf(about) }),
    ),
    dkimSelector === undefined
      ? {
          level: 'warning',
          record: `DKIM ${domain}`,
          found: '没有查',
          advice: '请把签名用的选择器（邮件服务商会给出，例如 s1）设为 DKIM_SELECTOR 再查。',
        }
      : asked(`DKIM ${dkimName}`, async (record) =>
          judgeDkim({ record, texts: await dns.texts(dkimName), privateKey }),
        ),
    asked(`DMARC _dmarc.${domain}`, () => checkDmarc(dns, about)),
  ])
}

async function asked(record: string, look: (record: string) => Promise<Finding>): Promise<Finding> {
  return look(record).catch((error: unknown) => ({
    level: 'error',
    record,
    found: `DNS 服务器没有给出答复（${String((error as NodeJS.ErrnoException).code)}）`,
    advice: '请检查本机的 DNS 设置（或 DNS_SERVER）和网络，再查一次。',
  }))
}

async function checkMx(dns: DnsAnswers, domain: string): Promise<Finding> {
  const exchanges = await dns.exchanges(domain)
  const record = `MX ${domain}`
  // RFC 7505: an exchange without a name says that the domain takes no mail.
  const receives = exchanges.some((exchange) => exchange !== '' && exchange !== '.')
  if (receives) return { level: 'ok', record, found: exchanges.join('、') }
  return {
    level: 'error',
    record,
    found: exchanges.length > 0 ? '声明不收邮件' : '没有',
    advice: '退信和收件人的回信没有去处，许多服务器也不收这样的来信。请公布收信服务器的 MX 记录。',
  }
}

async function checkDmarc(dns: DnsAnswers, about: MailDomain): Promise<Finding> {
  const labels = about.domain.split('.')
  for (let level = 0; level < Math.min(MOST_LEVELS, labels.length - 1); level += 1) {
    const name = `_dmarc.${labels.slice(level).join('.')}`
    const texts = await dns.texts(name)
    if (texts.some(isDmarc))
      return judgeDmarc({ record: `DMARC ${name}`, texts, isParents: level > 0, ...about })
  }
  return judgeDmarc({ record: `DMARC _dmarc.${about.domain}`, texts: [], isParents: false, ...about })
}

function wantedSpf({ smtpHost, domain }: MailDomain): string {
  // What receivers see is the address by which a relay in here goes out.
  if (isInHouse(smtpHost)) return 'v=spf1 ip4:（发信服务器对外的 IP 地址） -all'
  const family = isIP(smtpHost)
  if (family !== 0) return `v=spf1 ip${family}:${smtpHost} -all`
  if (smtpHost.endsWith(`.${domain}`)) return `v=spf1 a:${smtpHost} -all`
  return 'v=spf1 include:（邮件服务商给出的名字） -all'
}
