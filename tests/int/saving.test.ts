import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { draftArticle, submittedArticle } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const read = async (collection: string, id: number) =>
  (await office.admin.get(`${collection}/${id}?depth=0`)).body
const versions = async (id: number) =>
  (await office.admin.get(`articles/versions?where[parent][equals]=${id}&sort=-id&depth=0&limit=50`)).body
    .docs
const quietly = (person: Person, id: number, title: string) =>
  person.patch(`articles/${id}?quiet=true`, { title, body: lexical(`${title}的正文。`) })

describe('two people with the same article open', () => {
  it('the later one to save is told, and nothing is overwritten', async () => {
    const id = await draftArticle(office.author)
    const { baseVersion } = await read('articles', id)
    expect((await office.colleague.patch(`articles/${id}`, { title: '同事的', baseVersion })).status).toBe(
      200,
    )
    const { status, body } = await office.author.patch(`articles/${id}`, { title: '我的', baseVersion })
    expect(status).toBe(409)
    expect(body.errors[0].message).toContain('没有保存')
    expect((await read('articles', id)).title).toBe('同事的')
  })

  it('nor is it overwritten in an article that was submitted', async () => {
    const id = await submittedArticle(office)
    const { baseVersion } = await read('articles', id)
    expect((await office.reviewer.patch(`articles/${id}`, { title: '同事的', baseVersion })).status).toBe(200)
    const late = await office.otherReviewer.patch(`articles/${id}`, { title: '我的', baseVersion })
    expect(late.status).toBe(409)
    expect((await read('articles', id)).title).toBe('同事的')
  })

  it('only one of two saves at once gets through', async () => {
    const id = await draftArticle(office.author)
    const { baseVersion } = await read('articles', id)
    const answers = await Promise.all(
      [office.author, office.colleague].map((person, index) =>
        person.patch(`articles/${id}`, { title: `第${index}份`, baseVersion }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('the same person goes on from the version each save answers', async () => {
    const id = await draftArticle(office.author)
    const first = await office.author.patch(`articles/${id}`, {
      title: '一',
      baseVersion: (await read('articles', id)).baseVersion,
    })
    const next = { title: '二', baseVersion: first.body.doc.baseVersion }
    expect((await office.author.patch(`articles/${id}`, next)).status).toBe(200)
  })

  it('a script that names no version is not asked for one', async () => {
    const id = await draftArticle(office.author)
    expect((await office.author.patch(`articles/${id}`, { title: '甲' })).status).toBe(200)
    expect((await office.colleague.patch(`articles/${id}`, { title: '乙' })).status).toBe(200)
  })
})

describe('a draft that saves itself', () => {
  it('leaves one version for many saves', async () => {
    const id = await draftArticle(office.author)
    const before = (await versions(id)).length
    for (const title of ['一', '一二', '一二三'])
      expect((await quietly(office.author, id, title)).status).toBe(200)
    const after = await versions(id)
    expect(after).toHaveLength(before + 1)
    expect(after[0].version.title).toBe('一二三')
  })

  it('folds for ten minutes from the first of them, not from the last', async () => {
    const id = await draftArticle(office.author)
    const age = (minutes: number) =>
      poolOf(office.payload).query(
        sql`update _articles_v set created_at = now() - ${minutes} * interval '1 minute'
             where id = (select max(id) from _articles_v where parent_id = ${id})`,
      )
    await quietly(office.author, id, '一')
    await age(9)
    await quietly(office.author, id, '一二')
    const folded = await versions(id)
    const [latest] = folded
    expect(Date.now() - Date.parse(latest.createdAt)).toBeGreaterThan(8 * 60_000)
    await age(11)
    await quietly(office.author, id, '一二三')
    expect(await versions(id)).toHaveLength(folded.length + 1)
  })

  it("never takes away another person's version, or one saved by hand", async () => {
    const id = await draftArticle(office.author)
    await quietly(office.author, id, '作者')
    await quietly(office.colleague, id, '同事')
    await office.author.patch(`articles/${id}`, { title: '按了保存' })
    await quietly(office.author, id, '又写')
    const titles = (await versions(id)).map(({ version }: { version: { title: string } }) => version.title)
    expect(titles.slice(0, 4)).toEqual(['又写', '按了保存', '同事', '作者'])
  })

  it('never takes away what was submitted', async () => {
    const id = await draftArticle(office.author)
    await quietly(office.author, id, '提交的稿子')
    await office.author.post(`articles/${id}/submit`)
    await office.author.post(`articles/${id}/withdraw`)
    await quietly(office.author, id, '改过一')
    await quietly(office.author, id, '改过二')
    const submitted = (await versions(id)).filter(
      ({ version }: { version: { status: string } }) => version.status === 'review',
    )
    expect(submitted).toHaveLength(1)
    expect(submitted[0].version.title).toBe('提交的稿子')
  })

  it('is frozen for its author like any other once it is submitted', async () => {
    const id = await submittedArticle(office)
    expect((await quietly(office.author, id, '偷改')).status).toBe(403)
  })
})

describe('a first save that is sent again because its answer was lost', () => {
  const create = (person: Person, creationKey: string, title: string) =>
    person.post('articles', { title, body: lexical(`${title}的正文。`), creationKey })
  const titled = async (person: Person, title: string) =>
    (await person.get(`articles?where[title][equals]=${encodeURIComponent(title)}&depth=0`)).body.totalDocs

  it('makes no second draft, and is told which one it made', async () => {
    const first = await create(office.author, 'new-1', '只建一次')
    expect(first.status).toBe(201)
    const again = await create(office.author, 'new-1', '只建一次')
    expect(again.status).toBe(409)
    expect(again.body.errors[0].data).toEqual({
      code: 'already-created',
      id: first.body.doc.id,
      version: first.body.doc.updatedAt,
    })
    expect(await titled(office.author, '只建一次')).toBe(1)
  })

  it('makes one draft of two tries at the same moment', async () => {
    const tries = await Promise.all([1, 2, 3].map(() => create(office.author, 'new-2', '同时三次')))
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await titled(office.author, '同时三次')).toBe(1)
  })

  it('goes on from the version it is told, which is stale once somebody wrote since', async () => {
    await create(office.author, 'new-3', '接着写')
    const { id, version: baseVersion } = (await create(office.author, 'new-3', '接着写')).body.errors[0].data
    expect((await office.author.patch(`articles/${id}`, { title: '接着写了', baseVersion })).status).toBe(200)
    expect((await office.author.patch(`articles/${id}`, { title: '又一次', baseVersion })).status).toBe(409)
  })

  it("is nobody else's: another person's key of the same words makes another draft", async () => {
    const own = await create(office.author, 'new-4', '我的')
    const theirs = await create(office.colleague, 'new-4', '同事的')
    expect([own.status, theirs.status]).toEqual([201, 201])
    expect(theirs.body.doc.id).not.toBe(own.body.doc.id)
  })

  it('makes a new draft once the first was deleted, and leaves the key in no answer', async () => {
    const { doc } = (await create(office.author, 'new-5', '删了再来')).body
    expect(doc.creationKey ?? null).toBeNull()
    expect((await office.author.send(`articles/${doc.id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await create(office.author, 'new-5', '删了再来')).status).toBe(201)
  })

  it('is held to the same where the Local API is used for a person', async () => {
    const one = () =>
      office.payload.create({
        collection: 'articles',
        data: { title: '本地', creationKey: 'new-6', channel: 'submission' },
        user: office.author.user,
        overrideAccess: false,
      })
    const { id } = await one()
    await expect(one()).rejects.toMatchObject({ code: 'already-created', details: { id } })
  })
})
