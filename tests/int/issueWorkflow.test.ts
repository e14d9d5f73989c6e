import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [
      { name: '甲', email: 'one@superior.test' },
      { name: '甲', email: 'ONE@superior.test' },
      { name: '乙', email: 'two@superior.test' },
    ],
  })
  await office.admin.post('recipients', { name: '没有邮箱的单位', kind: 'copy', order: 2 })
})
afterAll(() => office.close())

const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message

describe('numbering', () => {
  it('proposes the next number of the year and the next of all, beginning where the office says', async () => {
    await office.admin.post('globals/settings', { firstTotalNumber: 536 })
    const first = await office.reviewer.post('issues', { date: '2031-01-09' })
    expect(first.body.doc).toMatchObject({ year: 2031, number: 1, totalNumber: 536, status: 'draft' })
    const second = await office.reviewer.post('issues', { date: '2031-02-09' })
    expect(second.body.doc).toMatchObject({ year: 2031, number: 2, totalNumber: 537 })
    const nextYear = await office.reviewer.post('issues', { date: '2032-01-09' })
    expect(nextYear.body.doc).toMatchObject({ year: 2032, number: 1, totalNumber: 538 })
  })

  it('gives twenty editors who start at the same moment twenty different numbers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => office.reviewer.post('issues', { date: '2033-01-09' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(new Set(answers.map(({ body }) => body.doc.number)).size).toBe(20)
    expect(new Set(answers.map(({ body }) => body.doc.totalNumber)).size).toBe(20)
  })

  it('lets an editor correct the numbers, but not to ones that are taken', async () => {
    const one = (await office.reviewer.post('issues', { date: '2034-01-09' })).body.doc
    const two = (await office.reviewer.post('issues', { date: '2034-02-09' })).body.doc
    const taken = await office.reviewer.patch(`issues/${two.id}`, { number: one.number })
    expect(taken.status).toBe(409)
    expect(message(taken)).toContain('已被')
    expect((await office.reviewer.patch(`issues/${two.id}`, { number: 9, totalNumber: 9000 })).status).toBe(
      200,
    )
  })

  it.each(['2026-13-45', '2026-02-30', '9 January', 20260109])('refuses %s as a date', async (date) => {
    const answer = await office.reviewer.post('issues', { date })
    expect(answer.status).toBe(400)
  })
})

describe('an issue being composed', () => {
  it('takes approved articles in the given order, and shows them where they stand', async () => {
    const [a, b] = [await approvedArticle(office), await approvedArticle(office)]
    const { body } = await office.reviewer.post('issues', { articles: [b, a] })
    expect(body.doc.articles.map((entry: { id: number }) => entry.id ?? entry)).toEqual([b, a])
    const article = await office.author.get(`articles/${a}?depth=0`)
    expect(article.body.issue).toBe(body.doc.id)
    await office.reviewer.patch(`issues/${body.doc.id}`, { articles: [b] })
    expect((await office.author.get(`articles/${a}?depth=0`)).body.issue).toBeNull()
  })

  it('refuses an article that is not approved, and one that stands in another issue', async () => {
    const waiting = await submittedArticle(office)
    expect((await office.reviewer.post('issues', { articles: [waiting] })).status).toBe(400)
    const taken = await approvedArticle(office)
    expect((await office.reviewer.post('issues', { articles: [taken] })).status).toBe(201)
    const again = await office.reviewer.post('issues', { articles: [taken] })
    expect([400, 409]).toContain(again.status)
  })

  it('lets go of an article that is reopened, and keeps it once the issue awaits sign-off', async () => {
    const article = await approvedArticle(office)
    const { body } = await office.reviewer.post('issues', { articles: [article] })
    expect((await office.reviewer.post(`articles/${article}/reopen`)).status).toBe(200)
    expect((await office.reviewer.get(`issues/${body.doc.id}?depth=0`)).body.articles).toEqual([])
    const held = await approvedArticle(office)
    await submittedIssue(office, { articles: [held] })
    expect((await office.reviewer.post(`articles/${held}/reopen`)).status).toBe(409)
  })

  it('cannot be sent to sign-off empty, nor published before that', async () => {
    const { body } = await office.reviewer.post('issues', {})
    expect((await office.reviewer.post(`issues/${body.doc.id}/submit`)).status).toBe(400)
    expect((await office.reviewer.post(`issues/${body.doc.id}/publish`)).status).toBe(409)
  })

  it('is nobody’s business among the authors', async () => {
    const { body } = await office.reviewer.post('issues', {})
    expect((await office.author.get(`issues/${body.doc.id}`)).status).toBe(404)
    expect((await office.author.post(`issues/${body.doc.id}/submit`)).status).toBe(403)
    expect((await office.author.get(`issues/${body.doc.id}/preflight`)).status).toBe(403)
    expect((await office.author.get(`issues/${body.doc.id}/preview.pdf`)).status).toBe(403)
  })
})

