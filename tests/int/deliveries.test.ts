import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSmtpUrl } from '@/mail/smtpSettings'
import { poolOf } from '@/db/poolOf'
import { wordsOf } from '@/domain/workflow/recordWords'
import { recipientDeliveries } from '@/services/desk/recipientDeliveries'
import { sendNextTest } from '@/services/deliveries/sendTests'
import { printPool } from '@/services/print/printPool'
import { submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'
import { startScriptedServer } from '../support/smtp/scriptedServer'

let office: Office
let issue: number
let rows: { id: number; email: string }[]

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-deliveries-'))
  office = await openOffice()
  const mailboxes = ['a', 'b', 'c'].map((name) => ({ name: `=${name}`, email: `${name}@office.test` }))
  await office.admin.post('recipients', { name: '单位', kind: 'copy', order: 1, mailboxes })
  issue = await submittedIssue(office)
  await office.reviewer.post(`issues/${issue}/publish`)
  rows = (await office.reviewer.get(`deliveries?where[issue][equals]=${issue}&sort=email`)).body.docs
})
afterAll(() => office.close())

const set = (email: string, status: string) =>
  office.owner.query(`update deliveries set status = $2::enum_deliveries_status where email = $1`, [
    email,
    status,
  ])
const statusOf = async (id: number) => (await office.reviewer.get(`deliveries/${id}?depth=0`)).body.status
const idOf = (email: string) => rows.find((row) => row.email === email)?.id ?? 0

