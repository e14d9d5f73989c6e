import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const content = { title: '一篇稿件\n分两行', body: lexical('第一段。', '第二段。') }

async function draft(person: Person = office.author): Promise<number> {
  const { status, body } = await person.post('articles', content)
  expect(status).toBe(201)
  return body.doc.id
}

async function submitted(): Promise<number> {
  const id = await draft()
  expect((await office.author.post(`articles/${id}/submit`)).status).toBe(200)
  return id
}

const stateOf = async (id: number) => (await office.admin.get(`articles/${id}?depth=0`)).body

describe('an author', () => {
  it('submits a draft, which is then in review and counted from that moment', async () => {
    const { status, body } = await office.author.post(`articles/${await draft()}/submit`)
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({ status: 'review', channel: 'submission' })
    expect(Date.parse(body.doc.firstSubmittedAt)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('cannot edit what was submitted', async () => {
    const id = await submitted()
    expect((await office.author.patch(`articles/${id}`, { title: '改过的' })).status).toBe(403)
    expect((await stateOf(id)).title).toBe(content.title)
  })

  it('takes a submission back while nobody has decided, and not afterwards', async () => {
    const id = await submitted()
    expect((await office.author.post(`articles/${id}/withdraw`)).body.doc.status).toBe('draft')
    await office.author.post(`articles/${id}/submit`)
    await office.reviewer.post(`articles/${id}/approve`)
    expect((await office.author.post(`articles/${id}/withdraw`)).status).toBe(409)
  })

  it.each(['approve', 'return', 'reject', 'reopen'])('cannot %s', async (action) => {
    const id = await submitted()
    expect((await office.author.post(`articles/${id}/${action}`, { comment: '理由' })).status).toBe(403)
    expect((await stateOf(id)).status).toBe('review')
  })

  it.each(['submit', 'withdraw'])('cannot %s an article of another company', async (action) => {
    const id = action === 'submit' ? await draft() : await submitted()
    expect((await office.rival.post(`articles/${id}/${action}`)).status).toBe(403)
  })

  it('is told what is missing instead of submitting nothing', async () => {
    const { body } = await office.author.post('articles', { title: '只有标题' })
    const answer = await office.author.post(`articles/${body.doc.id}/submit`)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain('正文')
  })

  it('keeps the time of the first submission when submitting again after a return', async () => {
    const id = await submitted()
    const first = (await stateOf(id)).firstSubmittedAt
    await office.reviewer.post(`articles/${id}/return`, { comment: '请补充时间地点。' })
    expect((await office.author.post(`articles/${id}/submit`)).status).toBe(200)
    expect((await stateOf(id)).firstSubmittedAt).toBe(first)
  })

  it('reads the reason of a return, and who gave it, but not the account behind the name', async () => {
    const id = await submitted()
    await office.reviewer.post(`articles/${id}/return`, { comment: '请补充时间地点。' })
    const { body } = await office.author.get(`transitions?where[document][equals]=${id}&sort=-at&depth=2`)
    expect(body.docs[0]).toMatchObject({ action: 'return', comment: '请补充时间地点。', byName: 'reviewer' })
    expect(JSON.stringify(body)).not.toContain('reviewer@jianbao.test')
  })

  it('cannot delete what has once been submitted', async () => {
    const id = await submitted()
    await office.author.post(`articles/${id}/withdraw`)
    expect((await office.author.remove(`articles/${id}`)).status).toBe(403)
    expect((await office.admin.remove(`articles/${id}`)).status).toBe(403)
    expect((await stateOf(id)).status).toBe('draft')
  })
})

describe('a reviewer', () => {
  it.each(['return', 'reject'])('must give a reason to %s', async (action) => {
    const id = await submitted()
    const answer = await office.reviewer.post(`articles/${id}/${action}`, { comment: '  ' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain('理由')
  })

  it('edits an article in review, and the author’s own text stays among the versions', async () => {
    const id = await submitted()
    const answer = await office.reviewer.patch(`articles/${id}`, { title: '编辑改过的标题' })
    expect(answer.status).toBe(200)
    expect(answer.body.doc.status).toBe('review')
    const versions = await office.author.get(`articles/versions?where[parent][equals]=${id}&depth=0`)
    expect(versions.body.docs.map((entry: { version: { title: string } }) => entry.version.title)).toContain(
      content.title,
    )
  })

  it('reopens a rejected article, and a rejected one cannot be edited before that', async () => {
    const id = await submitted()
    await office.reviewer.post(`articles/${id}/reject`, { comment: '与主题无关。' })
    expect((await office.reviewer.patch(`articles/${id}`, { title: '偷偷改' })).status).toBe(403)
    expect((await office.reviewer.post(`articles/${id}/reopen`)).body.doc.status).toBe('review')
  })
})

describe('of many who decide at once', () => {
  it('one wins and the others hear that somebody was faster', async () => {
    const id = await submitted()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        office.reviewer.post(`articles/${id}/${index % 2 ? 'approve' : 'reject'}`, { comment: '理由' }),
      ),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array<number>(11).fill(409)])
    const { body } = await office.admin.get(
      `transitions?where[document][equals]=${id}&where[from][equals]=review`,
    )
    expect(body.totalDocs).toBe(1)
  })
})

describe('the record of transitions', () => {
  it('cannot be changed or deleted by anybody, not even in SQL', async () => {
    const id = await submitted()
    const { body } = await office.admin.get(`transitions?where[document][equals]=${id}`)
    const entry = body.docs[0].id
    expect((await office.admin.patch(`transitions/${entry}`, { comment: '改写' })).status).toBe(403)
    expect((await office.admin.remove(`transitions/${entry}`)).status).toBe(403)
    expect((await office.admin.post('transitions', { collection: 'articles' })).status).toBe(403)
    await expect(
      office.payload.delete({ collection: 'transitions', id: entry, overrideAccess: true }),
    ).rejects.toThrow()
  })
})
