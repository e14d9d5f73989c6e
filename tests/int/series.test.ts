import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { listArchive } from '@/services/desk/listArchive'
import { approvedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const entry = (name: string, kind: string, email: string) =>
    office.admin.post('recipients', { name, kind, order: 1, mailboxes: [{ email }] })
  await entry('上级单位', 'report', 'up@superior.test')
  await entry('兄弟单位', 'copy', 'across@peer.test')
  await entry('各区管理局', 'distribute', 'down@district.test')
})
afterAll(() => office.close())

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)

async function start(data: object = {}) {
  const { status, body } = await office.reviewer.post('issues', { date: '2026-01-09', ...data })
  expect(status).toBe(201)
  return body.doc
}

describe('a supplement', () => {
  it('has numbers of its own in its year and no total number; the regular ones go on as if it were not there', async () => {
    const regular = await start()
    const first = await start({ series: 'supplement' })
    const second = await start({ series: 'supplement', totalNumber: 99 })
    const nextYear = await start({ series: 'supplement', date: '2027-01-08' })
    const next = await start()
    expect([first, second, nextYear].map(({ name }) => name)).toEqual([
      '2026年增刊第1期',
      '2026年增刊第2期',
      '2027年增刊第1期',
    ])
    expect([first, second, nextYear].map(({ totalNumber }) => totalNumber)).toEqual([null, null, null])
    expect(next).toMatchObject({ number: regular.number + 1, totalNumber: regular.totalNumber + 1 })
  })

  it('gets a number nobody else has, though many start at once', async () => {
    const docs = await Promise.all(
      Array.from({ length: 6 }, () => start({ series: 'supplement', date: '2030-03-01' })),
    )
    expect(docs.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('may have a regular issue’s number, and never another supplement’s', async () => {
    const taken = await start({ series: 'supplement', date: '2031-01-08', number: 7 })
    expect((await start({ date: '2031-01-08', number: 7 })).number).toBe(7)
    const answer = await office.reviewer.post('issues', {
      series: 'supplement',
      date: '2031-01-08',
      number: 7,
    })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain(`“2031年增刊第7期”已被“${taken.name}”使用`)
  })

  it('that becomes a regular issue is numbered as one, and the other way round', async () => {
    const issue = await start({ date: '2032-01-09' })
    const { number, totalNumber, year } = issue
    const form = { date: '2032-01-09', year, number, totalNumber }
    const supplement = await office.reviewer.patch(`issues/${issue.id}`, { ...form, series: 'supplement' })
    expect(supplement.body.doc).toMatchObject({ name: '2032年增刊第1期', totalNumber: null })
    const back = await office.reviewer.patch(`issues/${issue.id}`, {
      ...form,
      totalNumber: null,
      series: 'regular',
    })
    expect(back.body.doc).toMatchObject({ number: 1, totalNumber })
  })

  it('is doubted against its own series and year only', async () => {
    const doubts = async (id: number) => {
      const { body } = await office.reviewer.get(`issues/${id}/preflight`)
      return body.warnings
        .filter(({ code }: { code: string }) => code === 'unusual-number')
        .map(({ target }: { target: { field: string } }) => target.field)
    }
    const over = async (data: object) =>
      (await start({ articles: [await approvedArticle(office)], ...data })).id
    await start({ date: '2033-05-01', number: 40 })
    expect(await doubts(await over({ series: 'supplement', date: '2033-02-01', number: 3 }))).toEqual([])
    expect(await doubts(await over({ series: 'supplement', date: '2033-03-01', number: 5 }))).toEqual([
      'number',
    ])
    expect(await doubts(await over({ series: 'supplement', date: '2033-01-01', number: 6 }))).toEqual([
      'date',
    ])
  })

  it('is published under its name: masthead, record, archive after the regular issue of its day', async () => {
    const regular = await submittedIssue(office, { date: '2040-01-06' })
    const supplement = await submittedIssue(office, { date: '2040-01-09', series: 'supplement' })
    const later = await submittedIssue(office, { date: '2040-01-16' })
    for (const id of [regular, supplement, later])
      expect((await office.signer.post(`issues/${id}/publish`)).status).toBe(200)
    const { rows } = await sql('select view from publications where issue_id = $1', [supplement])
    expect(rows[0].view.masthead.issueLine).toBe('2040年增刊第1期')
    const archive = await listArchive(poolOf(office.payload), { year: 2040 })
    expect(archive.issues.map(({ id }) => id)).toEqual([later, supplement, regular])
    const told = await sql(`select subject from notices where kind = 'signed' order by id desc limit 2`)
    expect(told.rows.map(({ subject }) => subject)).toContain('【已签发】2040年增刊第1期')
  })
})

describe('the lists of one issue', () => {
  it('have 发 after 送 and 本期增发 after the fixed ones, each mailed, and are frozen with it', async () => {
    const extra = [
      { kind: 'copy', name: '增发单位', mailboxes: [{ email: 'extra@guest.test' }] },
      { kind: 'distribute', name: '无邮箱单位', mailboxes: [] },
    ]
    const issue = await submittedIssue(office, {
      extraRecipients: extra,
      signatures: { editor: '张三', phone: '63210000' },
    })
    const { body } = await office.signer.get(`issues/${issue}/preflight`)
    const without = body.warnings.find(({ code }: { code: string }) => code === 'without-mailbox')
    expect(without.target).toEqual({ collection: 'issues', id: issue, field: 'extraRecipients' })
    expect((await office.signer.post(`issues/${issue}/publish`)).status).toBe(200)
    const { rows } = await sql('select view from publications where issue_id = $1', [issue])
    expect(rows[0].view.imprint).toEqual({
      report: ['上级单位'],
      copy: ['兄弟单位', '增发单位'],
      distribute: ['各区管理局', '无邮箱单位'],
      signatures: ['责任编辑：张三', '电话：63210000'],
    })
    const mailed = async () =>
      (
        await sql('select email from deliveries where issue_id = $1 and revision = 1 order by id', [issue])
      ).rows.map(({ email }) => email)
    expect(await mailed()).toEqual([
      'up@superior.test',
      'across@peer.test',
      'extra@guest.test',
      'down@district.test',
    ])
    expect((await office.reviewer.patch(`issues/${issue}`, { extraRecipients: [] })).status).not.toBe(200)
    const next = await submittedIssue(office)
    const { body: fresh } = await office.signer.get(`issues/${next}/preflight`)
    expect(fresh.summary.audience).toEqual({
      report: ['上级单位'],
      copy: ['兄弟单位'],
      distribute: ['各区管理局'],
    })
    expect(JSON.stringify((await office.author.get(`issues/${issue}?depth=0`)).body)).not.toContain(
      '增发单位',
    )
  })

  it('take no address that no mail can reach', async () => {
    const extraRecipients = [
      { kind: 'copy', name: '单位', mailboxes: [{ email: 'a@b.test\r\nBcc: x@evil.test' }] },
    ]
    const answer = await office.reviewer.post('issues', { date: '2026-01-09', extraRecipients })
    expect(answer.status).toBe(400)
  })
})