describe('an issue awaiting sign-off', () => {
  it('is not edited; it goes back with a reason first', async () => {
    const id = await submittedIssue(office)
    expect((await office.reviewer.patch(`issues/${id}`, { date: '2026-02-01' })).status).toBe(403)
    expect((await office.reviewer.post(`issues/${id}/return`)).status).toBe(400)
    expect(
      (await office.reviewer.post(`issues/${id}/return`, { comment: '日期有误。' })).body.doc.status,
    ).toBe('draft')
    expect((await office.reviewer.patch(`issues/${id}`, { date: '2026-02-01' })).status).toBe(200)
  })

  it('is published by another person where the office asks for two', async () => {
    await office.admin.post('globals/settings', { dualSignOff: true })
    const id = await submittedIssue(office)
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(403)
    expect((await office.otherReviewer.post(`issues/${id}/publish`)).status).toBe(200)
    await office.admin.post('globals/settings', { dualSignOff: false })
  })
})

describe('publishing', () => {
  it('of twenty at once one succeeds, with one publication and one row for each mailbox', async () => {
    const id = await submittedIssue(office)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => office.reviewer.post(`issues/${id}/publish`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)])
    const publications = await office.reviewer.get(`publications?where[issue][equals]=${id}`)
    expect(publications.body.totalDocs).toBe(1)
    const deliveries = await office.reviewer.get(`deliveries?where[issue][equals]=${id}&sort=email`)
    expect(deliveries.body.docs.map((row: { email: string }) => row.email)).toEqual([
      'one@superior.test',
      'two@superior.test',
    ])
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(409)
  })

  it('takes the articles along, with a line in the record for each', async () => {
    const article = await approvedArticle(office)
    const id = await submittedIssue(office, { articles: [article] })
    await office.reviewer.post(`issues/${id}/publish`)
    const { body } = await office.author.get(`articles/${article}?depth=0`)
    expect(body).toMatchObject({ status: 'published', issue: id })
    const record = await office.author.get(`transitions?where[article][equals]=${article}&sort=-id`)
    expect(record.body.docs[0]).toMatchObject({ action: 'publish', from: 'approved', to: 'published' })
  })

  it('freezes the brief: later changes of companies and recipients change nothing in it', async () => {
    const article = await approvedArticle(office, { title: '定稿前的标题' })
    const id = await submittedIssue(office, { articles: [article] })
    await office.reviewer.post(`issues/${id}/publish`)
    const view = async () =>
      JSON.stringify((await office.reviewer.get(`publications?where[issue][equals]=${id}`)).body.docs[0].view)
    const before = await view()
    expect(before).toContain('定稿前的标题')
    expect((await office.admin.patch(`articles/${article}`, { title: '事后改的标题' })).status).toBe(403)
    expect((await office.admin.patch(`issues/${id}`, { date: '2027-01-01' })).status).toBe(403)
    expect((await office.admin.remove(`issues/${id}`)).status).toBe(403)
    const recipient = (await office.admin.get('recipients?limit=1&sort=order')).body.docs[0].id
    await office.admin.patch(`recipients/${recipient}`, { name: '改名后的单位' })
    expect(await view()).toBe(before)
    await office.admin.patch(`recipients/${recipient}`, { name: '上级单位' })
  })

  it('stops at a character nobody has a glyph for, and says which and where', async () => {
    const article = await approvedArticle(office, {
      title: '罕见的字',
      body: lexical('表格里有一个\u{E123}字。'),
    })
    const id = await submittedIssue(office, { articles: [article] })
    const answer = await office.reviewer.post(`issues/${id}/publish`)
    expect(answer.status).toBe(400)
    expect(message(answer)).toContain('U+E123')
    expect(message(answer)).toContain('罕见的字')
    expect((await office.reviewer.get(`issues/${id}?depth=0`)).body.status).toBe('review')
    expect((await office.reviewer.get(`deliveries?where[issue][equals]=${id}`)).body.totalDocs).toBe(0)
  })

  it('is announced beforehand: what would stop it and what would embarrass it', async () => {
    const id = await submittedIssue(office)
    await office.reviewer.post(`issues/${id}/return`, { comment: '看看。' })
    await office.reviewer.patch(`issues/${id}`, { totalNumber: 123456 })
    const { status, body } = await office.reviewer.get(`issues/${id}/preflight`)
    expect(status).toBe(200)
    expect(body.errors).toEqual([])
    const codes = body.warnings.map(({ code }: { code: string }) => code)
    expect(codes).toContain('without-mailbox')
    expect(codes).toContain('unusual-number')
    expect(body.summary).toMatchObject({ mailboxes: 2, withoutMailbox: ['没有邮箱的单位'] })
  })
})

