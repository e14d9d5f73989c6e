import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catcherAddress } from '../../scripts/catcher/catcherAddress'
import { startCatcher, type Catcher } from '../../scripts/catcher/startCatcher'
import { freePort } from '../../scripts/process/ports'

const PDF_NAME = '工作简报2026年第1期（总第536期）.pdf'

let dataDir: string
let catcher: Catcher
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jianbao-catcher-'))
  catcher = await startCatcher({ dataDir, inboxPort: await freePort() })
})
afterEach(async () => {
  await catcher.close()
  await rm(dataDir, { recursive: true })
})

async function send({ to, html = '<p>您好</p>' }: { to: string; html?: string }): Promise<void> {
  const transport = createTransport({ host: catcher.smtp.host, port: catcher.smtp.smtpPort })
  await transport.sendMail({
    from: { name: '文明办', address: 'brief@jianbao.test' },
    to,
    subject: '简报<第1期>',
    text: '标题一\n标题二',
    html,
    attachments: [
      { filename: PDF_NAME, content: Buffer.from('%PDF-1.7 内容'), contentType: 'application/pdf' },
      { filename: 'logo.png', cid: 'logo', content: Buffer.from([137, 80, 78, 71]) },
    ],
  })
  transport.close()
}

async function page(path: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(`${catcher.inboxUrl}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function messages(
  query = '',
): Promise<{ total: number; messages: { id: string; envelope: { to: string[] } }[] }> {
  return JSON.parse((await page(`/api/messages${query}`)).text)
}

async function onlyId(): Promise<string> {
  return (await messages()).messages[0]?.id ?? ''
}

describe('a message given to the catcher', () => {
  it('lies in the folder as received once it is accepted, one file for each transaction', async () => {
    await send({ to: 'zto@jianbao.test' })
    await send({ to: 'sf@jianbao.test, jt@jianbao.test' })
    const files = (await readdir(join(dataDir, 'mail'))).filter((name) => name.endsWith('.eml')).sort()
    const contents = await Promise.all(files.map((name) => readFile(join(dataDir, 'mail', name), 'latin1')))
    expect(contents.map((content) => /^To: (.*)\r$/m.exec(content)?.[1])).toEqual([
      'zto@jianbao.test',
      'sf@jianbao.test, jt@jianbao.test',
    ])
  })

  it('is listed newest first with its envelope, and found by recipient', async () => {
    await send({ to: 'zto@jianbao.test' })
    await send({ to: 'sf@jianbao.test' })
    const found = async (query: string) =>
      (await messages(query)).messages.map(({ envelope }) => envelope.to[0])
    expect(await found('')).toEqual(['sf@jianbao.test', 'zto@jianbao.test'])
    expect(await found('?to=ZTO@')).toEqual(['zto@jianbao.test'])
    expect(await found('?offset=1&limit=1')).toEqual(['zto@jianbao.test'])
    expect((await page('/?to=zto')).text).toContain('共 1 封')
  })

  it('is still there for the next catcher, which takes mail at the same place', async () => {
    await send({ to: 'zto@jianbao.test' })
    const { smtp, close } = catcher
    await close()
    catcher = await startCatcher({ dataDir, inboxPort: await freePort() })
    expect(catcher.smtp).toEqual(smtp)
    expect((await messages()).total).toBe(1)
  })
})

describe('a mailbox that refuses once', () => {
  it.each([
    ['full', '552 5.2.2'],
    ['later', '451 4.7.1'],
  ])('(%s) takes what is sent to it again, each mailbox by itself', async (kind, refusal) => {
    const mailbox = `zto@${kind}.jianbao.test`
    await expect(send({ to: mailbox })).rejects.toThrow(refusal)
    await send({ to: mailbox })
    await expect(send({ to: `sf@${kind}.jianbao.test` })).rejects.toThrow(refusal)
    expect((await messages()).messages.map(({ envelope }) => envelope.to)).toEqual([[mailbox]])
  })
})

describe('the inbox', () => {
  it('gives attachments under their Chinese names with the bytes sent', async () => {
    await send({ to: 'zto@jianbao.test' })
    const { attachments } = JSON.parse((await page(`/api/messages/${await onlyId()}`)).text)
    const pdf = attachments.find(({ filename }: { filename: string }) => filename === PDF_NAME)
    const { headers, text } = await page(pdf.url)
    expect(text).toBe('%PDF-1.7 内容')
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toBe(
      `attachment; filename*=UTF-8''${PDF_NAME}`,
    )
  })

  it('shows the HTML part where no script runs and nothing is loaded from elsewhere', async () => {
    await send({ to: 'zto@jianbao.test', html: '<img src="cid:logo"><script>alert(1)</script>' })
    const id = await onlyId()
    const body = await page(`/messages/${id}/body`)
    const policy = body.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('script')
    expect(body.text).toContain(`src="/messages/${id}/attachments/0"`)
  })

  it('escapes what a message says about itself', async () => {
    await send({ to: 'zto@jianbao.test' })
    for (const { text } of [await page('/'), await page(`/messages/${await onlyId()}`)]) {
      expect(text).toContain('简报&#60;第1期&#62;')
      expect(text).not.toContain('<第1期>')
    }
  })

  it('answers 404 for what is not there and never leaves its folder', async () => {
    expect((await page('/messages/nothing')).status).toBe(404)
    expect((await page('/messages/..%2F..%2Fcatcher.json/raw')).status).toBe(404)
    expect((await page('/api/messages/nothing')).status).toBe(404)
  })
})

describe('ports', () => {
  it('in use for the inbox is said in one line that names the variable', async () => {
    const taken = Number(new URL(catcher.inboxUrl).port)
    await expect(startCatcher({ dataDir, inboxPort: taken })).rejects.toThrow(/已被其他程序占用.*INBOX_PORT/)
  })

  it('taken by another program for SMTP is replaced by a free one', async () => {
    await catcher.close()
    const { smtpPort } = await catcherAddress(dataDir)
    const other = await listen(smtpPort)
    catcher = await startCatcher({ dataDir, inboxPort: await freePort() })
    await send({ to: 'zto@jianbao.test' })
    expect((await messages()).total).toBe(1)
    expect(catcher.smtp.smtpPort).not.toBe(smtpPort)
    other.close()
  })

  it('chosen by several at once is one', async () => {
    const folder = join(dataDir, 'fresh')
    const chosen = await Promise.all(Array.from({ length: 8 }, () => catcherAddress(folder)))
    expect(new Set(chosen.map(({ smtpPort }) => smtpPort)).size).toBe(1)
  })
})

async function listen(port: number): Promise<Server> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return server
}
