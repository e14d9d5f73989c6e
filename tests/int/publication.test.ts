import { mkdtemp } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnv } from '@/env/readEnv'
import { runWorker } from '@/worker/runWorker'
import { approvedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'
import { startScriptedServer, type ScriptedServer } from '../support/smtp/scriptedServer'

const MAILBOXES = ['one@superior.test', 'two@superior.test', 'three@across.test']

let office: Office
let smtp: ScriptedServer | undefined
let port: number
const stopping = new AbortController()
let worker: Promise<void>

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-publication-'))
  port = await freePort()
  office = await openOffice()
  await office.admin.post('globals/settings', {
    nameLines: '行业党建、文明创建\n工作简报',
    senderName: '工作简报编辑部',
    contact: '电话：021-00000000',
  })
  const [one, two, three] = MAILBOXES.map((email) => ({ name: '收件人', email }))
  await office.admin.post('recipients', { name: '上级单位', kind: 'report', order: 1, mailboxes: [one, two] })
  await office.admin.post('recipients', { name: '兄弟单位', kind: 'copy', order: 2, mailboxes: [two, three] })
  const env = readEnv({ ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_CONNECTIONS: '2' })
  worker = runWorker({ payload: office.payload, env, signal: stopping.signal })
})

afterAll(async () => {
  stopping.abort()
  await worker
  await smtp?.close()
  await office.close()
})

const issueNow = async (id: number) => (await office.reviewer.get(`issues/${id}?depth=1`)).body
/** Copies of the brief; what people were told beside it goes to other mailboxes. */
const briefs = () => smtp?.accepted.copies().filter(({ to }) => MAILBOXES.includes(to)) ?? []
const rowsOf = async (id: number) =>
  (await office.reviewer.get(`deliveries?where[issue][equals]=${id}&sort=email&depth=0`)).body.docs

describe('an issue published while no SMTP server answers', () => {
  let id: number

  it('is published all the same, and gets its PDF', async () => {
    const article = await approvedArticle(office, {
      title: '“小快递”服务\n大民生',
      body: lexical('第一句说的是这件事。第二句说的是后来。'),
    })
    id = await submittedIssue(office, { articles: [article] })
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    await expect.poll(async () => (await issueNow(id)).pdf?.url, { timeout: 40_000 }).toBeTruthy()
    const { pdf } = await issueNow(id)
    const file = await office.author.send(pdf.url.split('/api/')[1], {})
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect((await office.nobody.send(pdf.url.split('/api/')[1], {})).status).toBe(403)
    const rows = await rowsOf(id)
    expect(rows.map(({ email }: { email: string }) => email)).toEqual([...MAILBOXES].sort())
    for (const row of rows) expect(row).toMatchObject({ status: 'pending', sentAt: null })
  })

  it('goes to every mailbox once when the server is back, as a mail people can read', async () => {
    smtp = await startScriptedServer({ port })
    await expect
      .poll(async () => (await rowsOf(id)).map(({ status }: { status: string }) => status), {
        timeout: 90_000,
      })
      .toEqual(['sent', 'sent', 'sent'])
    const copies = briefs()
    expect(copies.map(({ to }) => to).sort()).toEqual([...MAILBOXES].sort())
    expect(new Set(smtp.accepted.counts().values())).toEqual(new Set([1]))
    const mail = await PostalMime.parse(copies[0]?.raw ?? '')
    expect(mail.subject).toContain('第1期（总第1期）')
    expect(mail.from).toMatchObject({ name: '工作简报编辑部' })
    expect(mail.to).toHaveLength(1)
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('“小快递”服务大民生')
      expect(part).toContain('第一句说的是这件事。')
      expect(part).not.toContain('第二句说的是后来。')
      expect(part).toContain('021-00000000')
    }
    expect(mail.attachments[0]).toMatchObject({ mimeType: 'application/pdf' })
    expect(mail.attachments[0]?.filename).toMatch(/第1期.*\.pdf$/)
    const other = MAILBOXES.filter((email) => email !== copies[0]?.to)
    for (const email of other) expect(copies[0]?.raw.toString()).not.toContain(email)
  }, 120_000)

  it('tells its author what was printed where, and the publisher that all went out', async () => {
    const subjects = () =>
      Promise.all(
        (smtp?.accepted.copies() ?? [])
          .filter(({ to }) => !MAILBOXES.includes(to))
          .map(async ({ to, raw }) => `${to} ${(await PostalMime.parse(raw)).subject}`),
      )
    await expect
      .poll(async () => (await subjects()).sort(), { timeout: 60_000 })
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^author@jianbao\.test 【已采用】《“小快递”服务大民生》/),
          expect.stringMatching(/^author@jianbao\.test 【已刊发】.*刊用稿件1篇/),
          expect.stringMatching(/^reviewer@jianbao\.test 【已发完】.*的 3 封邮件全部发出/),
        ]),
      )
  }, 90_000)

  it('is corrected by a second PDF beside the first and a mail marked as a correction', async () => {
    const first = (await issueNow(id)).pdf.id
    const before = briefs().length
    const answer = await office.reviewer.post(`issues/${id}/correct`, { comment: '标题有误' })
    expect(answer.status).toBe(200)
    await expect.poll(async () => (await issueNow(id)).pdf?.id, { timeout: 40_000 }).not.toBe(first)
    await expect.poll(() => briefs().length, { timeout: 40_000 }).toBe(before + 3)
    const mail = await PostalMime.parse(briefs().at(-1)?.raw ?? '')
    expect(mail.subject).toContain('【更正】')
    expect(mail.text).toContain('标题有误')
    const pdfs = await office.author.get(`pdfs?where[issue][equals]=${id}`)
    expect(pdfs.body.totalDocs).toBe(2)
  }, 120_000)
})

describe('health', () => {
  it('is well while database, worker and queue are, and says so without a login', async () => {
    const { status, body } = await office.nobody.get('health')
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'ok', worker: { status: 'ok' }, queue: { pending: 0 } })
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return free
}
