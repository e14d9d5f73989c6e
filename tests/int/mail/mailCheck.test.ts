import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { startDnsServer, type DnsServer, type Zone } from '../../support/dnsServer'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'

const PASSWORD = 'only-the-server-may-see-it'
const SPF = 'v=spf1 a:smtp.brief.test -all'
const DMARC = 'v=DMARC1; p=quarantine; rua=mailto:postmaster@brief.test'

function dkim(bits: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  return `v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`
}

const WELL = {
  'brief.test': { txt: ['site-verification=1', SPF], mx: ['mx1.brief.test', 'mx2.brief.test'] },
  's1._domainkey.brief.test': { txt: [dkim(2048)] },
  '_dmarc.brief.test': { txt: [DMARC] },
} satisfies Zone

let dns: DnsServer
let server: ScriptedServer

beforeAll(async () => {
  dns = await startDnsServer()
})

afterAll(async () => {
  await dns.close()
})

afterEach(() => server.close())

/** The command as `npm run` starts it out of a build, with what is published and a server that answers so. */
async function mailCheck({
  zone = WELL,
  words = [],
  env = {},
  script,
}: {
  zone?: Zone
  words?: string[]
  env?: Record<string, string>
  script?: Parameters<ScriptedServer['setScript']>[0]
}): Promise<{ code: number | null; said: string }> {
  dns.setZone(zone)
  server = await startScriptedServer({ password: PASSWORD, script })
  const child = spawn(
    process.execPath,
    ['--conditions=production', ownPath('scripts/mailCheck.ts'), ...words],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        MAIL_FROM: '编辑部 <editor@brief.test>',
        SMTP_URL: `smtp://office:${PASSWORD}@127.0.0.1:${server.port}`,
        DNS_SERVER: dns.address,
        DKIM_SELECTOR: 's1',
        ...env,
      },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

const lineOf = (said: string, record: string) => said.split('\n').find((line) => line.includes(record)) ?? ''

describe('an office whose mail is as it should be', () => {
  it('hears so, with every answer of the server, and no mail goes out unasked', async () => {
    const { code, said } = await mailCheck({})
    for (const record of ['MX brief.test', 'SPF brief.test', 'DKIM s1._domainkey.brief.test', 'DMARC _dmarc'])
      expect(lineOf(said, record)).toMatch(/^ {2}√/)
    expect(said).toContain('mx1.brief.test、mx2.brief.test')
    expect(said).toContain('← 220 scripted ESMTP')
    expect(said).toMatch(/→ AUTH PLAIN ……\n {4}← 235/)
    expect(said).toContain('没有发现错误')
    expect(code).toBe(0)
    expect(server.accepted.copies()).toEqual([])
  })

  it('sends a test mail to the address given, by the sender that briefs go out with', async () => {
    const env = { BOUNCE_ADDRESS: 'bounce@brief.test' }
    const { code, said } = await mailCheck({ words: ['leader@other.test'], env })
    expect(said).toMatch(/→ DATA\n {4}← 354 go ahead\n {4}← 250 2\.0\.0 queued/)
    expect(said).toContain('服务器收下了给 leader@other.test 的测试邮件')
    expect(code).toBe(0)
    const [copy, ...more] = server.accepted.copies()
    expect(more).toEqual([])
    expect(copy).toMatchObject({ from: 'bounce@brief.test', to: 'leader@other.test' })
    const mail = await PostalMime.parse(new Uint8Array(copy?.raw ?? Buffer.alloc(0)))
    expect(mail.subject).toContain('【测试】')
    expect(mail.from?.address).toBe('editor@brief.test')
    expect(mail.text).toContain('不必回复')
  })

  it('tells nobody the password, nor where it stands in the conversation', async () => {
    const { said } = await mailCheck({ words: ['leader@other.test'] })
    expect(said).not.toContain(PASSWORD)
    expect(said).not.toContain(Buffer.from(`\0office\0${PASSWORD}`).toString('base64'))
  })
})

describe('a domain', () => {
  const changed = (zone: Zone) => mailCheck({ zone: { ...WELL, ...zone } })

  it('that publishes nothing hears of each record, and what to publish', async () => {
    const { code, said } = await mailCheck({ zone: {} })
    expect(code).toBe(1)
    for (const record of ['MX brief.test', 'SPF brief.test', 'DKIM s1', 'DMARC _dmarc'])
      expect(lineOf(said, record)).toMatch(/^ {2}×.*没有$/)
    // Not the server's own address, 127.0.0.1, which no receiver ever sees.
    expect(said).toContain('例如：v=spf1 ip4:（发信服务器对外的 IP 地址） -all')
    expect(said).toContain('例如：v=DMARC1')
    expect(said).toContain('共有 4 处要改')
  })

  it.each([
    ['two SPF records', { txt: [SPF, 'v=spf1 -all'], mx: ['mx.brief.test'] }, '只能有一条 v=spf1'],
    ['SPF for everybody', { txt: ['v=spf1 +all'], mx: ['mx.brief.test'] }, '允许任何人'],
    [
      'too many look-ups',
      { txt: [`v=spf1 ${'include:a.test '.repeat(11)}-all`], mx: ['mx.brief.test'] },
      '超过 10 次',
    ],
    ['no mail taken', { txt: [SPF], mx: ['.'] }, '声明不收邮件'],
  ])('with %s is told', async (_name, entry, words) => {
    const { code, said } = await changed({ 'brief.test': entry })
    expect(said).toContain(words)
    expect(code).toBe(1)
  })

  it.each([
    ['a withdrawn key', 'v=DKIM1; p=', '已经作废', 1],
    ['a torn key', `${dkim(2048).slice(0, 120)}`, '不完整或有误', 1],
    ['a short key', dkim(1024), '只有 1024 位', 0],
  ])('with %s is told', async (_name, txt, words, expected) => {
    const { code, said } = await changed({ 's1._domainkey.brief.test': { txt: [txt] } })
    expect(said).toContain(words)
    expect(code).toBe(expected)
  })

  it('whose parent has the DMARC record is judged by that, and by what it says of subdomains', async () => {
    const { said } = await mailCheck({
      zone: { '_dmarc.brief.test': { txt: ['v=DMARC1; p=reject; sp=none'] } },
      env: { MAIL_FROM: 'editor@mail.brief.test' },
    })
    expect(lineOf(said, 'DMARC _dmarc.brief.test')).toMatch(/^ {2}！/)
    expect(said).toContain('p=none 只观察')
  })

  it('of which the DNS server will not speak is not called empty', async () => {
    const { code, said } = await changed({ '_dmarc.brief.test': { code: 2 } })
    expect(lineOf(said, 'DMARC')).toContain('没有给出答复（ESERVFAIL）')
    expect(code).toBe(1)
  })
})

describe('a mail server', () => {
  it.each([
    ['that refuses the login', 'auth', '535 5.7.8 bad credentials', '停在“登录”'],
    ['that refuses the sender', 'mail', '550 5.7.1 not your sender', '停在“发件人（MAIL FROM）”'],
    ['that refuses the mail itself', 'dot', '554 5.7.1 spam', '停在“正文之后”'],
  ] as const)('%s is quoted, with the step', async (_name, at, reply, words) => {
    const { code, said } = await mailCheck({
      words: ['leader@other.test'],
      script: ({ stage }) => (stage === at ? reply : undefined),
    })
    expect(said).toContain(words)
    expect(said).toContain(reply)
    expect(code).toBe(1)
  })
})

describe('who runs it', () => {
  it('hears at once what is not set, and nothing is asked of anybody', async () => {
    const before = dns.asked().length
    const { code, said } = await mailCheck({ env: { MAIL_FROM: '', SMTP_URL: '', DNS_SERVER: 'dns.test' } })
    for (const name of ['MAIL_FROM: 必须设置', 'SMTP_URL: 必须设置', 'DNS_SERVER: '])
      expect(said).toContain(name)
    expect(code).toBe(1)
    expect(dns.asked()).toHaveLength(before)
    expect(server.connections()).toBe(0)
  })

  it('hears that an address is none', async () => {
    const { code, said } = await mailCheck({ words: ['leader at other'] })
    expect(said).toContain('缺少“@”')
    expect(code).toBe(1)
  })
})
