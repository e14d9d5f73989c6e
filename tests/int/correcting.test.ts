import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office
let body: { id: number; kind: string }
beforeAll(async () => {
  office = await openOffice()
  const mailboxes = [{ name: '收件人', email: 'one@superior.test' }]
  const made = await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes,
  })
  body = made.body.doc
})
afterAll(() => office.close())

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const FIRST_QUARTER = { include: true, from: '2026-01-01', to: '2026-03-31' }

async function published(): Promise<number> {
  const id = await submittedIssue(office, { date: '2026-01-09', statistics: FIRST_QUARTER })
  expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
  return id
}

async function frozen(issue: number, revision: number) {
  const { rows } = await sql(
    'select id, view, reason from publications where issue_id = $1 and revision = $2',
    [issue, revision],
  )
  const mailboxes = await sql('select email from deliveries where publication_id = $1 order by id', [
    rows[0].id,
  ])
  return { ...rows[0], mailboxes: mailboxes.rows.map(({ email }) => email) }
}

const correct = (issue: number, anew: object, comment = '有误。') =>
  office.reviewer.post(`issues/${issue}/correct`, { comment, anew })
const asked = (issue: number, query: string) => office.reviewer.get(`issues/${issue}/correction?${query}`)

describe('a correction', () => {
  it('counts the figures anew where it says so, and says in the brief and in the record which changed', async () => {
    const id = await published()
    const article = await submittedArticle(office)
    await sql(`update articles set first_submitted_at = '2026-02-02T02:00:00Z' where id = $1`, [article])
    const first = await frozen(id, 1)
    const [{ received }] = first.view.statistics.rows
    const changes = [
      `来稿及刊用情况重新统计，${office.companies.sto.name}来稿数${received}改为${received + 1}`,
    ]
    expect((await asked(id, 'recount=true')).body).toEqual({ changes })
    expect((await correct(id, {}, '标题有误。')).status).toBe(200)
    expect((await frozen(id, 2)).view.statistics).toEqual(first.view.statistics)
    expect((await correct(id, { recount: true }, '漏计一篇。')).status).toBe(200)
    const { view, reason, mailboxes } = await frozen(id, 3)
    expect(view.statistics.rows[0]).toMatchObject({ received: received + 1 })
    expect(view.correction.reason).toBe(`漏计一篇。\n${changes[0]}`)
    expect(reason).toBe(view.correction.reason)
    expect(view.articles).toEqual(first.view.articles)
    expect(mailboxes).toEqual(['one@superior.test'])
    const history = await office.reviewer.get(`transitions?where[issue][equals]=${id}&sort=-id&limit=1`)
    expect(JSON.stringify(history.body.docs)).toContain(`改为${received + 1}`)
  })

  it('changes the day, in print and in the lists, and nothing else of the issue', async () => {
    const id = await published()
    const before = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    expect((await correct(id, { date: '2026-01-12' })).status).toBe(200)
    const { view } = await frozen(id, 2)
    expect(view.masthead).toMatchObject({ dateText: '2026年1月12日', issueLine: expect.any(String) })
    expect(view.metadata.date).toBe('2026-01-12')
    const after = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    expect(after).toMatchObject({
      date: '2026-01-12',
      year: before.year,
      number: before.number,
      totalNumber: before.totalNumber,
      name: before.name,
    })
    for (const date of ['2026-02-30', '', 'x']) expect((await correct(id, { date })).status).toBe(400)
  })

  it('prints the lists as they are now, and mails whom the error reached and who came to them', async () => {
    const id = await published()
    const mailboxes = [{ name: '收件人', email: 'two@superior.test' }]
    const added = await office.admin.post('recipients', {
      name: '漏列单位',
      kind: 'copy',
      order: 2,
      mailboxes,
    })
    await office.admin.patch(`recipients/${body.id}`, { active: false })
    expect((await correct(id, { lists: true })).status).toBe(200)
    const { view, mailboxes: reached } = await frozen(id, 2)
    expect(view.imprint).toMatchObject({ report: [], copy: ['漏列单位'] })
    expect(view.correction.reason).toContain('版记“报”删去“上级单位”；版记“送”增加“漏列单位”')
    expect(reached).toEqual(['one@superior.test', 'two@superior.test'])
    await office.admin.patch(`recipients/${body.id}`, { active: true })
    await office.admin.patch(`recipients/${added.body.doc.id}`, { active: false })
  })

  it('that would print what is printed already is refused, before it is decided and when', async () => {
    const id = await published()
    for (const [query, anew] of [
      ['recount=true', { recount: true }],
      ['lists=true', { lists: true }],
      ['date=2026-01-09', { date: '2026-01-09' }],
    ] as const) {
      const { status, body: answer } = await asked(id, query)
      expect([status, answer.errors[0].message]).toEqual([400, expect.stringContaining('没有可更正的')])
      expect((await correct(id, anew)).status).toBe(400)
    }
    expect((await office.reviewer.get(`issues/${id}?depth=0`)).body.revision).toBe(1)
  })

  it('is looked at by the office, of what is published', async () => {
    const id = await published()
    expect((await office.author.get(`issues/${id}/correction?lists=true`)).status).toBe(403)
    expect((await office.nobody.get(`issues/${id}/correction?lists=true`)).status).toBe(401)
    const waiting = await submittedIssue(office)
    expect((await asked(waiting, 'lists=true')).status).toBe(409)
  })

  it('of an earlier issue mends its text alone', async () => {
    const earlier = { year: 2016, number: 1, totalNumber: 900, date: '2016-03-01' }
    const articles = [await approvedArticle(office)]
    const { body: made } = await office.reviewer.post('issues', { ...earlier, articles })
    expect((await office.reviewer.post(`issues/${made.doc.id}/file`)).status).toBe(200)
    for (const anew of [{ recount: true }, { lists: true }, { date: '2025-01-10' }]) {
      const { status, body: answer } = await correct(made.doc.id, anew)
      expect([status, answer.errors[0].message]).toEqual([400, expect.stringContaining('补录的往期')])
    }
  })
})
