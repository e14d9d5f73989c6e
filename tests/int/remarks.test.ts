import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const SAID = '这个数字请再核对一遍'
const remarkOn = async (article: number, over: object = {}) =>
  office.reviewer.post('remarks?depth=0', {
    article,
    paragraph: 0,
    offset: 0,
    quote: '正文',
    text: SAID,
    ...over,
  })

describe('the office', () => {
  it('remarks on what came in, under its own name, and not closed or answered by itself', async () => {
    const article = await submittedArticle(office)
    const { status, body } = await remarkOn(article, {
      by: office.admin.user.id,
      byName: '别人',
      answer: '自答',
      closed: true,
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      by: office.reviewer.user.id,
      byName: office.reviewer.user.name,
      closed: false,
    })
    expect(body.doc.answer ?? null).toBeNull()
  })

  it('remarks on no draft, on nothing that is gone, and never without words', async () => {
    expect((await remarkOn(await draftArticle(office.author))).status).toBe(409)
    expect((await remarkOn(await approvedArticle(office))).status).toBe(409)
    expect((await remarkOn(2_000_000_000)).status).toBeGreaterThanOrEqual(400)
    const article = await submittedArticle(office)
    expect((await remarkOn(article, { text: '\u200B ' })).status).toBe(400)
    expect((await remarkOn(article, { text: '长'.repeat(1001) })).status).toBe(400)
  })

  it('cannot answer in the author’s place, nor change afterwards what it said or where', async () => {
    const { doc } = (await remarkOn(await submittedArticle(office))).body
    const { body } = await office.reviewer.patch(`remarks/${doc.id}?depth=0`, {
      answer: '代答',
      text: '改口',
      quote: '别处',
      offset: 5,
      article: await submittedArticle(office),
    })
    expect(body.doc).toMatchObject({ text: SAID, quote: '正文', offset: 0, article: doc.article })
    expect(body.doc.answer ?? null).toBeNull()
  })
})

describe('the author', () => {
  it('reads remarks after the return, answers and closes them, and changes nothing else', async () => {
    const article = await submittedArticle(office)
    const { doc } = (await remarkOn(article)).body
    await office.reviewer.post(`articles/${article}/return`, { comment: '请看批注。' })
    const found = await office.colleague.get(`remarks?where[article][equals]=${article}&depth=0`)
    expect(found.body.docs).toHaveLength(1)
    expect(found.body.docs[0]).not.toHaveProperty('by')
    const { body } = await office.colleague.patch(`remarks/${doc.id}?depth=0`, {
      answer: '已改为十二人。',
      closed: true,
      text: '改了您的话',
      byName: '别人',
    })
    expect(body.doc).toMatchObject({
      answer: '已改为十二人。',
      answeredBy: office.colleague.user.name,
      closed: true,
      text: SAID,
      byName: office.reviewer.user.name,
    })
  })

  it('cannot answer with nothing', async () => {
    const { doc } = (await remarkOn(await submittedArticle(office))).body
    expect((await office.author.patch(`remarks/${doc.id}`, { answer: ' \u200B' })).status).toBe(400)
  })
})

describe('a remark', () => {
  it('is in nothing that is printed, frozen, mailed or copied', async () => {
    const article = await submittedArticle(office)
    await remarkOn(article)
    await office.reviewer.post(`articles/${article}/approve`)
    const issue = await submittedIssue(office, { articles: [article] })
    expect((await office.reviewer.post(`issues/${issue}/publish`)).status).toBe(200)
    const { rows } = await poolOf(office.payload).query<{ said: string }>(
      `select view::text as said from publications union all select html from notices union all select text from notices
        union all select to_jsonb(d)::text from deliveries d union all select to_jsonb(v)::text from _articles_v v`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ said }) => said.includes(SAID))).toEqual([])

    const original = await submittedArticle(office)
    await remarkOn(original)
    const copy = await office.author.post(`articles/${original}/duplicate`)
    const remarks = await office.reviewer.get(`remarks?where[article][equals]=${copy.body.doc.id}`)
    expect(remarks.body.totalDocs).toBe(0)
  })
})
