import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ email: 'a@b.test' }],
  })
})
afterAll(() => office.close())

const separate = (separateDuties: boolean) =>
  office.admin.post('globals/settings', { separateDuties }).then(({ status }) => expect(status).toBe(200))
const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status

describe('a signer', () => {
  it('returns, publishes and corrects an issue, and leaves the name in the record', async () => {
    const id = await submittedIssue(office)
    expect(await statusOf(office.signer.post(`issues/${id}/return`, { comment: '请核对' }))).toBe(200)
    expect(await statusOf(office.signer.post(`issues/${id}/submit`))).toBe(403)
    await office.reviewer.post(`issues/${id}/submit`)
    expect((await office.signer.post(`issues/${id}/publish`)).body.doc.status).toBe('published')
    expect(await statusOf(office.signer.post(`issues/${id}/correct`, { comment: '更正标题' }))).toBe(200)
    const { rows } = await poolOf(office.payload).query(
      `select action from transitions where issue_id = $1 and by_id = $2 order by id`,
      [id, office.signer.user.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['return', 'publish', 'correct'])
    const { rows: mails } = await poolOf(office.payload).query(
      'select count(*)::int as n from deliveries where issue_id = $1',
      [id],
    )
    expect(mails[0].n).toBeGreaterThan(0)
  })

  it('sees what is to be signed and decides nothing else', async () => {
    const article = await submittedArticle(office)
    const issue = await submittedIssue(office)
    expect(await statusOf(office.signer.get(`issues/${issue}/preflight`))).toBe(200)
    expect(await statusOf(office.signer.get('articles/queue'))).toBe(200)
    expect(await statusOf(office.signer.get('statistics?from=2026-01-01&to=2026-03-31'))).toBe(200)
    for (const action of ['approve', 'return', 'reject', 'submit'])
      expect(await statusOf(office.signer.post(`articles/${article}/${action}`, { comment: '理由' }))).toBe(
        403,
      )
    for (const [path, body] of [
      [`issues/${issue}/test-send`, { email: 'a@b.test' }],
      ['issues/start', {}],
      [`issues/${issue}/pause-mail`, {}],
      [`issues/${issue}/resend-failed`, {}],
      [
        'articles/register',
        { title: '题', text: '文', sourceUrl: '', company: null, channel: 'office', approve: true },
      ],
    ] as const)
      expect([path, await statusOf(office.signer.post(path, body))]).toEqual([path, 403])
  })
})

describe('an auditor', () => {
  it('reads the record of every step and nothing of the content', async () => {
    const id = await submittedIssue(office)
    await office.reviewer.post(`issues/${id}/publish`)
    expect((await office.auditor.get(`transitions?where[issue][equals]=${id}`)).body.totalDocs).toBe(2)
    for (const path of [
      'articles',
      'issues',
      'archive',
      'media',
      'pdfs',
      'companies',
      `issues/${id}/preflight`,
      'articles/queue',
      'statistics?from=2026-01-01&to=2026-03-31',
    ])
      expect([path, await statusOf(office.auditor.get(path))]).toEqual([path, 403])
    expect(await statusOf(office.auditor.post(`issues/${id}/correct`, { comment: '改' }))).toBe(403)
  })
})

describe('with 三员分立', () => {
  it('an administrator keeps accounts and lists, reads no unpublished article and takes no step', async () => {
    const draft = await draftArticle(office.author)
    const waiting = await submittedArticle(office)
    const issue = await submittedIssue(office, { articles: [await approvedArticle(office)] })
    await separate(true)
    const { admin } = office
    for (const id of [draft, waiting]) expect(await statusOf(admin.get(`articles/${id}`))).toBe(404)
    expect((await admin.get(`articles/versions?where[parent][equals]=${waiting}`)).status).toBe(403)
    expect(await statusOf(admin.post(`articles/${waiting}/approve`))).toBe(403)
    expect(await statusOf(admin.post(`issues/${issue}/publish`))).toBe(403)
    expect(await statusOf(admin.get(`issues/${issue}/preflight`))).toBe(403)
    expect(await statusOf(admin.get('articles/queue'))).toBe(403)
    expect(await statusOf(admin.post('recipients', { name: '新单位', kind: 'copy', order: 2 }))).toBe(201)
    expect(await statusOf(admin.get(`users/${office.author.user.id}`))).toBe(200)
    expect(await statusOf(office.signer.post(`issues/${issue}/publish`))).toBe(200)
    await separate(false)
    expect(await statusOf(admin.get(`articles/${waiting}`))).toBe(200)
  })
})

describe('a role', () => {
  it('is given by another administrator, never by the person', async () => {
    for (const person of [office.admin, office.reviewer, office.signer, office.auditor, office.author]) {
      const role = person === office.admin ? 'auditor' : 'admin'
      await person.patch(`users/${person.user.id}`, { role })
      const stored = await office.payload.findByID({ collection: 'users', id: person.user.id })
      expect(stored.role).toBe(person.user.role)
    }
    expect(
      (await office.admin.patch(`users/${office.admin.user.id}`, { role: 'auditor' })).body.errors[0].message,
    ).toContain('另一位系统管理员')
  })
})