describe('a correction', () => {
  it('is a new revision with a reason, to the mailboxes the error reached, beside the first', async () => {
    const article = await approvedArticle(office, { body: lexical('共有一百人参加，各有所得。') })
    const id = await submittedIssue(office, { articles: [article] })
    await office.reviewer.post(`issues/${id}/publish`)
    const errata = [{ article, find: '一百人', replace: '二百人' }]
    expect((await office.reviewer.post(`issues/${id}/correct`, { errata })).status).toBe(400)
    const nothing = await office.reviewer.post(`issues/${id}/correct`, {
      comment: '人数有误',
      errata: [{ article, find: '没有这句话', replace: '' }],
    })
    expect(nothing.status).toBe(400)
    const ambiguous = await office.reviewer.post(`issues/${id}/correct`, {
      comment: '人数有误',
      errata: [{ article, find: '有', replace: '无' }],
    })
    expect(ambiguous.status).toBe(400)
    expect(message(ambiguous)).toContain('有 2 处')
    const unprintable = await office.reviewer.post(`issues/${id}/correct`, {
      comment: '人数有误\u{1F600}',
      errata,
    })
    expect(unprintable.status).toBe(400)
    expect(message(unprintable)).toContain('U+1F600')
    const answer = await office.reviewer.post(`issues/${id}/correct`, { comment: '人数有误', errata })
    expect(answer.body.doc).toMatchObject({ status: 'published', revision: 2 })
    const { body } = await office.reviewer.get(`publications?where[issue][equals]=${id}&sort=revision`)
    expect(body.docs.map((entry: { revision: number }) => entry.revision)).toEqual([1, 2])
    expect(JSON.stringify(body.docs[0].view)).toContain('一百人')
    expect(JSON.stringify(body.docs[1].view)).toContain('二百人')
    const rows = await office.reviewer.get(`deliveries?where[issue][equals]=${id}&where[revision][equals]=2`)
    expect(rows.body.totalDocs).toBe(2)
  })
})

describe('an author', () => {
  it('cannot compose, number or publish, whatever the route', async () => {
    const id = await submittedIssue(office)
    expect((await office.author.post('issues', { date: '2026-01-09' })).status).toBe(403)
    for (const action of ['submit', 'return', 'publish', 'correct']) {
      expect((await office.author.post(`issues/${id}/${action}`, { comment: '理由' })).status).toBe(403)
    }
  })
})