describe('a delivery', () => {
  it.each([
    ['failed', 'resend', 200, 'pending'],
    ['uncertain', 'resend', 200, 'pending'],
    ['uncertain', 'confirm', 200, 'sent'],
    ['bounced', 'resend', 200, 'pending'],
    ['bounced', 'confirm', 200, 'sent'],
    ['failed', 'confirm', 409, 'failed'],
    ['pending', 'resend', 409, 'pending'],
    ['sending', 'resend', 409, 'sending'],
    ['sent', 'resend', 409, 'sent'],
  ])('that is %s answers %s with %d and is %s then', async (before, action, status, after) => {
    await set('a@office.test', before)
    expect((await office.reviewer.post(`deliveries/${idOf('a@office.test')}/${action}`)).status).toBe(status)
    expect(await statusOf(idOf('a@office.test'))).toBe(after)
  })

  it('is decided by the office only, once, and the decision is in the record', async () => {
    const id = idOf('b@office.test')
    await set('b@office.test', 'uncertain')
    expect((await office.author.post(`deliveries/${id}/resend`)).status).toBe(403)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => office.reviewer.post(`deliveries/${id}/resend`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const record = await office.reviewer.get(
      `transitions?where[collection][equals]=deliveries&where[document][equals]=${id}`,
    )
    expect(record.body.docs).toHaveLength(1)
    expect(record.body.docs[0]).toMatchObject({
      action: 'resend',
      from: 'uncertain',
      to: 'pending',
      byName: 'reviewer',
    })
  })
})

describe('an issue’s mail', () => {
  it('is counted, stopped, gone on with and taken up again where it failed', async () => {
    await set('a@office.test', 'sent')
    await set('b@office.test', 'failed')
    await set('c@office.test', 'uncertain')
    const { body } = await office.reviewer.get(`issues/${issue}/deliveries`)
    expect(body.counts).toMatchObject({ sent: 1, failed: 1, uncertain: 1, pending: 0 })
    expect(body.progress).toMatchObject({ total: 3, needPerson: 2, state: 'needsPerson' })
    expect(body.missing).toEqual({ again: 1, unknown: 0, doubtful: 1, superseded: 0 })
    expect((await office.reviewer.post(`issues/${issue}/pause-mail`)).body.pausedAt).toBeTruthy()
    expect((await office.reviewer.post(`issues/${issue}/resume-mail`)).body.pausedAt).toBeNull()
    expect((await office.reviewer.post(`issues/${issue}/resend-failed`)).body).toEqual({ resent: 1 })
    expect(await statusOf(idOf('b@office.test'))).toBe('pending')
    expect(await statusOf(idOf('c@office.test'))).toBe('uncertain')
    const { body: record } = await office.reviewer.get(
      `transitions?where[issue][equals]=${issue}&sort=-id&limit=2`,
    )
    expect(record.docs.map((line: { action: string }) => wordsOf('issues').step(line.action))).toEqual([
      '继续发送',
      '暂停发送',
    ])
    for (const action of ['pause-mail', 'resend-failed', 'test-send']) {
      expect((await office.author.post(`issues/${issue}/${action}`, { email: 'x@y.test' })).status).toBe(403)
    }
  })

  it('ends in a report that names everybody and runs no formula', async () => {
    const response = await office.reviewer.send(`issues/${issue}/deliveries.csv`, {})
    const text = Buffer.from(await response.arrayBuffer()).toString()
    for (const { email } of rows) expect(text).toContain(email)
    expect(text).toContain(`"'=a"`)
    expect((await office.author.get(`issues/${issue}/deliveries.csv`)).status).toBe(403)
  })
})

describe('the page of a recipient', () => {
  it('lists what was mailed to whoever stood behind it, for the office only', async () => {
    const [recipient] = (await office.reviewer.get('recipients')).body.docs
    const asked = async (person: Office['reviewer']) => {
      const req = await createLocalReq({ user: { ...person.user, collection: 'users' } }, office.payload)
      return recipientDeliveries(recipient.id, { req })
    }
    await set('a@office.test', 'bounced')
    const { shown, total } = await asked(office.reviewer)
    expect(total).toBe(rows.length)
    expect(shown.map(({ email }) => email).toSorted()).toEqual(rows.map(({ email }) => email))
    expect(shown.find(({ email }) => email === 'a@office.test')?.status).toBe('bounced')
    await expect(asked(office.author)).rejects.toThrow()
    const elsewhere = await createLocalReq(
      { user: { ...office.reviewer.user, collection: 'users' } },
      office.payload,
    )
    expect(await recipientDeliveries(recipient.id + 1_000, { req: elsewhere })).toEqual({
      shown: [],
      total: 0,
    })
  })
})

describe('a test copy', () => {
  it('is sent by the worker, marked, to that address only, and leaves no row in the ledger', async () => {
    const server = await startScriptedServer()
    const ask = await office.reviewer.post(`issues/${issue}/test-send`, { email: 'me@office.test' })
    expect(ask.status).toBe(200)
    expect(server.accepted.copies()).toHaveLength(0)
    const work = () =>
      sendNextTest({
        payload: office.payload,
        log: office.payload.logger,
        pool: printPool(),
        smtp: parseSmtpUrl(`smtp://127.0.0.1:${server.port}`),
        dkim: undefined,
      })
    expect(await work()).toBe(true)
    expect(await work()).toBe(false)
    const [copy] = server.accepted.copies()
    expect(copy?.to).toBe('me@office.test')
    expect((await PostalMime.parse(copy?.raw ?? '')).subject).toContain('【测试】')
    const ledger = await office.reviewer.get(`deliveries?where[email][equals]=me@office.test`)
    expect(ledger.body.totalDocs).toBe(0)
    await server.close()
  })

  it('is told of to who asked, also when its worker died on the way', async () => {
    const last = async () => (await office.reviewer.get(`issues/${issue}/test-send`)).body.test
    expect(await last()).toMatchObject({ email: 'me@office.test', status: 'sent', reason: null })
    expect((await office.otherReviewer.get(`issues/${issue}/test-send`)).body).toEqual({ test: null })
    expect((await office.author.get(`issues/${issue}/test-send`)).status).toBe(403)

    await office.reviewer.post(`issues/${issue}/test-send`, { email: 'again@office.test' })
    expect(await last()).toMatchObject({ email: 'again@office.test', status: 'pending' })
    await poolOf(office.payload).query(
      `update test_sends set status = 'sending', lease_until = now() - interval '1 second' where status = 'pending'`,
    )
    const smtp = parseSmtpUrl('smtp://127.0.0.1:1')
    const log = office.payload.logger
    expect(
      await sendNextTest({ payload: office.payload, log, pool: printPool(), smtp, dkim: undefined }),
    ).toBe(false)
    expect(await last()).toMatchObject({ status: 'failed', reason: expect.stringContaining('中断') })
  })

  it.each(['nobody', 'a@b.test\r\nBcc: c@d.test', ''])('is not sent to %j', async (email) => {
    expect((await office.reviewer.post(`issues/${issue}/test-send`, { email })).status).toBe(400)
  })
})

describe('a delivery of a revision that was corrected', () => {
  it('is never sent again, by nobody, and leaves the list of what waits for a person', async () => {
    await set('a@office.test', 'failed')
    const old = idOf('a@office.test')
    expect((await office.reviewer.post(`issues/${issue}/correct`, { comment: '更正日期' })).status).toBe(200)
    const refused = await office.reviewer.post(`deliveries/${old}/resend`)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toContain('更正')
    expect(await statusOf(old)).toBe('failed')
    const { body } = await office.reviewer.get(`issues/${issue}/deliveries`)
    expect(body).toMatchObject({ revision: 2, missing: { again: 0 } })
    expect(body.missing.superseded).toBeGreaterThan(0)
    expect((await office.reviewer.post(`issues/${issue}/resend-failed`)).body).toEqual({ resent: 0 })
  })

  it('says why in words and keeps the words of the server', async () => {
    const id = idOf('b@office.test')
    await office.owner.query(
      `update deliveries set status = 'failed', reason = 'noSuchMailbox', note = '550 5.1.1 gone' where id = $1`,
      [id],
    )
    const { body } = await office.reviewer.get(`deliveries/${id}?depth=0`)
    expect(body).toMatchObject({ reason: 'noSuchMailbox', lastError: '收件地址不存在。550 5.1.1 gone' })
    const listed = await office.reviewer.get(`deliveries?where[id][equals]=${id}&select[lastError]=true`)
    expect(listed.body.docs[0].lastError).toBe('收件地址不存在。550 5.1.1 gone')
  })
})
