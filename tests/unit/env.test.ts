import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EnvError, readEnv } from '@/env/readEnv'

const SECRET = 'x'.repeat(32)

function faultsOf(
  source: Record<string, string | undefined>,
  checks?: Parameters<typeof readEnv>[1],
): readonly string[] {
  try {
    readEnv(source, checks)
  } catch (error) {
    if (error instanceof EnvError) return error.faults
    throw error
  }
  return []
}

describe('a machine on which nothing is set', () => {
  it('gets the values that stand in the contract', () => {
    const env = readEnv({})
    expect([env.DATABASE_URL, env.SMTP_URL]).toEqual([undefined, undefined])
    expect(env).toMatchObject({
      PORT: 3000,
      INBOX_PORT: 3080,
      BIND_ADDRESS: '127.0.0.1',
      SERVER_URL: 'http://127.0.0.1:3000',
      MAIL_FROM: { name: '简报编辑部', address: 'jianbao@jianbao.test' },
    })
    expect(isAbsolute(env.DATA_DIR)).toBe(true)
  })

  it('takes an empty variable for an unset one, as compose files pass them', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', PAYLOAD_SECRET: '' })).toEqual(readEnv({}))
  })

  it('is reached at the port it listens on', () => {
    expect(readEnv({ PORT: '4000' }).SERVER_URL).toBe('http://127.0.0.1:4000')
  })
})

describe('faults', () => {
  it('are all reported at once, each by its name', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://db',
      PORT: '70000',
      BIND_ADDRESS: 'localhost',
      SERVER_URL: 'brief.example.cn',
      SMTP_URL: 'http://mail',
      SMTP_CONNECTIONS: '0',
      MAIL_FROM: 'nobody',
      FONT_DIR: '/no/such/folder',
      DEMO_PASSWORD: 'short',
      INBOX_PORT: '1e3',
      S3_BUCKET: 'Not A Bucket',
      S3_ENDPOINT: 's3.example.cn',
      S3_FORCE_PATH_STYLE: 'yes',
      METRICS_PORT: '0',
      METRICS_ADDRESS: 'everywhere',
      LOG_LEVEL: 'loud',
    })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'BIND_ADDRESS',
      'PAYLOAD_SECRET',
      'SERVER_URL',
      'SMTP_URL',
      'SMTP_CONNECTIONS',
      'MAIL_FROM',
      'FONT_DIR',
      'DEMO_PASSWORD',
      'INBOX_PORT',
      'S3_BUCKET',
      'S3_ENDPOINT',
      'S3_REGION',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'S3_FORCE_PATH_STYLE',
      'METRICS_PORT',
      'METRICS_ADDRESS',
      'LOG_LEVEL',
    ])
  })

  it('of the fonts are among them, by name, as whoever knows fonts tells them', () => {
    const fontFaults = (folder: string) => [`${folder} 中没有 fonts.json`, '找不到 a.ttf']
    expect(faultsOf({ FONT_DIR: '/', PORT: '0' }, { fontFaults })).toEqual([
      expect.stringMatching(/^PORT: /),
      'FONT_DIR: / 中没有 fonts.json',
      'FONT_DIR: 找不到 a.ttf',
    ])
    expect(faultsOf({ FONT_DIR: '/no/such/folder' }, { fontFaults })).toEqual(['FONT_DIR: 文件夹不存在'])
  })

  it('never repeat a value, which may be a password', () => {
    const source = {
      DATABASE_URL: 'mysql://u:hunter2@db',
      PAYLOAD_SECRET: 'hunter2',
      DEMO_PASSWORD: 'hunter2',
    }
    expect(() => readEnv(source)).toThrow(EnvError)
    expect(faultsOf(source).join()).not.toContain('hunter2')
  })

  it.each(['PORT', 'INBOX_PORT'])('%s is a whole number a socket can have', (name) => {
    for (const bad of ['0', '-1', '65536', '3000.5', 'abc', ' 80'])
      expect(faultsOf({ [name]: bad })).toHaveLength(1)
    expect(faultsOf({ [name]: '65535' })).toEqual([])
  })
})

