import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message
const titleOf = async (id: number) => (await office.reviewer.get(`articles/${id}?depth=0`)).body.title

describe('an article whose issue awaits sign-off', () => {
  it('is edited by nobody, who is told to return the issue first', async () => {
    const article = await approvedArticle(office, { title: '送签时的标题' })
    await submittedIssue(office, { articles: [article] })
    for (const person of [office.reviewer, office.otherReviewer, office.admin]) {
      const answer = await person.patch(`articles/${article}`, { title: '签发前偷偷改的标题' })
      expect(answer.status).toBe(409)
      expect(message(answer)).toContain('退回编辑')
    }
    expect(await titleOf(article)).toBe('送签时的标题')
  })

  it('is not changed by a restored version, an update of many, or the Local API without access control', async () => {
    const article = await approvedArticle(office, { title: '第一稿标题' })
    await office.reviewer.patch(`articles/${article}`, { title: '第二稿标题' })
    const versions = await office.reviewer.get(
      `articles/versions?where[parent][equals]=${article}&sort=createdAt`,
    )
    await submittedIssue(office, { articles: [article] })
    const restored = await office.reviewer.post(`articles/versions/${versions.body.docs[0].id}`)
    expect(restored.status).toBe(409)
    await office.reviewer.patch(`articles?where[id][equals]=${article}`, { title: '批量改的标题' })
    await expect(
      office.payload.update({
        collection: 'articles',
        id: article,
        data: { title: '程序改的标题' },
        overrideAccess: true,
      }),
    ).rejects.toThrow('退回编辑')
    expect(await titleOf(article)).toBe('第二稿标题')
  })

  it('may be edited again once the issue was returned', async () => {
    const article = await approvedArticle(office)
    const issue = await submittedIssue(office, { articles: [article] })
    await office.otherReviewer.post(`issues/${issue}/return`, { comment: '标题需要修改。' })
    const answer = await office.reviewer.patch(`articles/${article}`, { title: '退回后改的标题' })
    expect(answer.status).toBe(200)
    expect(await titleOf(article)).toBe('退回后改的标题')
  })

  it('waits for a sign-off that is under way, and is refused then', async () => {
    const article = await approvedArticle(office, { title: '送签瞬间的标题' })
    const { body } = await office.reviewer.post('issues', { articles: [article] })
    const issue: number = body.doc.id
    const submitting = await poolOf(office.payload).connect()
    await submitting.query('begin')
    await submitting.query('select 1 from issues where id = $1 for update', [issue])
    const edit = office.reviewer.patch(`articles/${article}`, { title: '同一瞬间改的标题' })
    await expect.poll(() => waitingForLock(), { timeout: 15_000 }).toBe(1)
    await submitting.query(`update issues set status = 'review' where id = $1`, [issue])
    await submitting.query('commit')
    submitting.release()
    expect((await edit).status).toBe(409)
    expect(await titleOf(article)).toBe('送签瞬间的标题')
  })
})

/** How many statements of this database wait for a lock. */
async function waitingForLock(): Promise<number> {
  const { rows } = await poolOf(office.payload).query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.n ?? 0
}

describe('an edit and a sign-off at the same moment', () => {
  it('follow one another without a deadlock', async () => {
    const articles = [await approvedArticle(office), await approvedArticle(office)]
    const { body } = await office.reviewer.post('issues', { articles })
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        ...articles.map((id) => office.reviewer.patch(`articles/${id}`, { title: `第${round}轮的标题` })),
        office.reviewer.post(`issues/${body.doc.id}/submit`),
      ])
      expect(answers.at(-1)?.status).toBe(200)
      for (const { status, body: answer } of answers.slice(0, -1)) {
        expect([200, 409]).toContain(status)
        if (status === 409) expect(answer.errors[0].message).toContain('退回编辑')
      }
      await office.otherReviewer.post(`issues/${body.doc.id}/return`, { comment: '再来一轮。' })
    }
  })
})
