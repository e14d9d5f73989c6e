import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const rowsOf = async (sql: string, ...values: unknown[]) =>
  (await poolOf(office.payload).query<Record<string, unknown>>(sql, values)).rows

const lapses = (article: number) =>
  rowsOf(`select comment from transitions where article_id = $1 and action = 'lapse'`, article)

async function set(settings: object, query = ''): Promise<void> {
  expect((await office.admin.post(`globals/settings${query}`, settings)).status).toBe(200)
}

describe('a write whose answer is asked for in part', () => {
  it('says of an article’s reviews that they fell when they did, and not otherwise', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 3 })
    const { updatedAt: seen } = (await office.admin.get(`articles/${id}?depth=0`)).body
    await office.reviewer.post(`articles/${id}/firstReview`, { seen })
    const told = () => rowsOf(`select 1 from notices where subject like '【审核取消】%'`)
    const other = { sourceUrl: 'https://example.test/a' }
    expect((await office.otherReviewer.patch(`articles/${id}?select[title]=true`, other)).status).toBe(200)
    expect([await lapses(id), await told()]).toEqual([[], []])
    await office.payload.update({
      collection: 'articles',
      id,
      data: { sourceUrl: 'https://example.test/b' },
      select: { title: true },
      user: office.otherReviewer.user,
      overrideAccess: false,
    })
    expect(await lapses(id)).toEqual([])
    const body = lexical('改过的正文。')
    await office.otherReviewer.patch(`articles/${id}?select[title]=true`, { body })
    expect(await lapses(id)).toMatchObject([{ comment: expect.stringContaining('初审') }])
    await set({ reviewStages: 1 })
  })

  it('changes nothing else of the settings: not what issues wait for, nor the record, nor the next version', async () => {
    const id = await submittedIssue(office)
    await set({ proofStages: 1, secrecyCheck: true, editor: '党建办编' })
    const due = () => rowsOf('select id from notices')
    const before = await due()
    const [{ last } = {}] = await rowsOf('select max(id) as last from audit')
    await set({ editor: '文明办编' }, '?select[nameLines]=true')
    expect(await due()).toEqual(before)
    const recorded = await rowsOf(
      `select detail from audit where id > $1 and event = 'settings-changed'`,
      last,
    )
    expect(JSON.stringify(recorded)).toContain('文明办编')
    expect(JSON.stringify(recorded)).not.toMatch(/nameLines|proofStages|secrecyCheck/)
    const [version] = await rowsOf(
      'select version_proof_stages::int as stages, version_editor as editor from _settings_v order by id desc limit 1',
    )
    expect(version).toEqual({ stages: 1, editor: '文明办编' })
    await office.reviewer.post(`issues/${id}/return`, { comment: '请改。' })
    await set({ proofStages: 0, secrecyCheck: false })
  })

  it('leaves an issue the articles it has', async () => {
    const article = await approvedArticle(office)
    const { body } = await office.reviewer.post('issues', { date: '2026-01-09', articles: [article] })
    const { status } = await office.reviewer.patch(`issues/${body.doc.id}?select[date]=true`, {
      date: '2026-01-10',
    })
    expect(status).toBe(200)
    expect(await rowsOf('select issue_id from articles where id = $1', article)).toEqual([
      { issue_id: body.doc.id },
    ])
  })

  it('has on record of a removed account whose it was', async () => {
    const { body } = await office.admin.post('users', {
      name: '只待一天',
      email: 'one-day@office.test',
      role: 'reviewer',
      password: 'Kk7-long-enough-now',
    })
    expect((await office.admin.remove(`users/${body.doc.id}?select[id]=true`)).status).toBe(200)
    const recorded = await rowsOf(`select detail from audit where event = 'account-deleted'`)
    expect(JSON.stringify(recorded)).toContain('one-day@office.test')
  })
})