describe('the secret', () => {
  it('must be given in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['PAYLOAD_SECRET: 必须设置'])
    expect(faultsOf({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET })).toEqual([])
  })

  it('must be long wherever it is given', () => {
    expect(faultsOf({ PAYLOAD_SECRET: SECRET.slice(1) })).toHaveLength(1)
  })

  it('is not asked for while the pages are built, nor is a database', () => {
    const built = readEnv({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' })
    expect(built.DATABASE_URL).toBe('postgres://build@127.0.0.1:1/build')
  })
})

describe('the sender', () => {
  it.each([
    ['brief@example.test', { name: '', address: 'brief@example.test' }],
    ['文明办 <brief@example.test>', { name: '文明办', address: 'brief@example.test' }],
    ['"文明办, 编辑" <brief@example.test>', { name: '文明办, 编辑', address: 'brief@example.test' }],
  ])('is read from %s', (given, mailbox) => {
    expect(readEnv({ MAIL_FROM: given }).MAIL_FROM).toEqual(mailbox)
  })

  it.each([
    '文明办\r\nBcc: x@example.test <brief@example.test>',
    'brief@example.test\n',
    'a@example.test, b@example.test',
    '文明办 <brief>',
    '<a@example.test> <b@example.test>',
  ])('cannot carry a second header or address: %j', (given) => {
    expect(faultsOf({ MAIL_FROM: given })).toHaveLength(1)
  })
})

describe('addresses of servers', () => {
  it.each(['https://brief.example.cn', 'https://brief.example.cn/', 'http://10.0.0.1:8080'])(
    'takes %s',
    (given) => {
      expect(readEnv({ SERVER_URL: given }).SERVER_URL).toBe(new URL(given).origin)
    },
  )

  it.each(['https://brief.example.cn/desk', 'https://brief.example.cn?a=1', 'ftp://brief.example.cn'])(
    'refuses %s, which is more or less than an origin',
    (given) => {
      expect(faultsOf({ SERVER_URL: given })).toHaveLength(1)
    },
  )

  it.each(['smtp://127.0.0.1:2525', 'smtps://user:p%40ss@mail.example.test'])('sends through %s', (given) => {
    expect(readEnv({ SMTP_URL: given }).SMTP_URL).toBe(given)
  })

  it.each(['smtp://', 'mail.example.test:25', 'smtp://user@mail.example.test', 'http://mail.example.test'])(
    'refuses %s',
    (given) => {
      expect(faultsOf({ SMTP_URL: given })).toHaveLength(1)
    },
  )

  it.each([
    ['DATABASE_URL', 'postgres://u:p@ss/word@db:5432/jianbao'],
    ['DATABASE_URL', 'postgres://u:p#w@db:5432/jianbao'],
    ['DATABASE_URL', 'postgres://u:p?w@db:5432/jianbao'],
    ['MIGRATE_DATABASE_URL', 'postgres://u:100%zz@db:5432/jianbao'],
    ['SMTP_URL', 'smtp://u:p/w@mail.example.test:587'],
    ['IMAP_URL', 'imaps://u:p/w@imap.example.test/INBOX'],
  ])('%s says how the password of %s is to be written, and repeats none of it', (name, given) => {
    const [fault = '', ...others] = faultsOf({ DATABASE_URL: 'postgres://u@db/jianbao', [name]: given })
    expect(others).toEqual([])
    expect(fault).toContain(`${name}: `)
    expect(fault).toContain('%40')
    expect(fault).not.toMatch(/w@|zz|ss\/word/)
  })

  it.each(['postgres://u:p@db:5432/jianbao', 'postgresql:///jianbao?host=/run/postgresql'])(
    'stores in %s',
    (given) => {
      expect(readEnv({ DATABASE_URL: given }).DATABASE_URL).toBe(given)
    },
  )
})

describe('the file store', () => {
  const S3 = {
    S3_BUCKET: 'briefs',
    S3_ENDPOINT: 'http://127.0.0.1:9000',
    S3_REGION: 'cn-north-1',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'key',
  }

  it('is a local folder when nothing is said, and S3 when all is', () => {
    expect(readEnv({}).S3_BUCKET).toBeUndefined()
    expect(readEnv(S3)).toMatchObject({ ...S3, S3_FORCE_PATH_STYLE: false })
    expect(readEnv({ ...S3, S3_FORCE_PATH_STYLE: 'true' }).S3_FORCE_PATH_STYLE).toBe(true)
  })

  it.each(Object.keys(S3))('is not half a store: %s is missing', (name) => {
    expect(faultsOf({ ...S3, [name]: '' })).toEqual([
      `${name}: 必须设置（S3 的五个变量要么都设，要么都不设）`,
    ])
  })
})

describe('limits of the mail', () => {
  it('are written as a count of a unit of time, and for a domain with its connections', () => {
    const env = readEnv({
      MAIL_ACCOUNT_LIMIT: '500/hour',
      MAIL_DOMAIN_LIMITS: 'QQ.com=60/minute 2, 163.com=30/minute,slow.test=1',
      MAIL_GIVE_UP_DAYS: '5',
      SMTP_MESSAGES_PER_CONNECTION: '1',
    })
    expect(env.MAIL_ACCOUNT_LIMIT).toEqual({ messages: 500, perMs: 3_600_000, burst: 250 })
    expect(env.MAIL_DOMAIN_LIMITS).toEqual({
      'qq.com': { pace: { messages: 60, perMs: 60_000, burst: 1 }, connections: 2 },
      '163.com': { pace: { messages: 30, perMs: 60_000, burst: 1 } },
      'slow.test': { connections: 1 },
    })
    expect([env.MAIL_GIVE_UP_DAYS, env.SMTP_MESSAGES_PER_CONNECTION]).toEqual([5, 1])
  })

  it.each(['500', '500/week', '0/hour', 'many/hour', '1.5/hour'])('are not %j', (value) => {
    expect(faultsOf({ MAIL_ACCOUNT_LIMIT: value })).toEqual([
      expect.stringMatching(/^MAIL_ACCOUNT_LIMIT: .*500\/hour/),
    ])
  })

  it.each([
    'qq.com',
    'qq.com=',
    '=1',
    'qq.com=1 2',
    'qq.com=60/minute 30/hour',
    'qq.com=1,qq.com=2',
    'qq=1',
    'qq.com=1,',
  ])('for domains are not %j', (value) => {
    expect(faultsOf({ MAIL_DOMAIN_LIMITS: value })).toEqual([expect.stringMatching(/^MAIL_DOMAIN_LIMITS: /)])
  })
})

describe('mail that comes back', () => {
  it.each(['bounce', 'bounce+x@brief.test', `${'b'.repeat(33)}@brief.test`])('does not go to %j', (value) => {
    expect(faultsOf({ BOUNCE_ADDRESS: value })).toEqual([expect.stringMatching(/^BOUNCE_ADDRESS: /)])
  })

  it.each(['imap.test', 'http://u:p@imap.test', 'imaps://imap.test', 'imaps://u@imap.test'])(
    'is not read at %j, and no password is repeated',
    (value) => {
      expect(faultsOf({ IMAP_URL: value })).toEqual([expect.stringMatching(/^IMAP_URL: (?!.*:p@)/)])
    },
  )
})

it.each(['hook.example.cn/robot', 'ftp://hook.example.cn', 'mailto:a@example.cn'])(
  'alarms are not posted to %j',
  (value) => {
    expect(faultsOf({ ALERT_WEBHOOK: value })).toEqual([expect.stringMatching(/^ALERT_WEBHOOK: /)])
  },
)

describe('the key that mail is signed with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-dkim-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const rsa = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)

  it('is read at once, and needs the name under which it is published', () => {
    const DKIM_KEY_FILE = file('key.pem', rsa)
    expect(readEnv({ DKIM_KEY_FILE, DKIM_SELECTOR: 's1' }).DKIM_KEY_FILE).toBe(rsa)
    expect(faultsOf({ DKIM_KEY_FILE })).toEqual([expect.stringMatching(/^DKIM_SELECTOR: /)])
  })

  it.each([
    ['nowhere.pem', undefined],
    ['text.pem', 'no key'],
    ['ed25519.pem', pem(generateKeyPairSync('ed25519').privateKey)],
    ['short.pem', pem(generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey)],
  ])('is not %s', (name, content) => {
    const DKIM_KEY_FILE = content === undefined ? join(folder, name) : file(name, content)
    expect(faultsOf({ DKIM_KEY_FILE, DKIM_SELECTOR: 's1' })).toEqual([
      expect.stringMatching(/^DKIM_KEY_FILE: (?!.*PRIVATE)/),
    ])
  })
})

