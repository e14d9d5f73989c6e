import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { createLocalReq } from 'payload'
import { inTransaction } from '@/db/transaction'
import { scheduledPublisher } from '@/services/issues/scheduledPublisher'
import { notifyPrinted } from '@/services/notices/notifyPrinted'
import { approvedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'
import { startEngine, stopEngines } from '../support/smtp/engine'
import { startScriptedServer } from '../support/smtp/scriptedServer'
import { testSmtp } from '../support/smtp/settings'
import { pause } from '@/mail/deliver/pause'

let office: Office
let restoration: number

beforeAll(async () => {
  office = await openOffice()
  const mailboxes = ['one', 'two'].map((name) => ({ email: `${name}@superior.test` }))
  await office.reviewer.post('recipients', { name: '上级', kind: 'report', order: 1, mailboxes })
})
afterAll(() => office.close())
beforeEach(async () => {
  await sql('delete from restorations')
  const { rows } = await sql(
    `insert into restorations (taken_at) values (now() - interval '1 day') returning id`,
  )
  restoration = rows[0].id
  await sql('delete from notices')
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const ledger = async (issue: number) =>
  (await sql('select status, reason, next_attempt_at from deliveries where issue_id = $1', [issue])).rows
const publish = (issue: number, words: object = {}) => office.reviewer.post(`issues/${issue}/publish`, words)
const close = (by = office.reviewer) => by.post('restoration/close', { id: restoration })

describe('while a restore is open', () => {
  it('nothing is published before somebody says whether it is mailed', async () => {
    const issue = await submittedIssue(office)
    const refused = await publish(issue)
    expect(refused.status).toBe(409)
    expect(message(refused)).toMatch(/备份恢复.*恢复核对/)
    expect((await publish(issue, { mailTo: 'somebody' })).status).toBe(400)
    expect((await publish(issue, { mailTo: 'everybody' })).status).toBe(200)
    expect(await ledger(issue)).toMatchObject([{ status: 'pending' }, { status: 'pending' }])
  })

  it('what went out already is published without a mail, on record, and each mailbox is in doubt', async () => {
    const article = await approvedArticle(office, { title: '恢复前已发过' })
    const issue = await submittedIssue(office, { articles: [article] })
    await sql('delete from notices')
    expect((await publish(issue, { mailTo: 'nobody' })).status).toBe(200)
    const held = { status: 'uncertain', reason: 'restored', next_attempt_at: null }
    expect(await ledger(issue)).toEqual([held, held])
    const { body } = await office.reviewer.get(
      `transitions?where[document][equals]=${issue}&where[action][equals]=publish`,
    )
    expect(body.docs[0].comment).toContain('这次没有再发')

    await sql(`update deliveries set status = 'sent' where issue_id <> $1`, [issue])
    const server = await startScriptedServer()
    startEngine({ db: poolOf(office.payload), smtp: testSmtp({ port: server.port }), connections: 1 })
    await pause(1_500)
    await stopEngines()
    await server.close()
    expect(server.accepted.copies()).toEqual([])
    const { rows } = await sql('select id from publications where issue_id = $1', [issue])
    const req = await createLocalReq({}, office.payload)
    const articles = [{ id: article, title: '恢复前已发过', page: 1 }]
    await inTransaction(req, (transaction) =>
      notifyPrinted({ publication: rows[0].id, articles }, { req, transaction }),
    )
    expect((await sql(`select from notices where kind = 'printed'`)).rowCount).toBe(0)
  })

  it('all that is in doubt can be taken for received at once, by the office alone', async () => {
    const issue = await submittedIssue(office)
    await publish(issue, { mailTo: 'nobody' })
    const path = `issues/${issue}/confirm-restored`
    expect((await office.signer.post(path)).status).toBe(403)
    expect((await office.author.post(path)).status).toBe(403)
    expect((await office.reviewer.get(`issues/${issue}/deliveries`)).body.restored).toBe(2)
    expect((await office.reviewer.post(path)).body).toEqual({ confirmed: 2 })
    expect(await ledger(issue)).toMatchObject([{ status: 'sent' }, { status: 'sent' }])
    expect((await office.reviewer.get(`issues/${issue}/deliveries`)).body.restored).toBe(0)
  })

  it('a correction asks the same', async () => {
    const issue = await submittedIssue(office)
    await publish(issue, { mailTo: 'everybody' })
    const correct = (words: object) =>
      office.reviewer.post(`issues/${issue}/correct`, { comment: '日期有误。', ...words })
    expect((await correct({})).status).toBe(409)
    expect((await correct({ mailTo: 'nobody' })).status).toBe(200)
    const { rows } = await sql('select status from deliveries where issue_id = $1 and revision = 2', [issue])
    expect(rows).toEqual([{ status: 'uncertain' }, { status: 'uncertain' }])
  })

  it('nothing is published by the clock: a schedule that came out of the backup ends, and is told', async () => {
    const issue = await submittedIssue(office)
    await close()
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await office.signer.post(`issues/${issue}/schedule`, { at })).status).toBe(200)
    await sql('update restorations set closed_at = null')
    await sql(`update issues set publish_at = now() - interval '1 minute' where id = $1`, [issue])
    await sql('delete from notices')
    const publishNext = scheduledPublisher({ payload: office.payload, log: silent, retryMs: 0 })
    expect(await publishNext()).toBe(true)
    const { body } = await office.reviewer.get(`issues/${issue}?depth=0`)
    expect(body).toMatchObject({ status: 'review', publishAt: null })
    const { rows } = await sql(`select text from notices`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) expect(text).toContain('备份恢复')
    expect((await office.signer.post(`issues/${issue}/schedule`, { at })).status).toBe(409)
  })
})

describe('the look at what is missing', () => {
  it('is the office’s', async () => {
    const answers = [office.author, office.auditor].map((person) => person.get('restoration'))
    for (const { status } of await Promise.all(answers)) expect(status).toBe(403)
    await sql(
      `insert into restoration_traces (restoration_id, kind, name, place, seen_at) values ($1, 'mail', '第538期', 'Sent', now())`,
      [restoration],
    )
    const { body } = await office.signer.get('restoration')
    expect(body.open).toMatchObject({ id: restoration, traces: ['第538期'] })
  })

  it('ends once, by who edits, and then everything is mailed as ever', async () => {
    for (const person of [office.author, office.signer, office.auditor])
      expect((await close(person)).status).toBe(403)
    expect((await close()).status).toBe(200)
    expect((await close()).status).toBe(409)
    const { rows } = await sql(
      `select actor::int, detail from audit where event = 'restored' and detail ? 'closed' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ actor: office.reviewer.user.id, detail: { closed: restoration } }])
    expect((await office.signer.get('restoration')).body).toEqual({ open: null })
    const issue = await submittedIssue(office)
    const refused = await publish(issue, { mailTo: 'nobody' })
    expect([refused.status, message(refused)]).toEqual([400, expect.stringContaining('补录归档')])
    expect((await publish(issue)).status).toBe(200)
    expect(await ledger(issue)).toMatchObject([{ status: 'pending' }, { status: 'pending' }])
  })
})