describe('the office’s provider', () => {
  const given = {
    OIDC_ISSUER: 'https://sso.example.cn/realms/office',
    OIDC_CLIENT_ID: 'jianbao',
    OIDC_CLIENT_SECRET: 'hunter2',
  }

  it('is whole or not there', () => {
    expect(readEnv({}).OIDC_ISSUER).toBeUndefined()
    expect(readEnv(given)).toMatchObject({ ...given, OIDC_LABEL: '统一身份认证登录' })
    for (const name of Object.keys(given))
      expect(faultsOf({ ...given, [name]: '' })).toEqual([expect.stringMatching(`^${name}: 必须设置`)])
  })

  it('speaks TLS, unless it is this machine', () => {
    for (const bad of ['http://sso.example.cn', 'sso.example.cn', 'https://sso.example.cn/?a=b'])
      expect(faultsOf({ ...given, OIDC_ISSUER: bad })).toEqual([expect.stringMatching(/^OIDC_ISSUER: /)])
    expect(faultsOf({ ...given, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toEqual([])
  })

  it('is there before passwords are closed, and one account keeps its own', () => {
    expect(faultsOf({ OIDC_PASSWORD_ACCOUNT: 'a@b.cn' })).toEqual([expect.stringMatching(/^OIDC_ISSUER: /)])
    expect(faultsOf({ ...given, OIDC_PASSWORD_ACCOUNT: 'admin' })).toHaveLength(1)
    expect(readEnv({ ...given, OIDC_PASSWORD_ACCOUNT: 'A@b.cn' }).OIDC_PASSWORD_ACCOUNT).toBe('a@b.cn')
  })
})

describe('the virus scanner', () => {
  it('listens on a socket, or at an address and port', () => {
    expect(readEnv({}).CLAMD_SOCKET).toBeUndefined()
    const read = (CLAMD_SOCKET: string) => readEnv({ CLAMD_SOCKET }).CLAMD_SOCKET
    expect(read('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
    expect(read('scanner.office:3310')).toEqual({ host: 'scanner.office', port: 3310 })
    expect(read('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
    for (const bad of ['clamd.ctl', '127.0.0.1', '127.0.0.1:0', '127.0.0.1:65536', '[office]:3310', ':3310'])
      expect(faultsOf({ CLAMD_SOCKET: bad })).toEqual([expect.stringMatching(/^CLAMD_SOCKET: /)])
  })
})
